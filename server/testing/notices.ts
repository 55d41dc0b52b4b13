/** What the desk has written to colleagues: the letters in the outbox that belong to no ticket. */
import { createConnection } from '../../contract/mail.ts';
import type { TestDesk } from './desk.ts';

export interface Notice {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** From now on letters can leave. */
export async function connectMail(desk: TestDesk): Promise<void> {
  const maria = await desk.as('maria');
  await maria.call(createConnection, {
    body: {
      name: 'Почта',
      teamId: desk.cast.teams.support,
      settings: { address: 'help@polet.example', inbound: 'none', outbound: 'sandbox' },
    },
  });
}

/** Oldest first. */
export async function noticesTo(desk: TestDesk, address: string): Promise<Notice[]> {
  const { rows } = await desk.world.db.pool.query<{
    letter: Omit<Notice, 'to'> & { to: { address: string }[] };
  }>(`select letter from outbox where purpose = 'notice' order by id`);
  return rows
    .map(({ letter }) => ({ ...letter, to: letter.to[0]?.address ?? '' }))
    .filter((notice) => notice.to === address);
}

/** The token of the one link in a letter. */
export function tokenIn(notice: Notice | undefined): string {
  return new URL(/https?:\S+/.exec(notice?.text ?? '')?.[0] ?? 'none:').searchParams.get('token') ?? '';
}
