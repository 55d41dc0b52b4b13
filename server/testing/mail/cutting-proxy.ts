/** Stands between a client and a server and cuts the line after so many bytes of the server's. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface CuttingProxy {
  readonly port: number;
  /** Each new connection is cut after so many bytes; Infinity lets all pass. */
  cutAfter: number;
  /** How many lines were cut. */
  readonly cuts: () => number;
  /** Cuts the lines that are open now. */
  cut(): void;
  close(): void;
}

export async function openCuttingProxy(target: number): Promise<CuttingProxy> {
  const sockets = new Set<Socket>();
  let cuts = 0;
  const server = createServer((client) => {
    const upstream = connect({ port: target, host: '127.0.0.1' });
    let left = proxy.cutAfter;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        client.destroy();
        upstream.destroy();
      });
    }
    client.pipe(upstream);
    upstream.on('data', (piece: Buffer) => {
      client.write(piece.subarray(0, Math.max(0, Math.min(piece.length, left))));
      left -= piece.length;
      if (left > 0) return;
      cuts++;
      setImmediate(() => client.destroy());
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const proxy: CuttingProxy = {
    port: (server.address() as AddressInfo).port,
    cutAfter: Number.POSITIVE_INFINITY,
    cuts: () => cuts,
    cut: () => sockets.forEach((socket) => socket.destroy()),
    close: () => {
      server.close();
      proxy.cut();
    },
  };
  return proxy;
}
