/** Asks the learned model about a text: for each question three answers, the words that decided, and whether it may act. */
import type { TriageHead, TriageMode } from '../../../contract/triage.ts';
import { decisiveWords } from './explain.ts';
import type { KnownModel } from './known-model.ts';
import { ask } from './learning/head.ts';
import { readWords } from './learning/vocabulary.ts';
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
  const words = wordsOf(text);
  const features = readWords(model.vocabulary, words);
  return model.heads.flatMap((known) => {
    const mode: TriageMode = modeOf(setting.modes, known.name);
    if (mode === 'off') return [];
    const answers = ask(known.head, features).filter(({ label }) => isOffered(known.name, label));
    const [best] = answers;
    if (!best) return [];
    const threshold = thresholdOf(known, setting.wantedPrecision);
    return [
      {
        head: known.name,
        answers: answers.map(({ label, confidence }) => ({ value: label, confidence: shown(confidence) })),
        reasons: decisiveWords(known.head, model.vocabulary, words, best.label),
        acts: mode === 'act' && mayAct(known, best, threshold),
      },
    ];
  });
}

function shown(confidence: number): number {
  return Math.round(confidence * 1_000) / 1_000;
}
