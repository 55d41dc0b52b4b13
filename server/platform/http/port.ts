/** Whether the desk may listen where it is told to, asked before anything slow is begun. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { StartRefused, type Sentence } from '../start-refused.ts';

/** @throws StartRefused saying whether the port is taken, forbidden, or the address is not this machine's */
export async function refuseTakenPort(host: string, port: number): Promise<void> {
  const server = createServer();
  try {
    server.listen({ host, port });
    await once(server, 'listening');
  } catch (error) {
    throw portSentence(error, host, port);
  } finally {
    server.close();
  }
}

/** The error of a `listen`, as a sentence when it is one of those that an operator can do something about. */
export function portSentence(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const sentence = sentences(host, port)[code];
  return sentence ? new StartRefused(sentence, error) : error;
}

function sentences(host: string, port: number): Record<string, Sentence> {
  const noSuchAddress = {
    ru: `У этой машины нет адреса ${host}: исправьте KVITOK_HOST (127.0.0.1 — только отсюда, 0.0.0.0 — отовсюду).`,
    en: `This machine has no address ${host}: correct KVITOK_HOST (127.0.0.1 is from here only, 0.0.0.0 from everywhere).`,
  };
  return {
    EADDRINUSE: {
      ru: `Порт ${port} занят другой программой: остановите её или задайте другой порт, KVITOK_PORT=${port + 1}.`,
      en: `Port ${port} is taken by another program: stop it, or set another port, KVITOK_PORT=${port + 1}.`,
    },
    EACCES: {
      ru: `Слушать порт ${port} этому пользователю нельзя: задайте порт от 1024, KVITOK_PORT=7070.`,
      en: `This user may not listen on port ${port}: set a port from 1024 on, KVITOK_PORT=7070.`,
    },
    EADDRNOTAVAIL: noSuchAddress,
    ENOTFOUND: noSuchAddress,
  };
}
