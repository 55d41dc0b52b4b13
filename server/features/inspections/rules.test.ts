import { expect, test } from 'vitest';
import { beginOf, complainsAbout, levelAfter, type Complaint, type Counting } from './rules.ts';

const policy: Counting = { countedBy: 'subject', subjectKindId: null, topicIds: [], tags: [] };
const complaint: Complaint = {
  topicWay: ['delivery', 'late'],
  tags: ['курьер', 'вип'],
  organizationId: 'acme',
  subjects: [
    { id: 'point-1', kindId: 'point' },
    { id: 'order-7', kindId: 'order' },
  ],
};

const cases: [string, Partial<Counting>, Partial<Complaint>, string[]][] = [
  ['all objects', {}, {}, ['point-1', 'order-7']],
  ['objects of a kind', { subjectKindId: 'point' }, {}, ['point-1']],
  ['only of a topic above', { subjectKindId: 'point', topicIds: ['delivery'] }, {}, ['point-1']],
  ['of another topic', { topicIds: ['billing'] }, {}, []],
  ['without a topic', { topicIds: ['delivery'] }, { topicWay: [] }, []],
  ['by topic: the lowest', { countedBy: 'topic' }, {}, ['late']],
  ['by topic: none', { countedBy: 'topic' }, { topicWay: [] }, []],
  ['by tag: those watched', { countedBy: 'tag', tags: ['курьер'] }, {}, ['курьер']],
  ['by tag: all', { countedBy: 'tag' }, {}, ['курьер', 'вип']],
  ['by company', { countedBy: 'organization' }, {}, ['acme']],
  ['by company: none', { countedBy: 'organization' }, { organizationId: null }, []],
  ['only tagged so', { countedBy: 'organization', tags: ['грубость'] }, {}, []],
];
test.each(cases)('%s', (_name, own, said, about) => {
  expect(complainsAbout({ ...policy, ...own }, { ...complaint, ...said })).toEqual(about);
});

const now = new Date('2026-11-22T12:00:00Z');
test.each([
  ['the first time', null, 1],
  ['again soon', { level: 1, openedAt: beginOf(40, now), closedAt: beginOf(30, now) }, 2],
  ['and again', { level: 2, openedAt: beginOf(40, now), closedAt: beginOf(5, now) }, 3],
  ['never above the highest', { level: 3, openedAt: beginOf(40, now), closedAt: beginOf(5, now) }, 3],
  ['long after', { level: 2, openedAt: beginOf(300, now), closedAt: beginOf(200, now) }, 1],
  [
    'still remembered on the last day',
    { level: 1, openedAt: beginOf(200, now), closedAt: beginOf(90, now) },
    2,
  ],
])('%s', (_name, previous, level) => {
  expect(levelAfter(previous, now, 90)).toBe(level);
});
