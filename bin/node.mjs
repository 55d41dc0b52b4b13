/** Which Node runs the desk: its TypeScript needs one that strips types. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Refusal } from './say.mjs';

const LEAST_MAJOR = 24;
/** The platform package brings it; nothing has to be installed by hand. */
const BUNDLED = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

export function isNewEnough(version) {
  return Number(version.slice(1).split('.')[0]) >= LEAST_MAJOR;
}

/** @throws Refusal when the platform package has no Node for this machine */
export function findNode() {
  if (existsSync(BUNDLED)) return BUNDLED;
  throw new Refusal({
    ru: `Квитку нужен Node.js ${LEAST_MAJOR} или новее, а здесь ${process.version} и готового для ${process.platform}-${process.arch} нет: поставьте его с https://nodejs.org и запустите снова.`,
    en: `Kvitok needs Node.js ${LEAST_MAJOR} or newer; this is ${process.version} and there is none ready for ${process.platform}-${process.arch}: install it from https://nodejs.org and start again.`,
  });
}

/** Runs the command with another Node and ends as it ends; signals go through. */
export async function runWith(node, args, env) {
  const child = spawn(node, args, { stdio: 'inherit', env });
  for (const signal of FORWARDED) process.on(signal, () => forward(child, signal));
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (...how) => resolve(how));
  });
  for (const name of FORWARDED) process.removeAllListeners(name);
  if (signal) process.kill(process.pid, signal);
  else process.exitCode = code;
}

/** Ctrl-C in a terminal goes to the whole group, the child included: once is enough. */
function forward(child, signal) {
  const alreadyThere = signal === 'SIGINT' && process.stdin.isTTY;
  if (!alreadyThere) child.kill(signal);
}
