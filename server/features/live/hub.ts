/** The open screens of this node: news goes to those who may see it, presence to those on the same ticket. */
import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { ClientSays, Presence, ServerSays } from '../../../contract/live.ts';
import { presentPosition, readPosition, writePosition } from '../../platform/events/position.ts';
import type { Caller } from '../../platform/http/route.ts';
import { readScope } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { agentNames } from '../staff/questions.ts';
import { accessTicket, maySee } from '../tickets/access.ts';
import { follow, newsSince, type News, type NewsItem } from './feed.ts';
import { PresenceBook } from './presence.ts';

/** A screen that reads so slowly is cut off; it comes back and catches up from its cursor. */
const MAX_BUFFERED_BYTES = 1024 * 1024;

interface Screen {
  id: string;
  socket: WebSocket;
  caller: Caller;
  name: string;
  ready: boolean;
  ticketId: string | null;
}

interface AccountHub {
  screens: Set<Screen>;
  more: () => void;
}

type Shouted = { presence: Presence & { socketId: string; accountId: string; gone?: boolean } };

export interface Hub {
  /** `stillThere` asks the door again: null when the session is over. */
  join(socket: WebSocket, caller: Caller, stillThere: () => Promise<Caller | null>): void;
  close(): void;
}

export function openHub(world: World): Hub {
  const accounts = new Map<string, Promise<AccountHub>>();
  const presence = new PresenceBook();

  const hubOf = (accountId: string): Promise<AccountHub> => {
    const known = accounts.get(accountId);
    if (known) return known;
    const fresh = openAccount(world, accountId);
    accounts.set(accountId, fresh);
    fresh.catch(() => accounts.delete(accountId));
    return fresh;
  };
  const tellPresence = async (accountId: string, ticketId: string) => {
    const hub = await accounts.get(accountId);
    const who = presence.on(ticketId, Date.now());
    for (const screen of hub?.screens ?? [])
      if (screen.ticketId === ticketId) say(screen, { presence: who, ticketId });
  };
  const hearPresence = (words: object) => {
    const { presence: heard } = words as Partial<Shouted>;
    if (!heard) return;
    const changed = heard.gone
      ? presence.leave(heard.ticketId, heard.socketId)
      : presence.put(heard, Date.now());
    if (changed) void tellPresence(heard.accountId, heard.ticketId);
  };
  const silence = [
    world.doorbell.onRing((accountId) => {
      for (const [id, hub] of accounts)
        if (accountId === null || accountId === id)
          void hub.then((open) => open.more()).catch(() => undefined);
    }),
    world.doorbell.onShout(hearPresence),
  ];
  const announcePresence = (screen: Screen, ticketId: string, doing: Presence['doing'] | null) => {
    const words: Shouted = {
      presence: {
        accountId: screen.caller.accountId,
        socketId: screen.id,
        ticketId,
        agentId: screen.caller.actor.id ?? '',
        name: screen.name,
        doing: doing ?? 'viewing',
        ...(doing ? {} : { gone: true }),
      },
    };
    world.doorbell.shout(words);
    hearPresence(words);
  };
  const leaveTicket = (screen: Screen) => {
    const left = screen.ticketId;
    screen.ticketId = null;
    if (left) announcePresence(screen, left, null);
  };
  const onPresence = async (
    screen: Screen,
    said: { ticketNumber: string | null; doing: 'viewing' | 'typing' },
  ) => {
    if (said.ticketNumber === null) return leaveTicket(screen);
    const { accountId, actor } = screen.caller;
    const ticket = await accessTicket(readScope(world, accountId, actor), said.ticketNumber).catch(
      () => null,
    );
    if (!ticket) return;
    if (screen.ticketId !== ticket.id) leaveTicket(screen);
    const entered = screen.ticketId !== ticket.id;
    screen.ticketId = ticket.id;
    announcePresence(screen, ticket.id, said.doing === 'typing' ? 'typing' : 'viewing');
    if (entered) say(screen, { presence: presence.on(ticket.id, Date.now()), ticketId: ticket.id });
  };

  const enter = async (socket: WebSocket, caller: Caller): Promise<Screen> => {
    const hub = await hubOf(caller.accountId);
    const id = caller.actor.id ?? '';
    const names = await agentNames({ tx: world.db.reader(caller.accountId) }, id ? [id] : []);
    const screen = {
      id: randomUUID(),
      socket,
      caller,
      name: names.get(id) ?? '',
      ready: false,
      ticketId: null,
    };
    hub.screens.add(screen);
    world.metrics.sockets.inc();
    return screen;
  };
  const hear = async (screen: Screen, said: ClientSays | null) => {
    if (said && 'hello' in said) await greet(world, screen, said.hello.after);
    if (said && 'presence' in said) await onPresence(screen, said.presence);
  };
  const leave = async (screen: Screen) => {
    (await hubOf(screen.caller.accountId)).screens.delete(screen);
    world.metrics.sockets.dec();
    leaveTicket(screen);
  };

  return {
    join(socket, caller, stillThere) {
      const entering = enter(socket, caller);
      const recheck = setInterval(
        () => void entering.then((screen) => checkAgain(screen, stillThere)),
        RECHECK_MS,
      );
      socket.on('message', (data: Buffer) => {
        const said = parse(data.toString());
        void entering.then((screen) => hear(screen, said)).catch(() => socket.terminate());
      });
      socket.on('close', () => {
        clearInterval(recheck);
        void entering.then(leave).catch(() => undefined);
      });
    },
    close: () => silence.forEach((stop) => stop()),
  };
}

