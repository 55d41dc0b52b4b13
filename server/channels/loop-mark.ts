/** The mark by which the desk knows its own letters when they come back: worthless unless signed by this installation. */
import type { World } from '../platform/world.ts';

const PURPOSE = 'loop';

export function loopMark(world: World, accountId: string, messageId: string): string {
  return `${messageId} ${world.keys.sign(PURPOSE, accountId, messageId)}`;
}

export function isOwnMark(world: World, accountId: string, mark: string): boolean {
  const [messageId = '', signature = ''] = mark.trim().split(/\s+/);
  return world.keys.verify(PURPOSE, signature, accountId, messageId);
}
