/** Pieces of the app that are fetched when they are needed: a lost connection is waited out, an upgrade loads the whole page anew. */
import { isLineLost } from './live.ts';

const storageKey = 'kvitok.reloadedAt';
/** Sooner than this a second reload would not help either. */
const leastPauseMs = 30_000;
const askAgainMs = 1500;
const patienceMs = 5000;

export function late<Piece>(load: () => Promise<Piece>): () => Promise<Piece> {
  return async () => {
    // A browser that could not fetch a piece once does not try again before the page is loaded anew.
    if (isLineLost()) await untilServerAnswers();
    return load().catch(async (error: unknown) => {
      // Without a server a reload would lead to the browser's own page of errors, and all that is open would be gone.
      await untilServerAnswers();
      return loadPageAnew(error);
    });
  };
}

async function untilServerAnswers(): Promise<void> {
  while (!(await doesServerAnswer())) await new Promise((resolve) => setTimeout(resolve, askAgainMs));
}

function doesServerAnswer(): Promise<boolean> {
  const asked = fetch('/livez', { cache: 'no-store', signal: AbortSignal.timeout(patienceMs) });
  return asked.then(
    ({ ok }) => ok,
    () => false,
  );
}

function loadPageAnew(error: unknown): Promise<never> {
  const before = Number(sessionStorage.getItem(storageKey) ?? 0);
  if (Date.now() - before < leastPauseMs) throw error;
  sessionStorage.setItem(storageKey, String(Date.now()));
  location.reload();
  return new Promise(() => {});
}
