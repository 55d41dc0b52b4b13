/** The search: a rare word, a common one, and one that was common long ago. */
import { measure, type Cost } from '../measure.ts';
import type { Bench, Figure, Part } from '../part.ts';

const PLAN = { warmUp: 200, times: 200, seconds: 8 };
const WORDS = [
  { name: 'rare word', q: 'аметист', target: 1.5, limit: byIndex },
  { name: 'common word', q: 'посылки', target: 3, limit: byWalk },
  { name: 'word common long ago', q: 'телеграммой', limit: byIndex },
  { name: 'two common words', q: 'посылки заказы', limit: byWalk },
  { name: 'no such word', q: 'абракадабра', limit: byIndex },
];

export const search: Part = {
  name: 'search',
  run: async (bench) => {
    const figures: Figure[] = [];
    for (const { name, q, target, limit } of WORDS) {
      const path = `/api/v1/search?q=${encodeURIComponent(q)}`;
      const { items } = await bench.desk.get<{ items: unknown[] }>(path);
      figures.push({
        part: `search, ${name}`,
        tickets: bench.tickets,
        ...(target ? { target } : {}),
        cost: await measure(bench.meter, PLAN, () => bench.desk.get(path)),
        limit: await limit(bench, q),
        note: `${items.length} found`,
      });
    }
    return figures;
  },
};

/** All matches by the index, the newest 25 kept. */
function byIndex({ pool, bareMeter }: Bench, q: string): Promise<Cost> {
  return measure(bareMeter, PLAN, () =>
    pool.query({
      name: 'bare index',
      text: `select id, left(text, 200) from (
               select id, text from message where search @@ plainto_tsquery('russian', $1) offset 0) as match
             order by id desc limit 25`,
      values: [q],
    }),
  );
}

/** Back in time until 25 are found. */
function byWalk({ pool, bareMeter, accountId }: Bench, q: string): Promise<Cost> {
  return measure(bareMeter, PLAN, () =>
    pool.query({
      name: 'bare walk',
      text: `select id, left(text, 200) from (
               select id, text, search @@ plainto_tsquery('russian', $1) as matches from message
               where account_id = $2 order by id desc offset 0) as step
             where matches limit 25`,
      values: [q, accountId],
    }),
  );
}
