/** A rule acts on a ticket: once for a cause, with a reason in every fact that follows, cut when rules wake each other. */
import { attempt } from '../../../platform/db/attempt.ts';
import { isUnavailable } from '../../../platform/db/database.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { Scope } from '../../../platform/scope.ts';
import { errorWords } from '../../../../contract/errors.ts';
import { theAccount } from '../../accounts/account.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { shortened } from '../in-words.ts';
import { whyInWords, type Matched, type Unasked } from '../matching.ts';
import { namesIn } from '../naming.ts';
import { performActions } from '../perform.ts';
import type { Pieces, RuleRow } from '../rule.ts';
import { countRuns, insertRun, setDone, type RunRow } from '../sql.ts';
import { loopWords, unaskedWords, unforeseenWords } from '../words.ts';
import { reportTrouble } from './report-trouble.ts';

/** So many rules may wake each other in a row. */
export const MAX_DEPTH = 5;
/** And a rule may act so often on one ticket within an hour, whoever stands between. */
const MAX_RUNS_AN_HOUR = 20;
const HOUR_MS = 3_600_000;

export interface Cause {
  /** The event, or the entry of the ticket. */
  id: string;
  /** How many rules in a row have led to it. */
  depth: number;
}

/** For a held ticket. False when it failed, and nothing is done. */
export async function actOn(
  scope: Scope,
  pieces: Pieces,
  { rule, by }: Matched<RuleRow>,
  ticket: TicketRecord,
  cause: Cause,
): Promise<boolean> {
  const { language } = await theAccount(scope);
  const names = await namesIn(scope, pieces, [...by, ...rule.body.actions]);
  const why = whyInWords(pieces, by, language, names);
  const run = {
    ruleId: rule.id,
    ticketId: ticket.id,
    at: scope.now,
    version: rule.version,
    why,
    causeId: cause.id,
  };
  if (cause.depth >= MAX_DEPTH || (await runsTooOften(scope, rule, ticket))) {
    const isNews = await insertRun(scope.tx, { ...run, outcome: 'loop', did: loopWords[language] });
    if (isNews) await reportTrouble(scope, rule, ticket, 'loop');
    return true;
  }
  const because = { by: 'rule' as const, id: rule.id, name: rule.name, why, depth: cause.depth + 1 };
  try {
    await attempt(scope, () =>
      once(scope, { ...run, outcome: 'done' }, () =>
        performActions(scope, pieces, rule.body.actions, { ticketId: ticket.id, because, language, names }),
      ),
    );
    return true;
  } catch (error) {
    if (isUnavailable(error)) throw error;
    await noteFailure(scope, rule, ticket, { ...run, did: problemInWords(error, language) }, error);
    return false;
  }
}

/** For a rule whose conditions could not be asked about the ticket. */
export async function noteUnasked(
  scope: Scope,
  { rule, error }: Unasked<RuleRow>,
  ticket: TicketRecord,
  cause: Cause,
): Promise<void> {
  const did = unaskedWords[(await theAccount(scope)).language];
  const { id: ruleId, version } = rule;
  const run = { ruleId, ticketId: ticket.id, at: scope.now, version, why: '', causeId: cause.id, did };
  await noteFailure(scope, rule, ticket, run, error);
}

async function noteFailure(
  scope: Scope,
  rule: RuleRow,
  ticket: TicketRecord,
  run: Omit<RunRow, 'outcome'> & { causeId: string },
  error: unknown,
): Promise<void> {
  scope.world.log.warn({ err: error, rule: rule.id }, 'a rule failed on a ticket');
  scope.world.metrics.failures.inc({ where: 'automation' });
  const isNews = await insertRun(scope.tx, { ...run, outcome: 'failed' });
  if (isNews) await reportTrouble(scope, rule, ticket, 'failed');
}

/** The run is put down before anything is done, so that another node does not begin, and what was done when it is. */
async function once(
  scope: Scope,
  run: Omit<RunRow, 'did'> & { causeId: string },
  todo: () => Promise<string[]>,
): Promise<void> {
  if ((await insertRun(scope.tx, { ...run, did: '' })) === 0) return;
  const { ruleId, causeId, ticketId } = run;
  const did = shortened((await todo()).join('; '));
  await setDone(scope.tx, { ruleId, causeId, ticketId, did });
}

async function runsTooOften(scope: Scope, rule: RuleRow, ticket: TicketRecord): Promise<boolean> {
  const since = new Date(scope.now.getTime() - HOUR_MS);
  const counted = await countRuns(scope.tx, { ruleId: rule.id, ticketId: ticket.id, since });
  return (counted?.runs ?? 0) >= MAX_RUNS_AN_HOUR;
}

/** What nobody foresaw stands in the log; people read that it is there. */
function problemInWords(error: unknown, language: 'ru' | 'en'): string {
  if (error instanceof Refusal) return shortened(errorWords(error.code, language, error.words));
  return unforeseenWords[language];
}
