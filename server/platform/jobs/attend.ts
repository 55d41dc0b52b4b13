/** One worker an account: who is called while he works looks once more afterwards; a timer calls when nobody else does. */
import { setTimeout as pause } from 'node:timers/promises';
import type { World } from '../world.ts';

const FALLBACK_POLL_MS = 5_000;
const PAUSE_AFTER_TROUBLE_MS = 1_000;

export interface Attendance {
  /** For the log and the metrics. */
  readonly name: string;
  readonly accounts: () => Promise<string[]>;
  /** Works off what there is for the account; `thoroughly`: called by the timer or for settling, not for news. */
  readonly work: (accountId: string, thoroughly: boolean) => Promise<void>;
}

export interface Attendant {
  readonly stopped: boolean;
  attend(accountId: string): Promise<void>;
  attendAll(): Promise<void>;
  /** Works off everything that is there now. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

export function startAttending(world: World, { name, accounts, work }: Attendance): Attendant {
  const busy = new Map<string, Promise<void>>();
  const again = new Map<string, boolean>();
  let stopped = false;

  const call = (accountId: string, thoroughly: boolean): Promise<void> => {
    const running = busy.get(accountId);
    if (running) {
      again.set(accountId, thoroughly || (again.get(accountId) ?? false));
      return running;
    }
    const job = work(accountId, thoroughly)
      .catch((error: unknown) => trouble(world, name, error))
      .finally(() => {
        busy.delete(accountId);
        const wanted = again.get(accountId);
        again.delete(accountId);
        if (wanted !== undefined && !stopped) void call(accountId, wanted);
      });
    busy.set(accountId, job);
    return job;
  };
  const attendAll = async () => {
    const all = await accounts().catch(() => []);
    await Promise.all(all.map((accountId) => call(accountId, true)));
  };
  const timer = setInterval(() => void attendAll(), FALLBACK_POLL_MS);
  void attendAll();
  return {
    get stopped() {
      return stopped;
    },
    attend: (accountId) => call(accountId, false),
    attendAll,
    settle: async () => {
      await Promise.all(busy.values());
      await attendAll();
      await Promise.all(busy.values());
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await Promise.all(busy.values());
    },
  };
}

async function trouble(world: World, name: string, error: unknown): Promise<void> {
  world.metrics.failures.inc({ where: name });
  world.log.warn({ err: error, where: name }, 'work was interrupted and will go on');
  await pause(PAUSE_AFTER_TROUBLE_MS, undefined, { ref: false });
}
