/**
 * «Ticket trick»: somebody opens an account elsewhere in the name of our address, and the confirmation falls into a ticket
 * that he can read. Codes and confirmations of programs do not join tickets by themselves.
 */
import type { Case, Step } from './case.ts';

const PROGRAM = /^(?:no-?reply|do-?not-?reply|notifications?|accounts?|security|verify|feedback|mailer)\b/i;
const CONFIRMATION =
  /verif(?:y|ication)|confirm(?:ation)? (?:your|code|e-?mail)|one-time (?:code|password)|sign-?in code|код подтвержд|подтвердите (?:адрес|почту|регистрац|e-?mail)|проверочный код|одноразовый (?:код|пароль)/i;
const LOOK_AT = 4_000;

export const holdBackVerification: Step = async (_scope, mail) => {
  const isConcerned = !mail.asIs && (mail.thread.ticket !== null || isToPlusAddress(mail));
  return isConcerned && isConfirmation(mail) ? { quarantine: 'verification' } : undefined;
};

function isToPlusAddress({ row, letter }: Case): boolean {
  return [...row.envelope.to, ...letter.to.map((one) => one.address)].some((one) => one.includes('+'));
}

function isConfirmation({ sender, letter }: Case): boolean {
  return (
    PROGRAM.test(sender.address) && CONFIRMATION.test(`${letter.subject}\n${letter.text.slice(0, LOOK_AT)}`)
  );
}
