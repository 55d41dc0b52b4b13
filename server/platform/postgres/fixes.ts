/** How many scheduled rounds of fixes a PostgreSQL lacks, told from its version and the calendar alone. Pure. */

const SUPPORT_YEARS = 5;
const RELEASE_MONTHS = [1, 4, 7, 10];
const THURSDAY = 4;

/**
 * Since version 10 a major version comes out every September (18 in 2025), fixes on the second Thursday of February, May,
 * August and November, the last in the November five years later (https://www.postgresql.org/support/versioning/ and
 * …/developer/roadmap/). Releases between the rounds make it seem fresher than it is, never older.
 *
 * @param version as `SHOW server_version_num`: 180004 is 18.4
 * @returns rounds it lacks, or `unsupported` when there are no more fixes for its major version
 */
export function fixesBehind(version: number, now: Date): number | 'unsupported' {
  const major = Math.floor(version / 10_000);
  const born = major + 2007;
  const lastRound = secondThursday(born + SUPPORT_YEARS, 10);
  if (now > lastRound) return 'unsupported';
  const years = Array.from({ length: SUPPORT_YEARS + 1 }, (_, after) => born + after);
  const rounds = years.flatMap((year) => RELEASE_MONTHS.map((month) => secondThursday(year, month)));
  const birth = new Date(Date.UTC(born, 9, 1));
  const due = rounds.filter((round) => round > birth && round <= now).length;
  return Math.max(0, due - (version % 10_000));
}

function secondThursday(year: number, month: number): Date {
  const first = new Date(Date.UTC(year, month, 1)).getUTCDay();
  return new Date(Date.UTC(year, month, 8 + ((THURSDAY - first + 7) % 7)));
}
