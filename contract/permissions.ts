/** Who may do what: roles grant permissions, API tokens narrow them by scopes. */

export const roles = ['owner', 'admin', 'agent', 'collaborator'] as const;
export type Role = (typeof roles)[number];

export const permissions = [
  'tickets.read',
  'tickets.work',
  'notes.write',
  'customers.write',
  'fields.reveal',
  'quarantine.work',
  'supervision.use',
  'mail.deliver',
  'settings.manage',
  'staff.manage',
] as const;
export type Permission = (typeof permissions)[number];

const collaborator: readonly Permission[] = ['tickets.read', 'notes.write'];
const agent: readonly Permission[] = [
  ...collaborator,
  'tickets.work',
  'customers.write',
  'fields.reveal',
  'quarantine.work',
];
const admin: readonly Permission[] = [
  ...agent,
  'supervision.use',
  'mail.deliver',
  'settings.manage',
  'staff.manage',
];

export const permissionsOfRole: Record<Role, readonly Permission[]> = {
  owner: admin,
  admin,
  agent,
  collaborator,
};

export const tokenScopes = ['read', 'write', 'inbound', 'admin'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/**
 * `read` sees tickets, masked fields stay masked; `write` works on them as an agent does, each look at a masked field is recorded; `inbound` only delivers letters; `admin` changes settings and staff.
 */
export const permissionsOfScope: Record<TokenScope, readonly Permission[]> = {
  read: ['tickets.read'],
  write: [
    'tickets.read',
    'tickets.work',
    'notes.write',
    'customers.write',
    'fields.reveal',
    'quarantine.work',
  ],
  inbound: ['mail.deliver'],
  admin: ['settings.manage', 'staff.manage', 'supervision.use'],
};

const rank: Record<Role, number> = { owner: 3, admin: 2, agent: 1, collaborator: 0 };

/** Nobody appoints or changes a person above his own rank. */
export function mayAppoint(own: Role, other: Role): boolean {
  return rank[own] >= rank[other] && rank[own] >= rank.admin;
}
