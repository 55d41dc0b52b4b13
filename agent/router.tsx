/** Addresses of the app: each page is its own chunk, and all but a few ask who is there first. */
import type { QueryClient } from '@tanstack/react-query';
import {
  Outlet,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import type { Permission } from '../contract/permissions.ts';
import { getSetup } from '../contract/staff.ts';
import { type ViewKey, viewKeys } from '../contract/tickets.ts';
import { sessionQuery } from './features/session/session.ts';
import { lastView } from './features/tickets/list/source.ts';
import { call } from './lib/api.ts';
import { PageFailed } from './pages/PageFailed.tsx';
import { PageMissing } from './pages/PageMissing.tsx';

interface Context {
  client: QueryClient;
}

const root = createRootRouteWithContext<Context>()({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (given): { next?: string } => onlyText(given, 'next'),
  component: lazyRouteComponent(() => import('./pages/SignInPage.tsx'), 'SignInPage'),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: (given): { key?: string } => onlyText(given, 'key'),
  component: lazyRouteComponent(() => import('./pages/SetupPage.tsx'), 'SetupPage'),
});

const invite = createRoute({
  getParentRoute: () => root,
  path: '/invite',
  validateSearch: (given): { token?: string } => onlyText(given, 'token'),
  component: lazyRouteComponent(() => import('./pages/InvitePage.tsx'), 'InvitePage'),
});

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  validateSearch: (given): { token?: string } => onlyText(given, 'token'),
  component: lazyRouteComponent(() => import('./pages/ResetPasswordPage.tsx'), 'ResetPasswordPage'),
});

