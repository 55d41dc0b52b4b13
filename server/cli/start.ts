/** `kvitok start`: runs the desk until it is told to stop. */
import { bundleBeside } from '../bundle-beside.ts';
import { startDesk } from '../main.ts';
import { inTerminalLanguage, type Sentence } from '../platform/start-refused.ts';
import type { Run } from './command.ts';

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** npm and the terminal may both pass on the same Ctrl-C; a second one after this is a person who does not want to wait. */
const SAME_SIGNAL_MS = 1_000;
const IMPATIENT = 130;

export const run: Run = async (args, io) => {
  const stopped = untilToldToStop();
  const say = (line: Sentence) => io.stdout.write(`${inTerminalLanguage(line, io.env)}\n`);
  const demo = wantsDemo(args, io.env) ? await import('./demo.ts') : null;
  const running = demo ? await demo.startDemo(io.env, say) : await startDesk({ env: io.env, say });
  const { role, baseUrl } = running.config;
  say(
    role === 'worker' ? WORKING : { ru: `Квиток работает: ${baseUrl}`, en: `Kvitok is running: ${baseUrl}` },
  );
  demo?.sayHowToSignIn(running, say);
  bundleBeside();
  await stopped;
  say({ ru: 'Останавливаюсь…', en: 'Stopping…' });
  await running.close();
  return 0;
};

/** `npm start --demo` without the other dashes: npm keeps the option for itself, and passes it on only like this. */
function wantsDemo(args: string[], env: NodeJS.ProcessEnv): boolean {
  return args.includes('--demo') || env.npm_config_demo === 'true';
}

const WORKING: Sentence = {
  ru: 'Квиток работает (фоновые задачи).',
  en: 'Kvitok is running (background work).',
};

function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    let first = 0;
    const onSignal = () => {
      if (first && Date.now() - first > SAME_SIGNAL_MS) process.exit(IMPATIENT);
      first ||= Date.now();
      resolve();
    };
    for (const signal of STOP_SIGNALS) process.on(signal, onSignal);
  });
}
