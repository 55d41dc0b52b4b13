/** The packages of the lock file: fetched when they are missing or of another version, left alone otherwise. */
import { spawn } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Refusal, inTerminalLanguage } from './say.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NODE_MODULES = join(ROOT, 'node_modules');
/** Holds the number of the process that installs. */
const INSTALLER = join(ROOT, '.cache/installing');
const WAIT_MS = 300;
const PROGRESS_EVERY_MS = 10_000;
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const INTERRUPTED = 130;

/**
 * `runtime` is what the desk needs to run, `full` adds what its developers need.
 * A `node_modules` that is a link belongs to somebody who knows what he does.
 */
export async function ensurePackages(profile) {
  if (isLink(NODE_MODULES) || areInstalled(profile)) return;
  refuseReadOnly();
  const release = await alone();
  try {
    if (areInstalled(profile)) return;
    say({
      ru: 'Ставлю пакеты (один раз, около минуты)…',
      en: 'Installing packages (once, about a minute)…',
    });
    await install(profile);
  } finally {
    release();
  }
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

/** Two that install at once would pull the packages away under each other's feet. The second waits for the first. */
async function alone() {
  for (let isWaiting = false; ; isWaiting = true) {
    if (noteInstaller('wx')) return () => rmSync(INSTALLER, { force: true });
    const pid = installer();
    if (!isWaiting && isInstalling(pid)) say(othersInstall(pid));
    await pause(WAIT_MS);
    // Asked twice: the note is empty for a moment while it is written.
    if (!isInstalling(pid) && installer() === pid) rmSync(INSTALLER, { force: true });
  }
}

/** Whether the note was written: `wx` fails where there is one. */
function noteInstaller(flag, pid = process.pid) {
  try {
    mkdirSync(dirname(INSTALLER), { recursive: true });
    writeFileSync(INSTALLER, String(pid), { flag });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** 0 when there is no note, or an empty one. */
function installer() {
  try {
    return Number(readFileSync(INSTALLER, 'utf8'));
  } catch {
    return 0;
  }
}

/** The number may belong to another program by now; where the system does not tell its command, it counts as ours. */
function isInstalling(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return (
      !existsSync('/proc/self') || /npm|run\.mjs|kvitok/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
    );
  } catch {
    return false;
  }
}

function othersInstall(pid) {
  return {
    ru: `Пакеты уже ставит другой запуск (процесс ${pid}), жду его…`,
    en: `Another start (process ${pid}) is installing the packages; waiting for it…`,
  };
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
  // In a group of its own: npm takes a Ctrl-C for no reason to stop, and would go on unseen.
  const child = spawn(program, [...script, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'pipe'],
    detached: true,
  });
  if (child.pid) noteInstaller('w', child.pid);
  const stopped = stopWithUs(child);
  const began = Date.now();
  const progress = setInterval(() => sayProgress(began), PROGRESS_EVERY_MS);
  const errors = [];
  child.stderr.on('data', (chunk) => errors.push(chunk));
  const code = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.code));
    child.on('close', resolve);
  });
  clearInterval(progress);
  stopped();
  if (code !== 0) throw cannotInstall(code, Buffer.concat(errors).toString());
}

/** A half-made `node_modules` does no harm: the next start makes it anew. */
function stopWithUs(child) {
  const stop = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
    rmSync(INSTALLER, { force: true });
    say({
      ru: 'Остановлено: пакеты ещё не поставлены, следующий запуск поставит их заново.',
      en: 'Stopped: the packages are not installed yet, the next start installs them anew.',
    });
    process.exit(INTERRUPTED);
  };
  for (const signal of STOP_SIGNALS) process.on(signal, stop);
  return () => STOP_SIGNALS.forEach((signal) => process.off(signal, stop));
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
