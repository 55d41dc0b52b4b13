import { expect, test } from 'vitest';
import { hashPassword, isPassword } from './passwords.ts';

test('a password is known by its hash, however «й» was typed', async () => {
  const hash = await hashPassword('Йод-и-йога-17'.normalize('NFC'));
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isPassword(hash, 'Йод-и-йога-17'.normalize('NFD'))).toBe(true);
  expect(await isPassword(hash, 'йод-и-йога-17')).toBe(false);
});

test('nobody has a password, and it takes as long to find out', async () => {
  const hash = await hashPassword('какой-то пароль');
  expect(await isPassword(null, 'nobody has this password')).toBe(false);
  const fastest = async (known: string | null) => {
    const times: number[] = [];
    for (let n = 0; n < 5; n++) {
      const start = performance.now();
      await isPassword(known, 'не тот пароль');
      times.push(performance.now() - start);
    }
    return Math.min(...times);
  };
  expect((await fastest(null)) / (await fastest(hash))).toBeGreaterThan(0.3);
});
