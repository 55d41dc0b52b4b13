/** What goes wrong in every mailbox: an address that does not exist, a letter nobody can read, somebody else's code. */
import { storeLetter } from '../features/letters/actions/store.ts';
import { markDelivery } from '../features/tickets/actions/slots.ts';
import { theDesk } from '../platform/scope.ts';
import type { World } from '../platform/world.ts';
import { markBounced } from './sql.ts';
import type { Stage } from './stage.ts';

const said = '550 5.1.1 The email account that you tried to reach does not exist';

/** The newest answer of this ticket has come back. */
export async function bounceAnswer(stage: Stage, ticketId: string, at: Date): Promise<void> {
  await stage.at(at, theDesk, async (scope) => {
    const problem = { code: 'bounced', detail: said };
    const [row] = await markBounced(scope.tx, { ticketId, problem: JSON.stringify(problem) });
    if (!row) return;
    const { messageId } = row;
    await markDelivery(scope, ticketId, {
      messageId,
      state: 'bounced',
      problem: problem.code,
      undelivered: true,
    });
  });
}

/** They are processed like any letter as soon as the desk runs, and set aside. */
export async function leaveOddLetters(world: World, accountId: string, connectionId: string): Promise<void> {
  for (const lines of oddLetters)
    await storeLetter(world, accountId, {
      connectionId,
      road: 'sandbox',
      raw: Buffer.from(`${lines.join('\r\n')}\r\n`),
      envelope: { from: null, to: ['help@spolokhi.example'] },
    });
}

const oddLetters: readonly string[][] = [
  [
    'From: Kurier Online <no-reply@kurier.example>',
    'To: help+kurier@spolokhi.example',
    'Subject: Your verification code: 481935',
    'Message-ID: <code-481935@kurier.example>',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Your verification code is 481935. Do not tell it to anybody.',
  ],
  [
    'To: help@spolokhi.example',
    'Subject: =?utf-8?B?0JHQtdC3INC+0LHRgNCw0YLQvdC+0LPQviDQsNC00YDQtdGB0LA=?=',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Позвоните мне, пожалуйста, насчёт билетов.',
  ],
  [
    'From: Spolokhi <help@spolokhi.example>',
    'To: help@spolokhi.example',
    'Subject: Your mailbox is almost full',
    'Message-ID: <full-1@nowhere.example>',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Dear user, your mailbox is almost full. Sign in at http://mailbox.nowhere.example to keep your letters.',
  ],
];
