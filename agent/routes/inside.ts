/** The root of all addresses, and the door that only staff passes. */
import type { QueryClient } from '@tanstack/react-query';
import { Outlet, createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import type { Permission } from '../../contract/permissions.ts';
import { getSetup } from '../../contract/staff.ts';
import { sessionQuery } from '../features/session/session.ts';
import { call } from '../lib/api.ts';
import { latePage } from './latePage.ts';

interface Context {
  client: QueryClient;
}

export const root = createRootRouteWithContext<Context>()({ component: Outlet });

/** Everything below is for staff; without a session it leads to the sign-in page, on a fresh desk to its setup. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ context, location }) => {
    const session = await context.client.ensureQueryData(sessionQuery).catch(() => null);
    if (session) return;
    const { done } = await call(getSetup);
    if (!done) throw redirect({ href: '/setup' + location.searchStr });
    throw redirect({ to: '/sign-in', search: { next: location.href } });
  },
  component: latePage(() => import('../shell/Shell.tsx'), 'Shell'),
});

/** Whoever may not see a section is led to his own; the server refuses him in any case. */
export function only(permission: Permission) {
  return ({ context }: { context: Context }) => {
    if (!may(context.client, permission)) throw redirect({ to: '/settings/me', replace: true });
  };
}

export function may(client: QueryClient, permission: Permission): boolean {
  return client.getQueryData(sessionQuery.queryKey)?.permissions.includes(permission) ?? false;
}

export function onlyText<Name extends string>(
  search: Record<string, unknown>,
  name: Name,
): { [K in Name]?: string } {
  const value = search[name];
  return (typeof value === 'string' && value ? { [name]: value } : {}) as { [K in Name]?: string };
}