/** Nobody who has lost his access goes on hearing for longer than this. */
const RECHECK_MS = 5_000;

async function checkAgain(screen: Screen, stillThere: () => Promise<Caller | null>): Promise<void> {
  const caller = await stillThere().catch(() => screen.caller);
  if (caller) {
    screen.caller = caller;
    return;
  }
  say(screen, { signedOut: true });
  screen.socket.close();
}

async function openAccount(world: World, accountId: string): Promise<AccountHub> {
  const screens = new Set<Screen>();
  const feed = follow(world, accountId, await presentPosition(world.db.reader(accountId)), (news) =>
    broadcast(screens, news),
  );
  return { screens, more: feed.more };
}

/** What is written once for everybody who sees all; those who see less get their own part. */
function broadcast(screens: ReadonlySet<Screen>, news: News): void {
  const cursor = writePosition(news.position);
  const whole = JSON.stringify({ facts: news.items.map((item) => item.fact), cursor } satisfies ServerSays);
  const isForEverybody = news.items.every((item) => item.onlyFor === null);
  for (const screen of screens) {
    if (!screen.ready) continue;
    if (isForEverybody && screen.caller.actor.sees === 'all') sendText(screen, whole);
    else say(screen, { facts: visibleFacts(screen, news.items), cursor });
  }
}

function visibleFacts(screen: Screen, items: readonly NewsItem[]) {
  return items.filter((item) => isFor(screen, item)).map((item) => item.fact);
}

function isFor(screen: Screen, { fact, where, onlyFor }: NewsItem): boolean {
  if (onlyFor) return onlyFor.includes(screen.caller.actor.id ?? '');
  if (fact.ticketId === null) return true;
  const { actor } = screen.caller;
  return where === null ? actor.sees === 'all' : maySee(screen.caller, where);
}

async function greet(world: World, screen: Screen, after: string | null): Promise<void> {
  const since = after === null ? null : readPosition(after);
  screen.ready = true;
  if (!since) {
    const position = await presentPosition(world.db.reader(screen.caller.accountId));
    return say(screen, { welcome: { cursor: writePosition(position) } });
  }
  const news = await newsSince(world, screen.caller.accountId, since);
  if (news)
    return say(screen, { facts: visibleFacts(screen, news.items), cursor: writePosition(news.position) });
  const position = await presentPosition(world.db.reader(screen.caller.accountId));
  return say(screen, { resync: true, cursor: writePosition(position) });
}

function parse(text: string): ClientSays | null {
  try {
    const said: unknown = JSON.parse(text);
    return isClientSays(said) ? said : null;
  } catch {
    return null;
  }
}

function isClientSays(said: unknown): said is ClientSays {
  if (typeof said !== 'object' || said === null) return false;
  if ('hello' in said)
    return (
      typeof said.hello === 'object' &&
      said.hello !== null &&
      'after' in said.hello &&
      (said.hello.after === null || typeof said.hello.after === 'string')
    );
  if (!('presence' in said) || typeof said.presence !== 'object' || said.presence === null) return false;
  return (
    'ticketNumber' in said.presence &&
    (said.presence.ticketNumber === null || typeof said.presence.ticketNumber === 'string')
  );
}

function say(screen: Screen, words: ServerSays): void {
  sendText(screen, JSON.stringify(words));
}

function sendText(screen: Screen, text: string): void {
  if (screen.socket.bufferedAmount > MAX_BUFFERED_BYTES) screen.socket.terminate();
  else screen.socket.send(text);
}
