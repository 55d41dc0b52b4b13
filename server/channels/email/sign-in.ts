/** By what a mail server is signed in to: a password, or a token of the mailbox's consent, which is tried anew once. */
import type { EmailSettings } from '../../../contract/mail.ts';
import { Fault, type Context } from '../channel.ts';

export type Proof = { password: string } | { token: string };
export type AccessTokens = Context<EmailSettings>['accessToken'];

export interface SignedIn<T> {
  session: T;
  /** When we had better leave, because the server will not accept much longer what we have shown; null for a password. */
  until: Date | null;
}

type Login = Pick<NonNullable<EmailSettings['smtp']>, 'login' | 'password'>;

/**
 * @param open throws Fault `password` when the server does not accept the proof
 * Throws Fault; `notPermitted` when the provider vouches for the token and the mail server does not let it in all the same.
 */
export async function signedIn<T>(
  { login, password }: Login,
  tokens: AccessTokens,
  open: (proof: Proof) => Promise<T>,
): Promise<SignedIn<T>> {
  if (login !== 'oauth') {
    if (!password) throw new Fault('noPassword');
    return { session: await open({ password }), until: null };
  }
  const first = await tokens();
  try {
    return { session: await open({ token: first.text }), until: after(first.leaveIn) };
  } catch (error) {
    if (!isRefused(error)) throw error;
    const second = await tokens(first.text);
    if (second.text === first.text) throw notPermitted(error);
    return { session: await open({ token: second.text }).catch(inWords), until: after(second.leaveIn) };
  }
}

function after(ms: number): Date {
  return new Date(Date.now() + ms);
}

function inWords(error: unknown): never {
  throw isRefused(error) ? notPermitted(error) : error;
}

function isRefused(error: unknown): error is Fault {
  return error instanceof Fault && error.why === 'password';
}

function notPermitted(error: Fault): Fault {
  return new Fault('notPermitted', error.said, { cause: error });
}
