import { expect, test } from 'vitest';
import { extractUuFiles } from './uuencode.ts';

test('takes a file out of the text around it', () => {
  const { text, files } = extractUuFiles('See:\nbegin 644 cat.txt\n#0V%T\n`\nend\nBye');
  expect(text).toBe('See:\nBye');
  expect(files.map((file) => [file.name, file.content.toString()])).toEqual([['cat.txt', 'Cat']]);
});

test('leaves what only looks like one', () => {
  const words = 'begin 644 the story\nOnce upon a time there was a cat.\nend';
  expect(extractUuFiles(words)).toEqual({ text: words, files: [] });
  expect(extractUuFiles('begin 644 x\n#0V%T')).toEqual({ text: 'begin 644 x\n#0V%T', files: [] });
});
