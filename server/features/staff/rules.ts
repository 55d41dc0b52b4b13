/** Who may appoint whom, how long a session or a link lives, what a password must be. */
import {
  mayAppoint,
  permissionsOfRole,
  permissionsOfScope,
  type Permission,
  type Role,
  type TokenScope,
} from '../../../contract/permissions.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Unused for a week, a session ends; used daily it lasts a month, then the password is asked again. */
export const SESSION_IDLE_MS = 7 * DAY_MS;
export const SESSION_LONGEST_MS = 30 * DAY_MS;
/** The end of a session is moved at most so often, to spare a write on every call. */
export const SESSION_ROLL_MS = HOUR_MS;
export const INVITE_LIFE_MS = 7 * DAY_MS;
export const RESET_LIFE_MS = HOUR_MS;

export function sessionEnd(startedAt: Date, usedAt: Date): Date {
  return new Date(Math.min(usedAt.getTime() + SESSION_IDLE_MS, startedAt.getTime() + SESSION_LONGEST_MS));
}

const MIN_PASSWORD_LENGTH = 10;
const MIN_DIFFERENT_SIGNS = 4;

/** Length is what counts; a run of one key or the address itself is no password. */
export function isGoodPassword(password: string, email: string): boolean {
  const signs = new Set(password);
  return (
    password.length >= MIN_PASSWORD_LENGTH &&
    signs.size >= MIN_DIFFERENT_SIGNS &&
    password.toLowerCase() !== email.toLowerCase()
  );
}

/** What somebody may do: what his role says, and supervise when he was given teams to supervise. */
export function permissionsOf({ role, supervises }: Standing): ReadonlySet<Permission> {
  const own = permissionsOfRole[role];
  return new Set<Permission>(supervises.length > 0 ? [...own, 'supervision.use'] : own);
}

/** What a token may do: what its scopes say, and never more than the agent behind it. */
export function permissionsOfToken(
  standing: Standing,
  scopes: readonly TokenScope[],
): ReadonlySet<Permission> {
  const wanted = new Set(scopes.flatMap((scope) => permissionsOfScope[scope]));
  return new Set([...permissionsOf(standing)].filter((permission) => wanted.has(permission)));
}

interface Standing {
  role: Role;
  supervises: readonly string[];
}

/** Nobody raises another above himself, or gives through a token what the token itself has not. */
export function mayGive(own: { role: Role; permissions: ReadonlySet<string> }, role: Role): boolean {
  return mayAppoint(own.role, role) && permissionsOfRole[role].every((one) => own.permissions.has(one));
}

export function mayGiveScopes(own: ReadonlySet<string>, scopes: readonly TokenScope[]): boolean {
  return scopes.every((scope) => permissionsOfScope[scope].every((one) => own.has(one)));
}
