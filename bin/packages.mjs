/** The packages of the lock file: fetched when they are missing or of another version, left alone otherwise. */
import { spawn } from 'node:child_process';
import { accessSync, constants, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal, inTerminalLanguage } from './say.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NODE_MODULES = join(ROOT, 'node_modules');
const PROGRESS_EVERY_MS = 10_000;

/**
 * `runtime` is what the desk needs to run, `full` adds what its developers need.
 * A `node_modules` that is a link belongs to somebody who knows what he does.
 */
export async function ensurePackages(profile) {
  if (isLink(NODE_MODULES) || areInstalled(profile)) return;
  refuseReadOnly();
  say({
    ru: 'Ставлю пакеты (один раз, около минуты)…',
    en: 'Installing packages (once, about a minute)…',
  });
  await install(profile);
}

function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** npm writes down what it has installed when it has finished; that is compared with what the lock file asks for. */
function areInstalled(profile) {
  const installed = readPackages(join(NODE_MODULES, '.package-lock.json'));
  if (!installed) return false;
  const wanted = Object.entries(readPackages(join(ROOT, 'package-lock.json')) ?? {});
  return wanted.every(([path, entry]) => {
    const isNeeded =
      path !== '' && !entry.optional && !entry.devOptional && !(entry.dev && profile === 'runtime');
    return !isNeeded || installed[path]?.version === entry.version;
  });
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function refuseReadOnly() {
  try {
    accessSync(ROOT, constants.W_OK);
  } catch {
    throw new Refusal({
      ru: `В папку ${ROOT} нельзя писать, а пакеты ещё не поставлены: дайте права на неё или склонируйте репозиторий в другую.`,
      en: `The folder ${ROOT} cannot be written to, and the packages are not installed yet: give the right to, or clone into another folder.`,
    });
  }
}

async function install(profile) {
  const args = [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...(profile === 'runtime' ? ['--omit=dev'] : []),
  ];
  const { program, script } = npm();
  const child = spawn(program, [...script, ...args], { cwd: ROOT, stdio: ['ignore', 'inherit', 'pipe'] });
  const began = Date.now();
  const progress = setInterval(() => sayProgress(began), PROGRESS_EVERY_MS);
  const errors = [];
  child.stderr.on('data', (chunk) => errors.push(chunk));
  const code = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.code));
    child.on('close', resolve);
  });
  clearInterval(progress);
  if (code !== 0) throw cannotInstall(code, Buffer.concat(errors).toString());
}

/** The npm that started us, by the Node that it runs on, else the one of the path. */
function npm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  return script?.includes('npm') && node
    ? { program: node, script: [script] }
    : { program: 'npm', script: [] };
}

function sayProgress(began) {
  const seconds = Math.round((Date.now() - began) / 1000);
  say({ ru: `… ${seconds} с`, en: `… ${seconds} s` });
}

function say(sentence) {
  process.stderr.write(`${inTerminalLanguage(sentence)}\n`);
}

const KNOWN_FAILURES = [
  [
    /ENOSPC/,
    {
      ru: 'Пакеты не поставлены, на диске кончилось место: освободите хотя бы 1 ГБ и запустите снова.',
      en: 'The packages were not installed, the disk is full: free at least 1 GB and start again.',
    },
  ],
  [
    /EACCES|EPERM|EROFS/,
    {
      ru: `Пакеты не поставлены, не хватает прав на ${NODE_MODULES} или на кэш npm: исправьте права и запустите снова.`,
      en: `The packages were not installed, the rights on ${NODE_MODULES} or npm's cache do not suffice: correct them and start again.`,
    },
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/,
    {
      ru: 'Пакеты не поставлены, реестр npm недоступен: проверьте сеть (или настройку registry и proxy в npm) и запустите снова.',
      en: "The packages were not installed, npm's registry cannot be reached: check the network (or npm's registry and proxy settings) and start again.",
    },
  ],
];

function cannotInstall(code, errors) {
  if (code === 'ENOENT') {
    return new Refusal({
      ru: 'Не найден npm, который ставит пакеты: поставьте его вместе с Node.js с https://nodejs.org и запустите снова.',
      en: 'npm, which installs the packages, was not found: install it with Node.js from https://nodejs.org and start again.',
    });
  }
  const known = KNOWN_FAILURES.find(([pattern]) => pattern.test(errors));
  if (known) return new Refusal(known[1]);
  process.stderr.write(errors);
  return new Refusal({
    ru: `Пакеты не поставлены, npm ci закончился с кодом ${code} (его сообщения выше): исправьте причину и запустите снова.`,
    en: `The packages were not installed, npm ci ended with code ${code} (see its messages above): remove the cause and start again.`,
  });
}
