/** Addresses of the settings: a section each. */
import { createRoute, redirect } from '@tanstack/react-router';
import { inside, may, only, onlyText } from './inside.ts';
import { latePage } from './latePage.ts';

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  component: latePage(() => import('../pages/SettingsPage.tsx'), 'SettingsPage'),
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
  component: latePage(() => import('../features/settings/MeSection.tsx'), 'MeSection'),
});

const mailboxes = createRoute({
  getParentRoute: () => settings,
  path: '/mailboxes',
  beforeLoad: only('settings.manage'),
});

const mailboxList = createRoute({
  getParentRoute: () => mailboxes,
  path: '/',
  component: latePage(() => import('../features/connections/MailboxesSection.tsx'), 'MailboxesSection'),
});

const newMailbox = createRoute({
  getParentRoute: () => mailboxes,
  path: '/new',
  validateSearch: fromProvider,
  component: latePage(() => import('../features/connections/MailboxSection.tsx'), 'MailboxSection'),
});

const mailbox = createRoute({
  getParentRoute: () => mailboxes,
  path: '/$id',
  validateSearch: fromProvider,
  component: latePage(() => import('../features/connections/MailboxSection.tsx'), 'MailboxSection'),
});

const rules = createRoute({
  getParentRoute: () => settings,
  path: '/rules',
  beforeLoad: only('settings.manage'),
  component: latePage(() => import('../pages/RulesPage.tsx'), 'RulesPage'),
});

const triggers = createRoute({
  getParentRoute: () => rules,
  path: '/',
  component: latePage(() => import('../features/automation/RulesSection.tsx'), 'TriggersSection'),
});

const scheduled = createRoute({
  getParentRoute: () => rules,
  path: '/scheduled',
  component: latePage(() => import('../features/automation/RulesSection.tsx'), 'ScheduledSection'),
});

const macros = createRoute({
  getParentRoute: () => rules,
  path: '/macros',
  component: latePage(() => import('../features/macros/MacrosSection.tsx'), 'MacrosSection'),
});

const templates = createRoute({
  getParentRoute: () => rules,
  path: '/templates',
  component: latePage(() => import('../features/macros/TemplatesSection.tsx'), 'TemplatesSection'),
});

const inspectionPolicies = createRoute({
  getParentRoute: () => rules,
  path: '/inspections',
  component: latePage(() => import('../features/inspections/PoliciesSection.tsx'), 'PoliciesSection'),
});

const webhooks = createRoute({
  getParentRoute: () => rules,
  path: '/webhooks',
  component: latePage(() => import('../features/webhooks/WebhooksSection.tsx'), 'WebhooksSection'),
});

const newRule = createRoute({
  getParentRoute: () => settings,
  path: '/rule/new',
  validateSearch: (given): { kind?: string } => onlyText(given, 'kind'),
  beforeLoad: only('settings.manage'),
  component: latePage(() => import('../features/automation/RuleSection.tsx'), 'RuleSection'),
});

const rule = createRoute({
  getParentRoute: () => settings,
  path: '/rule/$id',
  beforeLoad: only('settings.manage'),
  component: latePage(() => import('../features/automation/RuleSection.tsx'), 'RuleSection'),
});

const triage = createRoute({
  getParentRoute: () => settings,
  path: '/triage',
  beforeLoad: only('settings.manage'),
  component: latePage(() => import('../features/triage/TriageSection.tsx'), 'TriageSection'),
});

const team = createRoute({
  getParentRoute: () => settings,
  path: '/team',
  beforeLoad: only('staff.manage'),
  component: latePage(() => import('../features/staff/TeamSection.tsx'), 'TeamSection'),
});

const topics = createRoute({
  getParentRoute: () => settings,
  path: '/topics',
  beforeLoad: only('settings.manage'),
  component: latePage(() => import('../features/topics/TopicsSection.tsx'), 'TopicsSection'),
});

const objectKinds = createRoute({
  getParentRoute: () => settings,
  path: '/objects',
  beforeLoad: only('settings.manage'),
});

