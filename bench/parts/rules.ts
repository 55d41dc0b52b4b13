/** Fifty active rules on a letter in, against the same letters without rules, each until all reactions are done. */
import { setTimeout as pause } from 'node:timers/promises';
import { createRule, removeRule, type Rule, type RuleDraft } from '../../contract/automation.ts';
import { receiveLetter } from '../../contract/mail.ts';
import { measure } from '../measure.ts';
import type { Bench, Part } from '../part.ts';
import { lettersFor, untilProcessed } from './letters.ts';

const RULES = 50;
const LETTERS = 200;
const WARM_UP = 30;
const PLAN = { warmUp: WARM_UP, times: LETTERS, seconds: 120 };
const PATIENCE_MS = 120_000;

export const rules: Part = {
  name: 'rules',
  run: async (bench) => {
    const path = `/api/v1${receiveLetter.path}`;
    const deliver = async (raw: Buffer | undefined) => {
      const { status, body } = await bench.desk.ask('POST', path, raw, { 'content-type': 'message/rfc822' });
      if (status !== 202) throw new Error(`${status} ${body}`);
    };
    const [without, withRules] = ['without', 'with'].map((mark) => lettersFor(mark, WARM_UP + LETTERS));
    const settled = () => untilReacted(bench);
    const limit = await measure(bench.meter, PLAN, (at) => deliver(without?.[at]), settled);
    const made = await Promise.all(Array.from({ length: RULES }, (_, nth) => make(bench, nth)));
    const cost = await measure(bench.meter, PLAN, (at) => deliver(withRules?.[at]), settled);
    for (const id of made) await bench.desk.ask('DELETE', `/api/v1${removeRule.path.replace(':id', id)}`);
    const note = 'the limit is the same letters without rules; asked: at most twice that';
    return [{ part: `a letter in, ${RULES} rules`, tickets: bench.tickets, cost, limit, note }];
  },
};

/** All but one look for words that no letter has; the last one acts on every new ticket. */
async function make({ desk }: Bench, nth: number): Promise<string> {
  const isActing = nth === RULES - 1;
  const draft: RuleDraft = {
    kind: 'trigger',
    name: `Правило ${nth}`,
    events: ['ticket.opened', 'ticket.customerWrote'],
    conditions: {
      match: 'all',
      items: isActing
        ? []
        : [
            {
              key: 'ticket.hasWords',
              filled: { where: 'both', words: [`небывальщина${nth}`, `диковина ${nth}`] },
            },
            { key: 'ticket.priority', filled: { value: ['normal', 'high'] } },
          ],
    },
    actions: [{ key: 'ticket.addTags', filled: { value: [`правило-${nth}`] } }],
    stopOnMatch: false,
  };
  const { status, body } = await desk.ask('POST', `/api/v1${createRule.path}`, JSON.stringify(draft));
  if (status !== 201) throw new Error(`${status} ${body}`);
  return (JSON.parse(body) as Rule).id;
}

async function untilReacted(bench: Bench): Promise<void> {
  await untilProcessed(bench);
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const { rows } = await bench.pool.query(
      `select 1 from relay.cursor where account_id = $1 and reader = 'reactions'
         and (xid, id) >= (select xid, id from event where account_id = $1 order by event.xid desc, event.id desc limit 1)`,
      [bench.accountId],
    );
    if (rows.length > 0) return;
    await pause(25);
  }
  throw new Error('The facts are not reacted to');
}
