/** One socket per tab: tells facts as they happen, catches up after a lost connection, never gives up. */
import type { ClientSays, LiveFact, Presence, ServerSays } from '../../contract/live.ts';

export interface LiveListener {
  onFacts: (facts: LiveFact[]) => void;
  /** Fetch anew what was fetched before. */
  onResync: () => void;
  onPresence: (ticketId: string, present: Presence[]) => void;
  onSignedOut: () => void;
  onConnected: (connected: boolean) => void;
}

export interface Live {
  say: (words: ClientSays) => void;
  stop: () => void;
}

const firstPauseMs = 400;
const longestPauseMs = 15_000;
const pulseMs = 5_000;
/** Timers that stood still for so long mean a sleeping computer and a dead socket. */
const asleepMs = 30_000;

let lineLost = false;

/** What is asked for now would get no answer. */
export function isLineLost(): boolean {
  return lineLost;
}

/** @param after where the event sequence stood before anything was fetched; null when that is not known */
export function startLive(after: string | null, listener: LiveListener): Live {
  let socket: WebSocket | null = null;
  let cursor = after;
  let failures = 0;
  let stopped = false;
  let greeted = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let lastPulse = Date.now();

  connect();
  const pulse = setInterval(watchForSleep, pulseMs);
  globalThis.addEventListener('online', reconnect);
  globalThis.addEventListener('offline', drop);

  return { say, stop };

  function connect(): void {
    clearTimeout(retry);
    greeted = false;
    const opened = new WebSocket(liveAddress());
    socket = opened;
    opened.addEventListener('open', () => say({ hello: { after: cursor } }));
    opened.addEventListener('message', (event) => hear(JSON.parse(String(event.data)) as ServerSays));
    opened.addEventListener('close', () => {
      if (socket !== opened || stopped) return;
      socket = null;
      tellConnected(false);
      failures += 1;
      retry = setTimeout(connect, pauseAfter(failures));
    });
  }

  function hear(said: ServerSays): void {
    if (!greeted) {
      greeted = true;
      failures = 0;
      tellConnected(true);
    }
    if ('welcome' in said) {
      // Without a cursor: what was fetched before may lack what happened in between.
      cursor = said.welcome.cursor;
      listener.onResync();
    } else if ('facts' in said) {
      cursor = said.cursor;
      listener.onFacts(said.facts);
    } else if ('resync' in said) {
      cursor = said.cursor;
      listener.onResync();
    } else if ('presence' in said) listener.onPresence(said.ticketId, said.presence);
    else if ('signedOut' in said) listener.onSignedOut();
  }

  function tellConnected(connected: boolean): void {
    lineLost = !connected && !stopped;
    listener.onConnected(connected);
  }

  function say(words: ClientSays): void {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(words));
  }

  function reconnect(): void {
    if (stopped) return;
    drop();
    connect();
  }

  function drop(): void {
    const old = socket;
    socket = null;
    clearTimeout(retry);
    if (!old) return;
    old.close();
    tellConnected(false);
  }

  function watchForSleep(): void {
    const slept = Date.now() - lastPulse > asleepMs;
    lastPulse = Date.now();
    if (slept) reconnect();
  }

  function stop(): void {
    stopped = true;
    clearInterval(pulse);
    globalThis.removeEventListener('online', reconnect);
    globalThis.removeEventListener('offline', drop);
    drop();
  }
}

/** Doubles up to a limit; half of it is chance, so that a thousand screens do not come back in one moment. */
function pauseAfter(failures: number): number {
  const whole = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(failures - 1, 10));
  return whole / 2 + Math.random() * (whole / 2);
}

function liveAddress(): string {
  const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
  return `${scheme}//${location.host}/api/v1/live`;
}
