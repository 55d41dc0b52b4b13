/** The search. */
import { search } from '../../../contract/search.ts';
import { read, type Route } from '../../platform/http/route.ts';
import { findTickets } from './find.ts';

export const searchRoutes: Route[] = [read(search, (scope, { query }) => findTickets(scope, query))];
