/** What the desk has learned and how often it was right, for the settings. */
import { triageHeads, type LearnedHead, type TriageHead } from '../../../contract/triage.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { LEAST_EXAMPLES, modeOf, thresholdOf } from './rules.ts';
import { settingOf } from './settings.ts';
import { headReports, newestModel, type HeadRow } from './sql/models.ts';
import type { SettingRow } from './sql/settings.ts';
import { judgedSince } from './sql/verdicts.ts';

const LATELY_MS = 30 * 24 * 3_600_000;

type Report = Pick<HeadRow, 'head' | 'labels' | 'texts' | 'trials'>;

export async function triageState(scope: ReadScope) {
  const [setting, model, lately] = await Promise.all([
    settingOf(scope),
    newestModel(scope.tx),
    judgedSince(scope.tx, { since: new Date(scope.now.getTime() - LATELY_MS) }),
  ]);
  const reports = model ? await headReports(scope.tx, { version: model.version }) : [];
  return {
    wantedPrecision: setting.wantedPrecision,
    incidentTickets: setting.incidentTickets,
    model,
    training: {
      running: setting.trainingStartedAt !== null && setting.trainingEndedAt === null,
      startedAt: setting.trainingStartedAt,
      problem: setting.trainingProblem,
    },
    heads: triageHeads.map((head) => ({
      ...learnedHead(
        head,
        reports.find((one) => one.head === head),
        setting,
      ),
      lately: judgedOf(lately, head),
    })),
  };
}

function judgedOf(lately: readonly { head: string; judged: number; right: number }[], head: string) {
  const { judged = 0, right = 0 } = lately.find((one) => one.head === head) ?? {};
  return { judged, right };
}

/** Exported for tests. */
export function learnedHead(
  head: TriageHead,
  report: Report | undefined,
  setting: Pick<SettingRow, 'modes' | 'wantedPrecision'>,
): Omit<LearnedHead, 'lately'> {
  const { labels = [], texts = [], trials = [] } = report ?? {};
  const threshold = thresholdOf({ trials }, setting.wantedPrecision);
  const actedOn = trials.filter(
    ([confidence, , answer]) =>
      threshold !== null && confidence >= threshold && (texts[answer] ?? 0) >= LEAST_EXAMPLES,
  );
  return {
    head,
    mode: modeOf(setting.modes, head),
    texts: texts.reduce((sum, count) => sum + count, 0),
    tried: trials.length,
    right: trials.filter(isRight).length,
    threshold,
    actedOn: actedOn.length,
    actedRightly: actedOn.filter(isRight).length,
    classes: labels.map((value, place) => classOf(value, texts[place] ?? 0, place, trials)),
  };
}

function isRight([, truth, answer]: Report['trials'][number]): boolean {
  return truth === answer;
}

function classOf(value: string, texts: number, place: number, trials: Report['trials']) {
  const own = trials.filter(([, truth]) => truth === place);
  return {
    value,
    texts,
    tried: own.length,
    right: own.filter(isRight).length,
    ready: texts >= LEAST_EXAMPLES,
  };
}
