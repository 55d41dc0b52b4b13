/** What the server found wrong with a draft, by the place in it. */
import { ApiError } from '../../lib/api.ts';

const none: ReadonlyMap<string, string> = new Map();

export function problemsIn(error: Error | null): ReadonlyMap<string, string> {
  if (!(error instanceof ApiError) || error.code !== 'badRule') return none;
  const { problems } = (error.details ?? {}) as { problems?: { path: string; text: string }[] };
  return new Map(problems?.map(({ path, text }) => [path, text]));
}
