import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { refuseTakenPort } from './port.ts';

test('a taken port is named, a free one is not', async () => {
  const other = createServer().listen({ host: '127.0.0.1', port: 0 });
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(refuseTakenPort('127.0.0.1', port)).rejects.toThrow(
    `Port ${port} is taken by another program`,
  );
  other.close();
  await once(other, 'close');
  await expect(refuseTakenPort('127.0.0.1', port)).resolves.toBeUndefined();
});

test('an address of another machine is named', async () => {
  await expect(refuseTakenPort('192.0.2.1', 7070)).rejects.toThrow('This machine has no address 192.0.2.1');
});
