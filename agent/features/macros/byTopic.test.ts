import { expect, test } from 'vitest';
import { byTopic } from './byTopic.ts';

const topics = [
  { id: 'money', parentId: null },
  { id: 'refund', parentId: 'money' },
  { id: 'parcel', parentId: null },
];
const templates = [
  { name: 'a', topicIds: [] },
  { name: 'b', topicIds: ['money'] },
  { name: 'c', topicIds: ['parcel', 'refund'] },
  { name: 'd', topicIds: ['parcel'] },
];

test.each([
  [null, '', 'abcd'],
  ['money', 'b', 'acd'],
  ['refund', 'bc', 'ad'],
  ['parcel', 'cd', 'ab'],
  ['gone', '', 'abcd'],
])('for the topic %s first %s, then %s', (topicId, first, then) => {
  const { own, others } = byTopic(templates, topics, topicId);
  expect(own.map(({ name }) => name).join('')).toBe(first);
  expect(others.map(({ name }) => name).join('')).toBe(then);
});
