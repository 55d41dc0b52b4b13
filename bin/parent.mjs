/** Notices when the `npm start` that began all this was killed: the shell between us and npm does not tell. */
import { readFileSync } from 'node:fs';

const CHECK_EVERY_MS = 1_000;

/** Calls back once when our parent, or its parent, is no longer the one that it was. Only for what npm has started. */
export function whenAbandoned(callback) {
  if (!process.env.npm_lifecycle_event) return;
  const atFirst = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === atFirst) return;
    clearInterval(timer);
    callback();
  }, CHECK_EVERY_MS);
  timer.unref();
}

function ancestors() {
  return `${process.ppid} ${parentOf(process.ppid)}`;
}

/** The second number after the name in parentheses, which may itself hold parentheses; Linux only. */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  } catch {
    return '';
  }
}
