/** Throws away sessions and links whose time has passed. */
import { theDesk, work } from '../../../platform/scope.ts';
import type { World } from '../../../platform/world.ts';
import * as links from '../sql/links.ts';
import * as sessions from '../sql/sessions.ts';

/** Links stay for a while after their end, for questions of who invited whom. */
const LINKS_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

export async function sweepEntries(world: World, accountId: string): Promise<void> {
  await work(world, accountId, theDesk, async (scope) => {
    await sessions.sweep(scope.tx, { at: scope.now });
    await links.sweep(scope.tx, { before: new Date(scope.now.getTime() - LINKS_KEPT_MS) });
  });
}
