/** Addresses of the daily work: lists, tickets, customers, objects, shift. */
import { createRoute, redirect } from '@tanstack/react-router';
import { type ViewKey, viewKeys } from '../../contract/tickets.ts';
import { lastView } from '../features/tickets/list/source.ts';
import { listQuery, prefetchTicket } from '../features/tickets/queries.ts';
import { inside, only, onlyText } from './inside.ts';
import { latePage } from './latePage.ts';

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/inbox/$view', params: { view: lastView() } });
  },
});

/** The list stays where it is while tickets open beside it. */
const desk = createRoute({
  getParentRoute: () => inside,
  id: 'desk',
  component: latePage(() => import('../pages/DeskPage.tsx'), 'DeskPage'),
});

const inbox = createRoute({
  getParentRoute: () => desk,
  path: '/inbox/$view',
  params: {
    parse: ({ view }): { view: ViewKey } => ({ view: viewKeys.find((key) => key === view) ?? 'unassigned' }),
    stringify: ({ view }) => ({ view }),
  },
  // Asked for before the page is drawn: what people came for goes first.
  loader: ({ context, params }) => void context.client.prefetchInfiniteQuery(listQuery(params.view)),
});

const search = createRoute({
  getParentRoute: () => desk,
  path: '/search',
  validateSearch: (given): { q?: string } => onlyText(given, 'q'),
});

/** `in` and `q` say which list the ticket was opened from. */
const ticket = createRoute({
  getParentRoute: () => desk,
  path: '/tickets/$number',
  validateSearch: (given): { in?: ViewKey; q?: string } => {
    const view = viewKeys.find((key) => key === given['in']);
    return { ...(view && { in: view }), ...onlyText(given, 'q') };
  },
  loader: ({ context, params }) => prefetchTicket(context.client, params.number),
  component: latePage(() => import('../pages/TicketPage.tsx'), 'TicketPage'),
});

const customer = createRoute({
  getParentRoute: () => inside,
  path: '/customers/$id',
  component: latePage(() => import('../pages/CustomerPage.tsx'), 'CustomerPage'),
});

const object = createRoute({
  getParentRoute: () => inside,
  path: '/objects/$id',
  component: latePage(() => import('../pages/ObjectPage.tsx'), 'ObjectPage'),
});

const quarantine = createRoute({
  getParentRoute: () => inside,
  path: '/quarantine',
  component: latePage(() => import('../pages/QuarantinePage.tsx'), 'QuarantinePage'),
});

const supervision = createRoute({
  getParentRoute: () => inside,
  path: '/supervision',
  beforeLoad: only('supervision.use'),
  component: latePage(() => import('../pages/SupervisionPage.tsx'), 'SupervisionPage'),
});

const reminders = createRoute({
  getParentRoute: () => inside,
  path: '/reminders',
  component: latePage(() => import('../pages/RemindersPage.tsx'), 'RemindersPage'),
});

const undelivered = createRoute({
  getParentRoute: () => inside,
  path: '/undelivered',
  component: latePage(() => import('../pages/UndeliveredPage.tsx'), 'UndeliveredPage'),
});

const inspections = createRoute({
  getParentRoute: () => inside,
  path: '/inspections',
  component: latePage(() => import('../pages/InspectionsPage.tsx'), 'InspectionsPage'),
});

const inspection = createRoute({
  getParentRoute: () => inside,
  path: '/inspections/$id',
  component: latePage(() => import('../pages/InspectionsPage.tsx'), 'InspectionPage'),
});

export const work = [
  home,
  desk.addChildren([inbox, search, ticket]),
  customer,
  object,
  quarantine,
  undelivered,
  reminders,
  inspections,
  inspection,
  supervision,
] as const;
