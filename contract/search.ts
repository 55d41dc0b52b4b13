/** Search over all tickets. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { Cursor, oneOf, pageOf, shape } from './shapes.ts';
import { TicketRow } from './tickets.ts';

export const SearchHit = shape({
  ticket: TicketRow,
  /** Where it was found. */ found: oneOf('number', 'subject', 'message', 'note', 'customer'),
  /** A piece of the text around, plain; found words between U+2068 and U+2069. */ excerpt: Type.String(),
});
export type SearchHit = Static<typeof SearchHit>;

export const search = endpoint({
  name: 'search.tickets',
  method: 'GET',
  path: '/search',
  permission: 'tickets.read',
  summary: 'Search numbers, subjects, texts, names, addresses over all years; newest first.',
  query: shape({ q: Type.String({ minLength: 1, maxLength: 200 }), cursor: Type.Optional(Cursor) }),
  reply: pageOf(SearchHit),
});
