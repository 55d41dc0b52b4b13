/** The company's own settings. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import { Language, Line, shape } from './shapes.ts';

const settings = {
  name: Line(120),
  language: Language,
  /** IANA name, such as `Europe/Moscow`. */
  timeZone: Type.String({ maxLength: 60 }),
  numberPrefix: Type.String({ pattern: '^[A-Za-zА-Яа-я]{1,6}$' }),
  /** How long a reply waits for «undo» before it leaves; seconds. */
  undoSendSeconds: Type.Integer({ minimum: 0, maximum: 120 }),
  /** A reply to a closed ticket reopens it for so many days; later it opens a follow-up. */
  reopenDays: Type.Integer({ minimum: 0, maximum: 3650 }),
  /** A solved ticket is closed after so many silent days. */
  closeAfterDays: Type.Integer({ minimum: 1, maximum: 365 }),
  /** The next moment of a ticket that waits for us; hours of wall time. */
  answerWithinHours: Type.Integer({ minimum: 1, maximum: 720 }),
  acknowledge: Type.Boolean(),
  askCsat: Type.Boolean(),
};

export const Account = shape(settings);
export type Account = Static<typeof Account>;

export const getAccount = endpoint({
  name: 'account.show',
  method: 'GET',
  path: '/account',
  permission: 'tickets.read',
  summary: 'Company settings.',
  reply: Account,
});

export const updateAccount = endpoint({
  name: 'account.update',
  method: 'PATCH',
  path: '/account',
  permission: 'settings.manage',
  summary: 'Change company settings.',
  body: Type.Partial(Account, { additionalProperties: false }),
  reply: Account,
});
