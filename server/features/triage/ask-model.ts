/** Asks the learned model about a text: for each question three answers, the words that decided, and whether it may act. */
import type { TriageHead, TriageMode } from '../../../contract/triage.ts';
import { decisiveWords, read } from './explain.ts';
import type { KnownHead, KnownModel } from './known-model.ts';
import { ask } from './learning/head.ts';
import { wordsOf } from './learning/words.ts';
import { mayAct, modeOf, thresholdOf } from './rules.ts';
import type { SettingRow } from './sql/settings.ts';
import type { StoredAnswer } from './sql/verdicts.ts';

export interface Opinion {
  head: TriageHead;
  answers: StoredAnswer[];
  reasons: string[];
  /** Sure enough, and allowed. */
  acts: boolean;
}

export function askModel(
  model: KnownModel,
  text: string,
  setting: Pick<SettingRow, 'modes' | 'wantedPrecision'>,
  isOffered: (head: TriageHead, value: string) => boolean,
): Opinion[] {
  const reading = read(model.vocabulary, wordsOf(text));
  return model.heads.flatMap((known) => {
    const mode: TriageMode = modeOf(setting.modes, known.name);
    if (mode === 'off') return [];
    const answers = ask(known.head, reading.features).filter(({ label }) => isOffered(known.name, label));
    const [best] = answers;
    if (!best) return [];
    const threshold = keptThreshold(known, setting.wantedPrecision);
    return [
      {
        head: known.name,
        answers: answers.map(({ label, confidence }) => ({ value: label, confidence: shown(confidence) })),
        reasons: decisiveWords(known.head, reading, best.label),
        acts: mode === 'act' && mayAct(known, best, threshold),
      },
    ];
  });
}

const thresholds = new WeakMap<KnownHead, { precision: number; threshold: number | null }>();

/** Found among thousands of trials: once a model. */
function keptThreshold(known: KnownHead, precision: number): number | null {
  const kept = thresholds.get(known);
  if (kept?.precision === precision) return kept.threshold;
  const threshold = thresholdOf(known, precision);
  thresholds.set(known, { precision, threshold });
  return threshold;
}

/** Nothing is certain. */
const MOST_SURE = 0.999;

function shown(confidence: number): number {
  return Math.min(MOST_SURE, Math.round(confidence * 1_000) / 1_000);
}
