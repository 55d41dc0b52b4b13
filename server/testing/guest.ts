/** A customer at his browser: a ticket of his, the link to it, and forms as browsers send them. */
import * as contract from '../../contract/tickets.ts';
import type { Ticket } from '../../contract/tickets.ts';
import { connect } from '../features/connections/actions/connect.ts';
import type { Answer } from './client.ts';
import type { TestDesk } from './desk.ts';

/** As a browser speaks when somebody follows a link. */
export const browserHeaders = {
  'user-agent':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/604.1',
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-language': 'ru',
};

/** A mailbox whose letters stay in the house. */
export function openMailbox(desk: TestDesk): Promise<{ id: string }> {
  return desk.act((scope) =>
    connect(scope, {
      name: 'Почта',
      teamId: desk.cast.teams.support,
      settings: { address: 'help@polet.example', inbound: 'none', outbound: 'sandbox' },
    }),
  );
}

let customers = 0;

/** Opened by Oleg for a customer with an address, a new one each time. */
export async function openTicketOf(desk: TestDesk, more: object = {}): Promise<Ticket> {
  const oleg = await desk.as('oleg');
  return oleg.call(contract.createTicket, {
    body: {
      subject: 'Не пришёл электронный билет',
      text: 'Вылет завтра, а письма нет.',
      requester: { name: 'Пётр Зимин', email: `petr${++customers}@mail.example` },
      language: 'ru',
      ...more,
    },
  });
}

export function pathOf(url: string): string {
  return new URL(url).pathname;
}

export function look(desk: TestDesk, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return desk.stranger(browserHeaders).ask({ method: 'GET', path, page: true, headers });
}

export function press(
  desk: TestDesk,
  path: string,
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  return desk.stranger(browserHeaders).ask({
    method: 'POST',
    path,
    page: true,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  });
}

export interface FormFile {
  name: string;
  type: string;
  content: Uint8Array | string;
}

const BOUNDARY = 'kvitok-test-boundary';

/** `multipart/form-data`, the fields before the files as they stand on the page. */
export function sendForm(
  desk: TestDesk,
  path: string,
  fields: Record<string, string>,
  files: readonly FormFile[] = [],
  headers: Record<string, string> = {},
): Promise<Answer> {
  const pieces: (Uint8Array | string)[] = Object.entries(fields).map(
    ([name, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  for (const file of files)
    pieces.push(
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="files"; filename="${file.name}"\r\ncontent-type: ${file.type}\r\n\r\n`,
      file.content,
      '\r\n',
    );
  pieces.push(`--${BOUNDARY}--\r\n`);
  return desk.stranger(browserHeaders).ask({
    method: 'POST',
    path,
    page: true,
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, ...headers },
    body: Buffer.concat(pieces.map((piece) => Buffer.from(piece as string))),
  });
}
