/** `kvitok triage evaluate` as it is called: one JSON object for good files, a sentence for bad ones. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeAll, expect, test } from 'vitest';
import { exampleLetters } from '../testing/example-letters.ts';
import { dispatch } from './main.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvitok-triage-'));
});

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');

async function call(...args: string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await dispatch(['triage', 'evaluate', ...args], {
    stdin: new PassThrough(),
    stdout,
    stderr,
    env: { LANG: 'en_US.UTF-8' },
  });
  return { code, out: String(stdout.read() ?? ''), error: String(stderr.read() ?? '') };
}

test('prints one JSON object', async () => {
  const train = await file('train.jsonl', `\uFEFF${lines(exampleLetters(90, 1))}\r\n\r\n`);
  const check = await file('test.jsonl', lines(exampleLetters(60, 2)));
  const { code, out, error } = await call('--train', train, `--test=${check}`);
  expect([code, error]).toEqual([0, '']);
  expect(out.trim().split('\n')).toHaveLength(1);
  const result = JSON.parse(out) as Record<string, unknown>;
  const shares = ['accuracy', 'macroF1', 'top3', 'ece', 'coverageAt95', 'precision'];
  for (const name of shares) expect(result[name]).toBeTypeOf('number');
  expect(result).not.toHaveProperty('auroc');
  expect(result['trainSeconds']).toBeGreaterThan(0);
  expect(result['inferenceMicros']).toBeGreaterThan(0);
});

test('lines of the unknown label teach no class and change no answer', async () => {
  const known = exampleLetters(90, 1);
  const strangers = exampleLetters(40, 5, ['other']);
  const train = await file('known.jsonl', lines(known));
  const both = await file('both.jsonl', lines([...strangers, ...known]));
  const check = await file(
    'check.jsonl',
    lines([...exampleLetters(30, 2), ...exampleLetters(20, 3, ['other'])]),
  );
  const [plain, taught] = await Promise.all(
    [train, both].map((each) => call('--train', each, '--test', check, '--unknown', 'other')),
  );
  const one = JSON.parse(plain?.out ?? '') as Record<string, number>;
  const other = JSON.parse(taught?.out ?? '') as Record<string, number>;
  for (const name of ['accuracy', 'auroc', 'classes', 'trainTexts', 'threshold'])
    expect(other[name]).toBe(one[name]);
  expect(other['oosRecall']).toBeGreaterThan(0.8);
});

test('a file that will not do is told by a sentence', async () => {
  const good = await file('good.jsonl', lines(exampleLetters(30, 1)));
  const cases: [string, string, RegExp][] = [
    [join(folder, 'absent.jsonl'), good, /cannot be read/],
    [folder, good, /cannot be read/],
    [await file('empty.jsonl', '\n\n'), good, /has no lines/],
    [
      await file('broken.jsonl', '{"text":"a","label":"b"}\n{"text":'),
      good,
      /line 2: this is not a JSON object/,
    ],
    [await file('array.jsonl', '[1]'), good, /line 1: this is not a JSON object/],
    [await file('textless.jsonl', '\n{"label":"b"}'), good, /line 2: there is no string "text"/],
    [await file('labelless.jsonl', '{"text":"a","label":""}'), good, /line 1: there is no string "label"/],
    [await file('one.jsonl', '{"text":"a","label":"b"}'), good, /at least two are needed/],
  ];
  for (const [train, check, sentence] of cases) {
    const { code, out, error } = await call('--train', train, '--test', check);
    expect([code, out]).toEqual([1, '']);
    expect(error).toMatch(sentence);
  }
});

test('used wrongly', async () => {
  const good = await file('good.jsonl', lines(exampleLetters(30, 1)));
  expect(await call('--train', good)).toMatchObject({ code: 2, error: 'Give --test FILE.jsonl.\n' });
  expect(await call('--train', good, '--test')).toMatchObject({
    code: 2,
    error: 'Give --test FILE.jsonl.\n',
  });
  expect(await call('--tests', good)).toMatchObject({
    code: 2,
    error: expect.stringContaining('"--tests"') as string,
  });
  expect(await call('--train', good, '--test', good, '--unknown', 'nothing')).toMatchObject({
    code: 1,
    error: expect.stringContaining('No line') as string,
  });
});