const kindList = createRoute({
  getParentRoute: () => objectKinds,
  path: '/',
  component: latePage(() => import('../features/subjects/KindsSection.tsx'), 'KindsSection'),
});

const kind = createRoute({
  getParentRoute: () => objectKinds,
  path: '/$id',
  component: latePage(() => import('../features/subjects/KindSection.tsx'), 'KindSection'),
});

const customers = createRoute({
  getParentRoute: () => settings,
  path: '/customers',
  beforeLoad: only('settings.manage'),
  component: latePage(() => import('../features/customers/CustomersSection.tsx'), 'CustomersSection'),
});

const auditLog = createRoute({
  getParentRoute: () => settings,
  path: '/audit',
  beforeLoad: only('settings.manage'),
  component: latePage(() => import('../features/audit/AuditSection.tsx'), 'AuditSection'),
});

const statuses = createRoute({
  getParentRoute: () => settings,
  path: '/statuses',
  beforeLoad: only('settings.manage'),
  component: latePage(() => import('../features/statuses/StatusesSection.tsx'), 'StatusesSection'),
});

const company = createRoute({
  getParentRoute: () => settings,
  path: '/company',
  beforeLoad: only('settings.manage'),
  component: latePage(() => import('../features/settings/CompanySection.tsx'), 'CompanySection'),
});

const api = createRoute({
  getParentRoute: () => settings,
  path: '/api',
  beforeLoad: only('settings.manage'),
  component: latePage(() => import('../features/tokens/TokensSection.tsx'), 'TokensSection'),
});

const waiting = createRoute({
  getParentRoute: () => settings,
  path: '/waiting',
  beforeLoad: only('settings.manage'),
  component: latePage(() => import('../features/waiting/settings/WaitingSection.tsx'), 'WaitingSection'),
});

const packs = createRoute({
  getParentRoute: () => settings,
  path: '/packs',
  beforeLoad: only('settings.manage'),
  component: latePage(() => import('../features/packs/PacksSection.tsx'), 'PacksSection'),
});

const calendars = createRoute({
  getParentRoute: () => settings,
  path: '/calendars',
  beforeLoad: only('settings.manage'),
});

const calendarList = createRoute({
  getParentRoute: () => calendars,
  path: '/',
  component: latePage(() => import('../features/calendars/CalendarsSection.tsx'), 'CalendarsSection'),
});

const newCalendar = createRoute({
  getParentRoute: () => calendars,
  path: '/new',
  component: latePage(() => import('../features/calendars/CalendarSection.tsx'), 'CalendarSection'),
});

const calendar = createRoute({
  getParentRoute: () => calendars,
  path: '/$id',
  component: latePage(() => import('../features/calendars/CalendarSection.tsx'), 'CalendarSection'),
});

const policies = createRoute({
  getParentRoute: () => settings,
  path: '/sla',
  beforeLoad: only('settings.manage'),
});

const policyList = createRoute({
  getParentRoute: () => policies,
  path: '/',
  component: latePage(() => import('../features/sla/PoliciesSection.tsx'), 'PoliciesSection'),
});

const newPolicy = createRoute({
  getParentRoute: () => policies,
  path: '/new',
  component: latePage(() => import('../features/sla/PolicySection.tsx'), 'PolicySection'),
});

const policy = createRoute({
  getParentRoute: () => policies,
  path: '/$id',
  component: latePage(() => import('../features/sla/PolicySection.tsx'), 'PolicySection'),
});

const routing = createRoute({
  getParentRoute: () => settings,
  path: '/routing',
  beforeLoad: only('settings.manage'),
  component: latePage(() => import('../features/routing/RoutingSection.tsx'), 'RoutingSection'),
});

const absences = createRoute({
  getParentRoute: () => settings,
  path: '/absences',
  component: latePage(() => import('../features/availability/AbsencesSection.tsx'), 'AbsencesSection'),
});

/** A mailbox's form after signing in at its provider. */
function fromProvider(given: Record<string, unknown>): { consent?: string; consentFailed?: string } {
  return { ...onlyText(given, 'consent'), ...onlyText(given, 'consentFailed') };
}

export const settingsTree = settings.addChildren([
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
]);
