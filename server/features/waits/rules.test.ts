import { describe, expect, test } from 'vitest';
import { replay } from './replay.ts';
import { expectedWait, toTell, type Sample } from './rules.ts';
import { waitWords } from './words.ts';

const HOUR = 3600;
const DAY = 9 * HOUR;

function sample(waitedSeconds: number, ahead = 0, staff = 1, topicId: string | null = null): Sample {
  return { waitedSeconds, ahead, staff, topicId };
}
const nobodyBefore = { ahead: 0, staff: 1, topicId: null };

describe('expected wait', () => {
  test('says nothing while history is short', () => {
    expect(expectedWait([], nobodyBefore)).toBeNull();
    expect(
      expectedWait(
        [1, 2, 3, 4].map((n) => sample(n * HOUR)),
        nobodyBefore,
      ),
    ).toBeNull();
  });

  test('is the middle and the ninth tenth of those like it', () => {
    const samples = Array.from({ length: 20 }, (_, n) => sample((n + 1) * 60));
    const { low, high } = expectedWait(samples, nobodyBefore) ?? { low: 0, high: 0 };
    expect([low / 60, high / 60]).toEqual([10, 18]);
  });

  test('follows the length of the queue and who is there', () => {
    const samples = Array.from({ length: 60 }, (_, n) => sample((1 + (n % 20)) * 600, n % 20, 2));
    const short = expectedWait(samples, { ahead: 1, staff: 2, topicId: null });
    const long = expectedWait(samples, { ahead: 17, staff: 2, topicId: null });
    const half = expectedWait(samples, { ahead: 8, staff: 1, topicId: null });
    expect(long?.low).toBeGreaterThan((short?.high ?? 0) * 1.5);
    expect(half?.low).toBe(long?.low);
  });

  test('a queue three times as long as any before takes three times as long', () => {
    const samples = Array.from({ length: 60 }, (_, n) => sample(600 + n, 3, 2));
    const usual = expectedWait(samples, { ahead: 3, staff: 2, topicId: null });
    const flooded = expectedWait(samples, { ahead: 11, staff: 2, topicId: null });
    expect(flooded?.high).toBe((usual?.high ?? 0) * 3);
    // A second hand in an empty queue makes no answer quicker.
    const alone = expectedWait(samples, { ahead: 0, staff: 2, topicId: null });
    expect(alone).toEqual(usual);
  });

  test('the topic’s own history counts more', () => {
    const samples = Array.from({ length: 40 }, (_, n) =>
      sample(n % 2 ? 600 : 6000, 0, 1, n % 2 ? 'quick' : 'slow'),
    );
    const of = (topicId: string) => expectedWait(samples, { ...nobodyBefore, topicId });
    expect(of('quick')?.low).toBe(600);
    expect(of('slow')?.low).toBe(6000);
  });
});

describe('told in words', () => {
  test.each<[number, number, boolean, string, string]>([
    [
      60,
      200,
      false,
      'обычно отвечаем в течение 5 минут рабочего времени',
      'we usually answer within 5 working minutes',
    ],
    [700, 1300, true, 'обычно отвечаем за 10–30 минут', 'we usually answer within 10–30 minutes'],
    [
      HOUR,
      2.5 * HOUR,
      false,
      'обычно отвечаем за 1–3 часа рабочего времени',
      'we usually answer within 1–3 working hours',
    ],
    [
      600,
      0.9 * HOUR,
      false,
      'обычно отвечаем в течение 1 часа рабочего времени',
      'we usually answer within 1 working hour',
    ],
    [HOUR * 2, HOUR * 4.5, true, 'обычно отвечаем за 2–5 часов', 'we usually answer within 2–5 hours'],
    [
      4 * HOUR,
      9 * HOUR + 1,
      false,
      'обычно отвечаем в течение 2 рабочих дней',
      'we usually answer within 2 working days',
    ],
    [
      10 * HOUR,
      26 * HOUR,
      false,
      'обычно отвечаем за 1–3 рабочих дня',
      'we usually answer within 1–3 working days',
    ],
  ])('%d to %d seconds', (low, high, allDay, russian, english) => {
    const told = toTell({ low, high }, DAY);
    expect(waitWords.ru.usually(waitWords.ru.range(told, allDay))).toBe(russian);
    expect(waitWords.en.usually(waitWords.en.range(told, allDay))).toBe(english);
  });

  test.each([
    [0, 'Ваше обращение следующее'],
    [1, 'Перед вами 1 обращение'],
    [4, 'Перед вами 4 обращения'],
    [11, 'Перед вами 11 обращений'],
  ])('%d before', (ahead, russian) => {
    expect(waitWords.ru.ahead(ahead)).toBe(russian);
  });
});

describe('replayed history: the promise holds for four of five', () => {
  test.each([
    ['a calm desk', { staff: 3, perHour: 8, minutesEach: 18, seed: 1 }],
    ['a busy desk', { staff: 4, perHour: 12, minutesEach: 18, seed: 2 }],
    ['two people', { staff: 2, perHour: 3, minutesEach: 25, seed: 3 }],
    ['a desk that is flooded now and then', { staff: 4, perHour: 10, minutesEach: 18, seed: 4, floods: 0.1 }],
    ['one with people who come and go', { staff: 5, perHour: 12, minutesEach: 18, seed: 5, absences: 0.3 }],
    [
      'a busy shop that is closed at night, with small questions and long cases',
      {
        staff: 4,
        perHour: 10,
        minutesEach: 18,
        seed: 8,
        nights: 0.4,
        quick: 0.3,
        absences: 0.15,
        topics: [
          { part: 0.5, times: 0.5 },
          { part: 0.3, times: 1 },
          { part: 0.2, times: 2.5 },
        ],
      },
    ],
    [
      'two people with five tickets a day, who look at them now and then',
      {
        days: 120,
        staff: 2,
        perHour: 0.5,
        minutesEach: 25,
        seed: 11,
        nights: 0.3,
        quick: 0.4,
        looksEveryMinutes: 60,
        absences: 0.2,
        topics: [
          { part: 0.4, times: 0.3 },
          { part: 0.3, times: 1 },
          { part: 0.3, times: 4 },
        ],
      },
    ],
    [
      'many answers at a glance, and now and then a day’s work',
      {
        days: 120,
        staff: 2,
        perHour: 0.5,
        minutesEach: 15,
        seed: 12,
        quick: 0.75,
        topics: [
          { part: 0.85, times: 1 },
          { part: 0.15, times: 20 },
        ],
      },
    ],
  ])('%s', (_name, shape) => {
    // One lucky throw of the dice proves nothing.
    for (const luck of [0, 100]) {
      const { told, held, sooner, tooWide } = replay({ days: 40, ...shape, seed: shape.seed + luck });
      expect(told).toBeGreaterThan(200);
      expect(held).toBeGreaterThanOrEqual(0.85);
      // Not by promising the moon: the near end is no later than the middle, the far end rarely ten times it.
      expect(sooner).toBeLessThan(0.5);
      expect(tooWide).toBeLessThan(0.1);
    }
  });
});