/** Everything below is for staff; without a session it leads to the sign-in page, on a fresh desk to its setup. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ context, location }) => {
    const session = await context.client.ensureQueryData(sessionQuery).catch(() => null);
    if (session) return;
    const { done } = await call(getSetup);
    if (!done) throw redirect({ href: '/setup' + location.searchStr });
    throw redirect({ to: '/sign-in', search: { next: location.href } });
  },
  component: lazyRouteComponent(() => import('./shell/Shell.tsx'), 'Shell'),
});

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
  component: lazyRouteComponent(() => import('./pages/DeskPage.tsx'), 'DeskPage'),
});

const inbox = createRoute({
  getParentRoute: () => desk,
  path: '/inbox/$view',
  params: {
    parse: ({ view }): { view: ViewKey } => ({ view: viewKeys.find((key) => key === view) ?? 'unassigned' }),
    stringify: ({ view }) => ({ view }),
  },
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
  component: lazyRouteComponent(() => import('./pages/TicketPage.tsx'), 'TicketPage'),
});

const customer = createRoute({
  getParentRoute: () => inside,
  path: '/customers/$id',
  component: lazyRouteComponent(() => import('./pages/CustomerPage.tsx'), 'CustomerPage'),
});

const object = createRoute({
  getParentRoute: () => inside,
  path: '/objects/$id',
  component: lazyRouteComponent(() => import('./pages/ObjectPage.tsx'), 'ObjectPage'),
});

const quarantine = createRoute({
  getParentRoute: () => inside,
  path: '/quarantine',
  component: lazyRouteComponent(() => import('./pages/QuarantinePage.tsx'), 'QuarantinePage'),
});

const supervision = createRoute({
  getParentRoute: () => inside,
  path: '/supervision',
  beforeLoad: only('supervision.use'),
  component: lazyRouteComponent(() => import('./pages/SupervisionPage.tsx'), 'SupervisionPage'),
});

const reminders = createRoute({
  getParentRoute: () => inside,
  path: '/reminders',
  component: lazyRouteComponent(() => import('./pages/RemindersPage.tsx'), 'RemindersPage'),
});

const undelivered = createRoute({
  getParentRoute: () => inside,
  path: '/undelivered',
  component: lazyRouteComponent(() => import('./pages/UndeliveredPage.tsx'), 'UndeliveredPage'),
});

const inspections = createRoute({
  getParentRoute: () => inside,
  path: '/inspections',
  component: lazyRouteComponent(() => import('./pages/InspectionsPage.tsx'), 'InspectionsPage'),
});

const inspection = createRoute({
  getParentRoute: () => inside,
  path: '/inspections/$id',
  component: lazyRouteComponent(() => import('./pages/InspectionsPage.tsx'), 'InspectionPage'),
});

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/SettingsPage.tsx'), 'SettingsPage'),
});

const firstSection = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: ({ context }) => {
    const manages = may(context.client, 'settings.manage');
    throw redirect({ to: manages ? '/settings/mailboxes' : '/settings/me', replace: true });
  },
});

const me = createRoute({
  getParentRoute: () => settings,
  path: '/me',
  component: lazyRouteComponent(() => import('./features/settings/MeSection.tsx'), 'MeSection'),
});

const mailboxes = createRoute({
  getParentRoute: () => settings,
  path: '/mailboxes',
  beforeLoad: only('settings.manage'),
});

const mailboxList = createRoute({
  getParentRoute: () => mailboxes,
  path: '/',
  component: lazyRouteComponent(
    () => import('./features/connections/MailboxesSection.tsx'),
    'MailboxesSection',
  ),
});

const newMailbox = createRoute({
  getParentRoute: () => mailboxes,
  path: '/new',
  validateSearch: fromProvider,
  component: lazyRouteComponent(() => import('./features/connections/MailboxSection.tsx'), 'MailboxSection'),
});

const mailbox = createRoute({
  getParentRoute: () => mailboxes,
  path: '/$id',
  validateSearch: fromProvider,
  component: lazyRouteComponent(() => import('./features/connections/MailboxSection.tsx'), 'MailboxSection'),
});

const rules = createRoute({
  getParentRoute: () => settings,
  path: '/rules',
  beforeLoad: only('settings.manage'),
  component: lazyRouteComponent(() => import('./pages/RulesPage.tsx'), 'RulesPage'),
});

const triggers = createRoute({
  getParentRoute: () => rules,
  path: '/',
  component: lazyRouteComponent(() => import('./features/automation/RulesSection.tsx'), 'TriggersSection'),
});

const scheduled = createRoute({
  getParentRoute: () => rules,
  path: '/scheduled',
  component: lazyRouteComponent(() => import('./features/automation/RulesSection.tsx'), 'ScheduledSection'),
});

const macros = createRoute({
  getParentRoute: () => rules,
  path: '/macros',
  component: lazyRouteComponent(() => import('./features/macros/MacrosSection.tsx'), 'MacrosSection'),
});

const templates = createRoute({
  getParentRoute: () => rules,
  path: '/templates',
  component: lazyRouteComponent(() => import('./features/macros/TemplatesSection.tsx'), 'TemplatesSection'),
});

const inspectionPolicies = createRoute({
  getParentRoute: () => rules,
  path: '/inspections',
  component: lazyRouteComponent(
    () => import('./features/inspections/PoliciesSection.tsx'),
    'PoliciesSection',
  ),
});

const webhooks = createRoute({
  getParentRoute: () => rules,
  path: '/webhooks',
  component: lazyRouteComponent(() => import('./features/webhooks/WebhooksSection.tsx'), 'WebhooksSection'),
});

const newRule = createRoute({
  getParentRoute: () => settings,
  path: '/rule/new',
  validateSearch: (given): { kind?: string } => onlyText(given, 'kind'),
  beforeLoad: only('settings.manage'),
  component: lazyRouteComponent(() => import('./features/automation/RuleSection.tsx'), 'RuleSection'),
});

const rule = createRoute({
  getParentRoute: () => settings,
  path: '/rule/$id',
  beforeLoad: only('settings.manage'),
  component: lazyRouteComponent(() => import('./features/automation/RuleSection.tsx'), 'RuleSection'),
});

const triage = createRoute({
  getParentRoute: () => settings,
  path: '/triage',
  beforeLoad: only('settings.manage'),
  component: lazyRouteComponent(() => import('./features/triage/TriageSection.tsx'), 'TriageSection'),
});

const team = createRoute({
  getParentRoute: () => settings,
  path: '/team',
  beforeLoad: only('staff.manage'),
  component: lazyRouteComponent(() => import('./features/staff/TeamSection.tsx'), 'TeamSection'),
});

const topics = createRoute({
  getParentRoute: () => settings,
  path: '/topics',
  beforeLoad: only('settings.manage'),
  component: lazyRouteComponent(() => import('./features/topics/TopicsSection.tsx'), 'TopicsSection'),
});

const objectKinds = createRoute({
  getParentRoute: () => settings,
  path: '/objects',
  beforeLoad: only('settings.manage'),
});

const kindList = createRoute({
  getParentRoute: () => objectKinds,
  path: '/',
  component: lazyRouteComponent(() => import('./features/subjects/KindsSection.tsx'), 'KindsSection'),
});

const kind = createRoute({
  getParentRoute: () => objectKinds,
  path: '/$id',
  component: lazyRouteComponent(() => import('./features/subjects/KindSection.tsx'), 'KindSection'),
});

const customers = createRoute({
  getParentRoute: () => settings,
  path: '/customers',
  beforeLoad: only('settings.manage'),
  component: lazyRouteComponent(
    () => import('./features/customers/CustomersSection.tsx'),
    'CustomersSection',
  ),
});

const auditLog = createRoute({
  getParentRoute: () => settings,
  path: '/audit',
  beforeLoad: only('settings.manage'),
  component: lazyRouteComponent(() => import('./features/audit/AuditSection.tsx'), 'AuditSection'),
});

const statuses = createRoute({
  getParentRoute: () => settings,
  path: '/statuses',
  beforeLoad: only('settings.manage'),
  component: lazyRouteComponent(() => import('./features/statuses/StatusesSection.tsx'), 'StatusesSection'),
});

const company = createRoute({
  getParentRoute: () => settings,
  path: '/company',
  beforeLoad: only('settings.manage'),
  component: lazyRouteComponent(() => import('./features/settings/CompanySection.tsx'), 'CompanySection'),
});

const api = createRoute({
  getParentRoute: () => settings,
  path: '/api',
  beforeLoad: only('settings.manage'),
  component: lazyRouteComponent(() => import('./features/tokens/TokensSection.tsx'), 'TokensSection'),
});

const waiting = createRoute({
  getParentRoute: () => settings,
  path: '/waiting',
  beforeLoad: only('settings.manage'),
  component: lazyRouteComponent(
    () => import('./features/waiting/settings/WaitingSection.tsx'),
    'WaitingSection',
  ),
});

const packs = createRoute({
  getParentRoute: () => settings,
  path: '/packs',
  beforeLoad: only('settings.manage'),
  component: lazyRouteComponent(() => import('./features/packs/PacksSection.tsx'), 'PacksSection'),
});

const calendars = createRoute({
  getParentRoute: () => settings,
  path: '/calendars',
  beforeLoad: only('settings.manage'),
});

const calendarList = createRoute({
  getParentRoute: () => calendars,
  path: '/',
  component: lazyRouteComponent(
    () => import('./features/calendars/CalendarsSection.tsx'),
    'CalendarsSection',
  ),
});

const newCalendar = createRoute({
  getParentRoute: () => calendars,
  path: '/new',
  component: lazyRouteComponent(() => import('./features/calendars/CalendarSection.tsx'), 'CalendarSection'),
});

const calendar = createRoute({
  getParentRoute: () => calendars,
  path: '/$id',
  component: lazyRouteComponent(() => import('./features/calendars/CalendarSection.tsx'), 'CalendarSection'),
});

const policies = createRoute({
  getParentRoute: () => settings,
  path: '/sla',
  beforeLoad: only('settings.manage'),
});

const policyList = createRoute({
  getParentRoute: () => policies,
  path: '/',
  component: lazyRouteComponent(() => import('./features/sla/PoliciesSection.tsx'), 'PoliciesSection'),
});

const newPolicy = createRoute({
  getParentRoute: () => policies,
  path: '/new',
  component: lazyRouteComponent(() => import('./features/sla/PolicySection.tsx'), 'PolicySection'),
});

const policy = createRoute({
  getParentRoute: () => policies,
  path: '/$id',
  component: lazyRouteComponent(() => import('./features/sla/PolicySection.tsx'), 'PolicySection'),
});

const routing = createRoute({
  getParentRoute: () => settings,
  path: '/routing',
  beforeLoad: only('settings.manage'),
  component: lazyRouteComponent(() => import('./features/routing/RoutingSection.tsx'), 'RoutingSection'),
});

const absences = createRoute({
  getParentRoute: () => settings,
  path: '/absences',
  component: lazyRouteComponent(
    () => import('./features/availability/AbsencesSection.tsx'),
    'AbsencesSection',
  ),
});

const tree = root.addChildren([
  signIn,
  setup,
  invite,
  resetPassword,
  inside.addChildren([
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
    settings.addChildren([
      firstSection,
      mailboxes.addChildren([mailboxList, newMailbox, mailbox]),
      rules.addChildren([triggers, scheduled, macros, templates, inspectionPolicies, webhooks]),
      newRule,
      rule,
      triage,
      team,
      routing,
      absences,
      topics,
      objectKinds.addChildren([kindList, kind]),
      customers,
      auditLog,
      statuses,
      company,
      calendars.addChildren([calendarList, newCalendar, calendar]),
      policies.addChildren([policyList, newPolicy, policy]),
      waiting,
      packs,
      api,
      me,
    ]),
  ]),
]);

export function makeRouter(client: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { client },
    defaultPreload: false,
    defaultErrorComponent: PageFailed,
    defaultNotFoundComponent: PageMissing,
    defaultPendingMs: 300,
    scrollRestoration: false,
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const given = Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1]));
      return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
    },
  });
}

/** Whoever may not see a section is led to his own; the server refuses him in any case. */
function only(permission: Permission) {
  return ({ context }: { context: Context }) => {
    if (!may(context.client, permission)) throw redirect({ to: '/settings/me', replace: true });
  };
}

function may(client: QueryClient, permission: Permission): boolean {
  return client.getQueryData(sessionQuery.queryKey)?.permissions.includes(permission) ?? false;
}

/** A mailbox's form after signing in at its provider. */
function fromProvider(given: Record<string, unknown>): { consent?: string; consentFailed?: string } {
  return { ...onlyText(given, 'consent'), ...onlyText(given, 'consentFailed') };
}

function onlyText<Name extends string>(
  search: Record<string, unknown>,
  name: Name,
): { [K in Name]?: string } {
  const value = search[name];
  return (typeof value === 'string' && value ? { [name]: value } : {}) as { [K in Name]?: string };
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
