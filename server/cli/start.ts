/** `kvitok start`: runs the desk until it is told to stop. */
import { bundleBeside } from '../bundle-beside.ts';
import { startDesk } from '../main.ts';
import { inTerminalLanguage, type Sentence } from '../platform/start-refused.ts';
import type { Run } from './command.ts';

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** npm and the terminal may both pass on the same Ctrl-C; a second one after this is a person who does not want to wait. */
const SAME_SIGNAL_MS = 1_000;
const INTERRUPTED = 130;

export const run: Run = async (args, io) => {
  const stopped = untilToldToStop();
  const say = (line: Sentence) => io.stdout.write(`${inTerminalLanguage(line, io.env)}\n`);
  const demo = wantsDemo(args, io.env) ? await import('./demo.ts') : null;
  const running = await unlessStopped(stopped, (goOn) =>
    demo ? demo.startDemo(io.env, say, goOn) : startDesk({ env: io.env, say, goOn }),
  );
  if (!running) {
    say(STOPPED);
    return INTERRUPTED;
  }
  const { role, baseUrl } = running.config;
  say(
    role === 'worker' ? WORKING : { ru: `Квиток работает: ${baseUrl}`, en: `Kvitok is running: ${baseUrl}` },
  );
  demo?.sayHowToSignIn(running, say);
  bundleBeside();
  await stopped.promise;
  say({ ru: 'Останавливаюсь…', en: 'Stopping…' });
  await running.close();
  return 0;
};

/** Ctrl-C reaches what the start has called too, such as initdb; that it fails then is no news. */
async function unlessStopped<Result>(
  stopped: Stopped,
  begin: (goOn: () => void) => Promise<Result>,
): Promise<Result | null> {
  const goOn = () => {
    if (stopped.isNow()) throw new Error('told to stop');
  };
  try {
    return await begin(goOn);
  } catch (error) {
    if (stopped.isNow()) return null;
    throw error;
  }
}

const STOPPED: Sentence = {
  ru: 'Запуск прерван. Ничего не потеряно, можно запустить снова.',
  en: 'The start was interrupted. Nothing is lost, it can be started again.',
};

/** `npm start --demo` without the other dashes: npm keeps the option for itself, and passes it on only like this. */
function wantsDemo(args: string[], env: NodeJS.ProcessEnv): boolean {
  return args.includes('--demo') || env.npm_config_demo === 'true';
}

const WORKING: Sentence = {
  ru: 'Квиток работает (фоновые задачи).',
  en: 'Kvitok is running (background work).',
};

type Stopped = { promise: Promise<void>; isNow: () => boolean };

function untilToldToStop(): Stopped {
  let first = 0;
  const promise = new Promise<void>((resolve) => {
    const onSignal = () => {
      if (first && Date.now() - first > SAME_SIGNAL_MS) process.exit(INTERRUPTED);
      first ||= Date.now();
      resolve();
    };
    for (const signal of STOP_SIGNALS) process.on(signal, onSignal);
  });
  return { promise, isNow: () => first > 0 };
}
