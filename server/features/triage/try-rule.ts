/** Tries a draft of a keyword rule against a text and against the latest tickets. */
import type { KeywordRuleDraft } from '../../../contract/triage.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { holds, readLetter, ready } from './keyword-rules.ts';
import { textOf } from './rules.ts';
import { latestTickets, type PastTicket } from './sql/history.ts';

const LATEST = 300;
const SHOWN_HITS = 50;
/** So that a trial over thousands of letters leaves room for others. */
const BREATH_AFTER = 100;

interface Asked {
  rule: KeywordRuleDraft;
  text?: string;
  last?: number;
}

type Hit = Pick<PastTicket, 'number' | 'subject'> & { at: Date; found: string[] };

export async function tryRule(scope: ReadScope, { rule, text, last = LATEST }: Asked) {
  const question = ready(rule);
  const tickets = await latestTickets(scope.tx, { limit: last });
  const hits: Hit[] = [];
  for (const [at, ticket] of tickets.entries()) {
    const found = holds(question, readLetter(textOf(ticket)));
    if (found) hits.push({ number: ticket.number, subject: ticket.subject, at: ticket.createdAt, found });
    if (at % BREATH_AFTER === BREATH_AFTER - 1) await new Promise((resume) => setImmediate(resume));
  }
  return {
    found: text === undefined ? null : holds(question, readLetter(text)),
    looked: tickets.length,
    hit: hits.length,
    items: hits.slice(0, SHOWN_HITS),
  };
}
