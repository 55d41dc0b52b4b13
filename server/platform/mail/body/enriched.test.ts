import { expect, test } from 'vitest';
import { enrichedToText } from './enriched.ts';

test('keeps the words of enriched text', () => {
  const source = '<bold>Hello</bold>\nworld\n\n<color><param>red</param>red</color> <<tag>';
  expect(enrichedToText(source)).toBe('Hello world\nred <tag>');
});
