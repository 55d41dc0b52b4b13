/** Passwords: argon2id as OWASP asks (19 MiB, two passes), few at a time, and the same work for addresses nobody has. */
import { hash, verify } from '@node-rs/argon2';
import { waitingLine } from '../../platform/waiting-line.ts';

/** KiB. */
const MEMORY_COST = 19_456;
const TIME_COST = 2;
/** Each takes 19 MiB and a thread: a burst of sign-ins waits in line. */
const MOST_AT_ONCE = 2;
const inLine = waitingLine(MOST_AT_ONCE);

/** What a person typed is the same text on every keyboard and system: «й» may come as one sign or as two. */
const asTyped = (password: string) => password.normalize('NFKC');

export function hashPassword(password: string): Promise<string> {
  return inLine(() =>
    hash(asTyped(password), { memoryCost: MEMORY_COST, timeCost: TIME_COST, parallelism: 1 }),
  );
}

let nobodysHash: Promise<string> | undefined;

/** False for nobody (`null`), after the same work, so that the time does not tell who has an account. */
export async function isPassword(known: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword('nobody has this password');
  const compared = known ?? (await nobodysHash);
  const right = await inLine(() => verify(compared, asTyped(password)));
  return right && known !== null;
}
