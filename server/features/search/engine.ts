/**
 * The one function behind which the search stands: hits before an id, the newest first. Another engine would take its place here.
 *
 * Every way through a shelf is cheap for some words and ruinous for others: by the index for rare ones, a short walk back in
 * time for common ones, and windows of time for those that were common once.
 */
import type { ReadScope } from '../../platform/scope.ts';
import { pattern } from '../customers/rules.ts';
import { commonnessIn } from './commonness.ts';
import { windowsBetween, type Sought } from './rules.ts';
import { ofCustomers, shelves, type Hit, type Shelf, type Understood } from './sql.ts';

export type Place = Shelf['table'] | 'customer';
export type PlacedHit = Hit & { place: Place };
export type Question = Sought & Understood & { withNotes: boolean };

export interface Hits {
  hits: PlacedHit[];
  /** Everything newer than this has been looked at; null when nothing is left. */
  horizon: string | null;
}

/** So many matches the index gives in half a millisecond. */
const FEW = 300;
/** A walk costs some 3 µs a step. */
const STEPS = 400;

/** @param wanted about how many hits; a ticket may be among them more than once */
export async function hitsBefore(
  scope: ReadScope,
  question: Question,
  before: string,
  wanted: number,
): Promise<Hits> {
  const page = { query: question.query, before, limit: wanted };
  const { near, tried } = await nearMessages(scope, question, page);
  if (near)
    return merged(await besides(scope, question, { ...page, after: near.at(-1)?.id ?? '' }, near), wanted);
  const search = (shelf: Shelf) => onShelf(scope, shelf, question, page, tried && shelf === shelves.message);
  const streams = await Promise.all([
    search(shelves.message),
    question.withNotes ? search(shelves.note) : [],
    search(shelves.ticket),
    question.piece ? fromCustomers(scope, question, page) : [],
  ]);
  return merged(streams, wanted);
}

/** A whole page of messages within a few steps; null when the words are not so common. */
async function nearMessages(
  scope: ReadScope,
  { lexemes, oldest }: Question,
  page: Asked,
): Promise<{ near: PlacedHit[] | null; tried: boolean }> {
  if (lexemes.length === 0 || oldest === null) return { near: null, tried: false };
  const { share } = await commonnessIn(scope, 'message', lexemes);
  if (share * STEPS < page.limit) return { near: null, tried: false };
  const hits = await shelves.message.nearest(scope.tx, { ...page, steps: STEPS });
  return { near: hits.length === page.limit ? placed(hits, 'message') : null, tried: true };
}

/** What is older than the last of the messages would not be on the page. */
async function besides(
  scope: ReadScope,
  question: Question,
  page: Asked & { after: string },
  messages: PlacedHit[],
): Promise<PlacedHit[][]> {
  const [notes, tickets, own] = await Promise.all([
    question.withNotes ? shelves.note.within(scope.tx, page) : [],
    shelves.ticket.within(scope.tx, page),
    question.piece ? fromCustomers(scope, question, page) : [],
  ]);
  return [messages, placed(notes, 'note'), placed(tickets, 'ticket'), own];
}

type Asked = { query: string; before: string; limit: number };

async function onShelf(
  scope: ReadScope,
  shelf: Shelf,
  { lexemes, oldest }: Question,
  page: Asked,
  walked = false,
): Promise<PlacedHit[]> {
  if (lexemes.length === 0 || oldest === null) return [];
  const place = (hits: Hit[]) => placed(hits, shelf.table);
  const { rows, share } = await commonnessIn(scope, shelf.table, lexemes);
  if (rows * share <= FEW) return place(await shelf.all(scope.tx, page));
  const near =
    walked || share * STEPS < page.limit ? [] : await shelf.nearest(scope.tx, { ...page, steps: STEPS });
  if (near.length === page.limit) return place(near);
  const windows = windowsBetween(oldest, page.before, scope.now);
  return place(await shelf.byWindows(scope.tx, { ...page, windows }));
}

async function fromCustomers(scope: ReadScope, { piece }: Question, page: Asked): Promise<PlacedHit[]> {
  const { before, limit } = page;
  const hits = await ofCustomers(scope.tx, { like: pattern(piece), before, limit });
  return placed(hits, 'customer');
}

function placed(hits: readonly Hit[], place: Place): PlacedHit[] {
  return hits.map((hit) => ({ ...hit, place }));
}

/** A stream that was cut short says nothing about what lies beyond its last hit: there the page ends. */
function merged(streams: readonly PlacedHit[][], wanted: number): Hits {
  const cutAt = streams.flatMap((hits) => (hits.length >= wanted ? [hits.at(-1)?.id ?? ''] : []));
  const horizon = cutAt.length > 0 ? cutAt.reduce((a, b) => (a > b ? a : b)) : null;
  const hits = streams.flat().filter((hit) => horizon === null || hit.id >= horizon);
  return { hits: hits.sort((a, b) => (a.id < b.id ? 1 : -1)), horizon };
}
