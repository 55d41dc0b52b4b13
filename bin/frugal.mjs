/** Runs the desk so that it gives memory back: V8 and the C library both keep what they once had, for speed that is not needed here. */

/** MB of each half of the young generation; V8 would take up to 64 and never give them back. Smaller ones cost processor time. */
const YOUNG_HALF_MB = 16;
/** How far the heap may grow past what is alive, before it is cleared, in per cent; V8 lets it grow up to fourfold. */
const GROWTH_PERCENT = 50;
/** The C library makes up to eight arenas a core, and memory freed in one is of no use to the others. */
const MALLOC_ARENAS = '2';

/** What Node is to be started with; what somebody has chosen by NODE_OPTIONS stays as it is. */
export function frugalFlags({ NODE_OPTIONS = '' } = process.env) {
  return [`--max-semi-space-size=${YOUNG_HALF_MB}`, `--heap-growing-percent=${GROWTH_PERCENT}`].filter(
    (flag) => !NODE_OPTIONS.includes(flag.slice(0, flag.indexOf('='))),
  );
}

export function frugalEnvironment(env = process.env) {
  return { MALLOC_ARENA_MAX: MALLOC_ARENAS, ...env };
}

/** Replaces this process by one with the flags, under the same id; returns when it has them, or where that cannot be done. */
export function becomeFrugal(script, args) {
  const flags = frugalFlags();
  const isFrugal = flags.every((flag) => process.execArgv.includes(flag));
  if (isFrugal || !process.execve) return;
  process.execve(
    process.execPath,
    [process.execPath, ...flags, ...process.execArgv, script, ...args],
    frugalEnvironment(),
  );
}
