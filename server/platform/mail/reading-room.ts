/** Where letters are read apart from the desk: worker threads with a limit of time and of memory, replaced when they fail. */
import module from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Letter } from './letter.ts';

export type UnreadableReason = 'timeout' | 'memory' | 'crash' | 'closed';

/** The letter could not be read within its limits. The raw letter is untouched: show that, and offer it to download. */
export class LetterUnreadable extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, cause?: unknown) {
    super(`the letter could not be read: ${reason}`, { cause });
    this.name = 'LetterUnreadable';
    this.reason = reason;
  }
}

export interface ReadingRoomLimits {
  /** How many letters are read at the same time; a thread is started only when it is needed. */
  workers?: number;
  timeoutMs?: number;
  memoryMb?: number;
  /** A thread that has had nothing to read for so long is sent home: it holds 50 MB and more. */
  idleMs?: number;
  /** Another thread to run, for trying the limits. */
  script?: URL;
}

/** What goes to the thread and what comes back. */
export type ReadingAnswer = { letter: Letter } | { failure: string } | { ready: true };

/** What a thread begins with; `compiled` is the folder of the process's compile cache, if it has one. */
export interface ReadingStart {
  compiled: string | undefined;
}

interface Order {
  raw: Uint8Array;
  resolve: (letter: Letter) => void;
  reject: (error: LetterUnreadable) => void;
}

interface Desk {
  worker: Worker;
  isReady: boolean;
  order: Order | null;
  timer: NodeJS.Timeout | null;
}

const TIMEOUT_MS = 5_000;
/** On a machine that is busy a thread takes long to begin, which is no fault of the letter's. */
const START_MS = 60_000;
const MEMORY_MB = 512;
const IDLE_MS = 20_000;
/** What is short-lived in a letter is small; V8 would let it grow to several times this and keep it. */
const YOUNG_MB = 8;
const SCRIPT = new URL('./reading-room-worker.ts', import.meta.url);

export class ReadingRoom {
  readonly #limits: Required<ReadingRoomLimits>;
  readonly #desks = new Set<Desk>();
  readonly #waiting: Order[] = [];
  #closed = false;

  constructor(limits: ReadingRoomLimits = {}) {
    this.#limits = {
      workers: 1,
      timeoutMs: TIMEOUT_MS,
      memoryMb: MEMORY_MB,
      idleMs: IDLE_MS,
      script: SCRIPT,
      ...limits,
    };
  }

  /** Rejects with `LetterUnreadable` only. The bytes are copied to the thread; the caller keeps its own. */
  read(raw: Uint8Array): Promise<Letter> {
    return new Promise((resolve, reject) => {
      if (this.#closed) {
        reject(new LetterUnreadable('closed'));
        return;
      }
      this.#waiting.push({ raw, resolve, reject });
      this.#seat();
    });
  }

  /** Rejects what still waits and stops the threads. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const order of this.#waiting.splice(0)) order.reject(new LetterUnreadable('closed'));
    await Promise.all([...this.#desks].map((desk) => this.#dismiss(desk, new LetterUnreadable('closed'))));
  }

  #seat(): void {
    if (this.#waiting.length === 0) return;
    const free = [...this.#desks].find((desk) => desk.order === null) ?? this.#furnish();
    const order = free && this.#waiting.shift();
    if (!free || !order) return;
    this.#clear(free);
    free.order = order;
    if (free.isReady) this.#limit(free);
    else
      free.timer = setTimeout(
        () => void this.#dismiss(free, new LetterUnreadable('closed', 'the thread has not begun')),
        START_MS,
      );
    free.worker.ref();
    free.worker.postMessage(order.raw, []);
  }

  #limit(desk: Desk): void {
    if (desk.timer) clearTimeout(desk.timer);
    desk.timer = setTimeout(
      () => void this.#dismiss(desk, new LetterUnreadable('timeout')),
      this.#limits.timeoutMs,
    );
  }

  #furnish(): Desk | null {
    if (this.#closed || this.#desks.size >= this.#limits.workers) return null;
    const worker = new Worker(this.#limits.script, {
      resourceLimits: {
        maxOldGenerationSizeMb: this.#limits.memoryMb,
        maxYoungGenerationSizeMb: YOUNG_MB,
        stackSizeMb: 4,
      },
      workerData: { compiled: compiledFolder() } satisfies ReadingStart,
      execArgv: [],
      env: {},
    });
    const desk: Desk = { worker, isReady: false, order: null, timer: null };
    this.#desks.add(desk);
    worker.on('message', (answer: ReadingAnswer) => this.#answered(desk, answer));
    worker.on(
      'error',
      (error) =>
        void this.#dismiss(desk, new LetterUnreadable(isOutOfMemory(error) ? 'memory' : 'crash', error)),
    );
    worker.on('exit', () => void this.#dismiss(desk, new LetterUnreadable('crash')));
    return desk;
  }

  #answered(desk: Desk, answer: ReadingAnswer): void {
    if ('ready' in answer) {
      desk.isReady = true;
      if (desk.order) this.#limit(desk);
      return;
    }
    const order = this.#clear(desk);
    if ('letter' in answer) order?.resolve(answer.letter);
    else order?.reject(new LetterUnreadable('crash', answer.failure));
    desk.worker.unref();
    this.#seat();
    if (desk.order) return;
    desk.timer = setTimeout(
      () => void this.#dismiss(desk, new LetterUnreadable('closed')),
      this.#limits.idleMs,
    );
    desk.timer.unref();
  }

  /** Takes the desk away; the next letter gets a new one. */
  async #dismiss(desk: Desk, error: LetterUnreadable): Promise<void> {
    const wasThere = this.#desks.delete(desk);
    this.#clear(desk)?.reject(error);
    if (!wasThere) return;
    this.#seat();
    await desk.worker.terminate();
  }

  #clear(desk: Desk): Order | null {
    if (desk.timer) clearTimeout(desk.timer);
    const order = desk.order;
    desk.timer = null;
    desk.order = null;
    return order;
  }
}

/** The folder that was named, not the one of this version of Node inside of it. */
function compiledFolder(): string | undefined {
  const folder = module.getCompileCacheDir?.();
  return folder && dirname(folder);
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
