/** Whether the desk may listen where it is told to, asked before anything slow is begun. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { StartRefused, type Sentence } from '../start-refused.ts';

/** The variables that set an address, and a port of the kind that anybody may listen on. */
export type PortVariables = { host: string; port: string; usual: number };

const web: PortVariables = { host: 'KVITOK_HOST', port: 'KVITOK_PORT', usual: 7070 };
export const smtpVariables: PortVariables = {
  host: 'KVITOK_SMTP_HOST',
  port: 'KVITOK_SMTP_PORT',
  usual: 2525,
};

/** @throws StartRefused saying whether the port is taken, forbidden, or the address is not this machine's */
export async function refuseTakenPort(host: string, port: number, variables = web): Promise<void> {
  const server = createServer();
  try {
    server.listen({ host, port });
    await once(server, 'listening');
  } catch (error) {
    throw portSentence(error, host, port, variables);
  } finally {
    server.close();
  }
}

/** The error of a `listen`, as a sentence when it is one of those that an operator can do something about. */
export function portSentence(error: unknown, host: string, port: number, variables = web): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const sentence = sentences(host, port, variables)[code];
  return sentence ? new StartRefused(sentence, error) : error;
}

function sentences(host: string, port: number, named: PortVariables): Record<string, Sentence> {
  const noSuchAddress = {
    ru: `У этой машины нет адреса ${host}: исправьте ${named.host} (127.0.0.1 — только отсюда, 0.0.0.0 — отовсюду).`,
    en: `This machine has no address ${host}: correct ${named.host} (127.0.0.1 is from here only, 0.0.0.0 from everywhere).`,
  };
  return {
    EADDRINUSE: {
      ru: `Порт ${port} занят другой программой: остановите её или задайте другой порт, ${named.port}=${port + 1}.`,
      en: `Port ${port} is taken by another program: stop it, or set another port, ${named.port}=${port + 1}.`,
    },
    EACCES: {
      ru: `Слушать порт ${port} этому пользователю нельзя: задайте порт от 1024, ${named.port}=${named.usual}.`,
      en: `This user may not listen on port ${port}: set a port from 1024 on, ${named.port}=${named.usual}.`,
    },
    EADDRNOTAVAIL: noSuchAddress,
    ENOTFOUND: noSuchAddress,
  };
}
