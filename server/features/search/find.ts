/** A page of what was sought: the ticket of that number first, then the newest hits, each ticket once. */
import type { SearchHit } from '../../../contract/search.ts';
import { validate as isUuid } from 'uuid';
import type { Loose } from '../../platform/http/route.ts';
import { refuse } from '../../platform/refusal.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { sightOf } from '../views/sight.ts';
import { hitsBefore, type Question } from './engine.ts';
import { numberedHit, shownHits } from './hit.ts';
import { numbersMeant, readQuery } from './rules.ts';
import { open, openNumbers, understand, type OpenedHit } from './sql.ts';

const PAGE = 25;
/** A little more than a page: some tickets are hit twice. */
const FIRST_BATCH = 32;
/** So many are shown without looking for the rest of the page. */
const ENOUGH = 20;
const LARGEST_BATCH = 1_024;
/** Past this the page is given as it is, with a cursor to go on from. */
const PATIENCE_MS = 150;
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const MAX_NUMBERED = 5;

export interface FoundPage {
  items: Loose<SearchHit>[];
  next: string | null;
}

export async function findTickets(
  scope: ReadScope,
  { q, cursor }: { q: string; cursor?: string },
): Promise<FoundPage> {
  if (cursor !== undefined && !isUuid(cursor)) refuse('badRequest', 'cursor');
  const question = await ask(scope, q);
  const numbered = await byNumber(scope, question);
  const known = new Set(numbered.map((row) => row.id));
  const { hits, next } = await collect(scope, question, cursor ?? LAST_ID, known);
  const shown = await shownHits(scope, question, hits);
  return { items: cursor ? shown : [...numbered.map((row) => numberedHit(row, question)), ...shown], next };
}

async function ask(scope: ReadScope, q: string): Promise<Question> {
  const sought = readQuery(q);
  const understood = await understand(scope.tx, { words: sought.words });
  if (!understood) throw new Error('PostgreSQL has not answered');
  return { ...sought, ...understood, withNotes: scope.actor.kind !== 'customer' };
}

/** Shown on the first page, and so left out of all. */
async function byNumber(scope: ReadScope, { number, prefixes }: Question) {
  if (!number) return [];
  const { exact, longer } = numbersMeant(number, prefixes);
  const look = (numbers: string[]) =>
    openNumbers(scope.tx, { numbers, limit: MAX_NUMBERED, ...sightOf(scope) });
  const [found, begun] = await Promise.all([look(exact), look(longer)]);
  return [...found, ...begun].slice(0, MAX_NUMBERED);
}

async function collect(
  scope: ReadScope,
  question: Question,
  from: string,
  known: Set<string>,
): Promise<{ hits: OpenedHit[]; next: string | null }> {
  const patientUntil = performance.now() + PATIENCE_MS;
  const found: OpenedHit[] = [];
  let before = from;
  for (let batch = FIRST_BATCH; ; batch = Math.min(batch * 4, LARGEST_BATCH)) {
    const { hits, horizon } = await hitsBefore(scope, question, before, batch);
    for (const hit of hits.length > 0 ? await openHits(scope, question, hits) : []) {
      if (known.has(hit.id)) continue;
      if (found.length === PAGE) return { hits: found, next: found.at(-1)?.hitId ?? null };
      known.add(hit.id);
      found.push(hit);
    }
    if (horizon === null) return { hits: found, next: null };
    if (found.length >= ENOUGH || performance.now() > patientUntil) return { hits: found, next: horizon };
    before = horizon;
  }
}

function openHits(
  scope: ReadScope,
  { query, withNotes }: Question,
  hits: readonly { id: string; ticketId: string; place: string }[],
): Promise<OpenedHit[]> {
  return open(scope.tx, {
    ids: hits.map((hit) => hit.id),
    tickets: hits.map((hit) => hit.ticketId),
    shelves: hits.map((hit) => hit.place),
    query,
    withNotes,
    ...sightOf(scope),
  });
}
