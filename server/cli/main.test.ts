import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { commands } from './commands.ts';
import { dispatch } from './main.ts';

async function say(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const code = await dispatch(args, { stdin, stdout, stderr, env: { LANG: 'ru_RU.UTF-8' } });
  stdout.end();
  stderr.end();
  return { code, out: await text(stdout), err: await text(stderr) };
}

test.each(commands.map(({ name }) => name))('%s tells how it is used', async (name) => {
  const { code, out } = await say(...name.split(' '), '--help');
  expect({ code, begins: out.replace(/^npm run (\w+) --/, 'kvitok $1') }).toMatchObject({
    code: 0,
    begins: expect.stringMatching(new RegExp(`^kvitok ${name}`)),
  });
});

test.each([[[]], [['--help']], [['token']], [['token', '--help']], [['mail', 'help']]])(
  '%j lists what there is',
  async (args) => {
    const { code, out } = await say(...args);
    expect(code).toBe(0);
    expect(out).toMatch(/^kvitok (?:token |mail )?<command>/);
    expect(out.includes('doctor')).toBe(args.length === 0 || args[0] === '--help');
  },
);

test.each([[['strat']], [['token', 'make']]])('%j is no command', async (args) => {
  const { code, err } = await say(...args);
  expect(code).toBe(2);
  expect(err).toContain(`Нет команды «${args.join(' ')}»`);
});
