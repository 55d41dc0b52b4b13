/** What triage may do by itself in an account; sensible for one that never chose. */
import type { ReadScope } from '../../platform/scope.ts';
import { INCIDENT_TICKETS, WANTED_PRECISION } from './rules.ts';
import { findSetting, type SettingRow } from './sql/settings.ts';

const untouched: SettingRow = {
  wantedPrecision: WANTED_PRECISION,
  modes: {},
  incidentTickets: INCIDENT_TICKETS,
  trainingStartedAt: null,
  trainingEndedAt: null,
  trainingProblem: null,
};

export async function settingOf(scope: Pick<ReadScope, 'tx'>): Promise<SettingRow> {
  const row = await findSetting(scope.tx);
  // PostgreSQL's real has seven digits, a number of JavaScript sixteen.
  return row ? { ...row, wantedPrecision: Number(row.wantedPrecision.toFixed(4)) } : untouched;
}
