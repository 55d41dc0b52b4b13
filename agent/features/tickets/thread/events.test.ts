import { expect, test } from 'vitest';
import type { HistoryItem } from '../../../../contract/thread.ts';
import { becauseInWords, eventInWords, spokenEvents } from './events.ts';

const anna = '11111111-1111-4111-8111-111111111111';
const open = '22222222-2222-4222-8222-222222222222';
const names = {
  agent: (id: string) => (id === anna ? 'Анна Смирнова' : undefined),
  team: () => undefined,
  topic: () => undefined,
  status: (id: string) => (id === open ? 'Открыт' : undefined),
};
let count = 0;

function event(type: string, data: HistoryItem['data'] = {}, at = '2026-11-02T10:00:00.000Z'): HistoryItem {
  count += 1;
  return {
    kind: 'event',
    id: String(count),
    at,
    type,
    data,
    actor: { kind: 'agent', id: anna, name: 'Анна' },
  };
}

test.each([
  ['ticket.assigned', { from: null, to: anna }, 'Ответственный: Анна Смирнова', 'Assignee: Анна Смирнова'],
  ['ticket.assigned', { from: anna, to: null }, 'Ответственный снят', 'Assignee removed'],
  [
    'ticket.priorityChanged',
    { from: 'normal', to: 'urgent' },
    'Приоритет: обычный → срочный',
    'Priority: normal → urgent',
  ],
  ['ticket.statusChanged', { from: open, to: anna }, 'Статус: Открыт → —', 'Status: Открыт → —'],
  [
    'ticket.tagsChanged',
    { added: ['vip'], removed: ['спам'] },
    'Метки: + vip, − спам',
    'Tags: + vip, − спам',
  ],
  ['ticket.joined', { into: 'K-7' }, 'Переписка перенесена в K-7', 'The emails were moved to K-7'],
  ['something.new', {}, 'Изменение в тикете', 'The ticket was changed'],
])('%s %j', (type, data, ru, en) => {
  expect(eventInWords(event(type, data), names, 'ru')).toBe(ru);
  expect(eventInWords(event(type, data), names, 'en')).toBe(en);
});

test('what a message or the status change of the same moment shows is not said twice', () => {
  const solved = event('ticket.solved');
  const status = event('ticket.statusChanged');
  const replied = event('ticket.replied');
  const later = event('ticket.reopened', {}, '2026-11-02T11:00:00.000Z');
  expect(spokenEvents([solved, status, replied, later])).toEqual(new Set([status.id, later.id]));
});

test('that the waiting is over is said by the status of the same moment, else by itself', () => {
  const over = event('ticket.waitingReasonChanged', { from: 'Ответ клиента', to: null });
  const status = event('ticket.statusChanged');
  const reason = event('ticket.waitingReasonChanged', { from: null, to: 'Документы' });
  expect(spokenEvents([over, status, reason])).toEqual(new Set([status.id, reason.id]));
  expect(spokenEvents([over])).toEqual(new Set([over.id]));
});

test('a decision that nobody took by hand says what led to it', () => {
  const because = { by: 'rule', name: 'Аварии', why: 'в тексте есть «пожар»' };
  const raised = event('ticket.priorityChanged', { from: 'normal', to: 'urgent', because });
  expect(becauseInWords(raised, 'ru')).toBe('правило «Аварии»: в тексте есть «пожар»');
  expect(becauseInWords(raised, 'en')).toBe('rule “Аварии”: в тексте есть «пожар»');
  expect(becauseInWords(event('ticket.solved'), 'ru')).toBe('');
});
