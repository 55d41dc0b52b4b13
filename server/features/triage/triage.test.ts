/** Triage at the desk's interface: rules, learning from what agents did, acting, suggesting, teaching. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as tickets from '../../../contract/tickets.ts';
import * as threadContract from '../../../contract/thread.ts';
import type { Ticket } from '../../../contract/tickets.ts';
import * as contract from '../../../contract/triage.ts';
import type { KeywordRuleDraft } from '../../../contract/triage.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { openMailbox, openTicketOf } from '../../testing/guest.ts';
import { workHistory, type ExampleTopic } from '../../testing/worked-history.ts';
import { newId } from '../../platform/ids.ts';
import { trainAccount } from './actions/train.ts';

let desk: TestDesk;
let vera: Client;
let oleg: Client;
let topic: Record<ExampleTopic, string>;

beforeAll(async () => {
  desk = await openTestDesk();
  [vera, oleg] = await Promise.all([desk.as('vera'), desk.as('oleg')]);
  await openMailbox(desk);
  topic = await workHistory(desk, 50);
  await desk.settle();
});
afterAll(() => desk.close());

const draft: KeywordRuleDraft = {
  name: 'Аварии',
  active: true,
  anyOf: [],
  allOf: [],
  noneOf: [],
  topicId: null,
  priority: null,
  teamId: null,
  line: null,
  tags: [],
};
const params = ({ number }: { number: string }) => ({ params: { number } });
const refresh = (ticket: Ticket) => oleg.call(tickets.getTicket, params(ticket));
const triageOf = (ticket: Ticket) => oleg.call(contract.getTicketTriage, params(ticket));

async function letter(subject: string, text = '…', more: object = {}): Promise<Ticket> {
  const ticket = await openTicketOf(desk, { subject, text, channel: 'api', ...more });
  await desk.settle();
  return refresh(ticket);
}

async function historyOf(ticket: Ticket) {
  const { items } = await oleg.call(threadContract.getThread, params(ticket));
  return items.flatMap((item) => (item.kind === 'event' ? item : []));
}

test('a desk without rules and without a history leaves tickets as they came', async () => {
  const ticket = await letter('Потерян багаж');
  expect(ticket).toMatchObject({ version: 1, topicId: null, priority: 'normal' });
  expect(await triageOf(ticket)).toEqual({
    verdicts: [],
    duplicates: [],
    incidentOffer: null,
    incident: null,
    cases: [],
  });
  expect(await vera.call(contract.getTriage, {})).toMatchObject({ model: null, wantedPrecision: 0.95 });
});

test('keyword rules set what they say, tell why, and leave what people chose', async () => {
  const rule = await vera.call(contract.addKeywordRule, {
    body: {
      ...draft,
      anyOf: ['потеряли багаж'],
      topicId: topic.delivery,
      priority: 'high',
      tags: ['багаж'],
    },
  });
  const second = await vera.call(contract.addKeywordRule, {
    body: {
      ...draft,
      name: 'Срочно',
      anyOf: ['срочно'],
      priority: 'urgent',
      line: 2,
      teamId: desk.cast.teams.baggage,
    },
  });
  const ticket = await letter('Потерян багажа кусок! Срочно', 'Вы потеряли багаж.');
  expect(ticket).toMatchObject({
    topicId: topic.delivery,
    priority: 'high',
    line: 2,
    teamId: desk.cast.teams.baggage,
    tags: ['багаж'],
  });
  const [raised] = (await historyOf(ticket)).filter(({ type }) => type === 'ticket.priorityChanged');
  expect(raised).toMatchObject({
    actor: { kind: 'system' },
    data: { because: { by: 'triage', name: 'Аварии', why: 'в тексте есть «потеряли багаж»' } },
  });
  expect((await triageOf(ticket)).verdicts).toContainEqual(
    expect.objectContaining({ head: 'topic', by: 'rule', ruleName: 'Аварии', acted: true }),
  );

  const chosen = await letter('Потеряли багаж, срочно', '…', { priority: 'low' });
  expect(chosen).toMatchObject({ priority: 'low', topicId: topic.delivery, line: 2 });

  await vera.call(contract.orderKeywordRules, { body: { ids: [second.id, rule.id] } });
  expect(await letter('Срочно: потеряли багаж')).toMatchObject({ priority: 'urgent' });
  for (const { id } of [rule, second]) await vera.call(contract.removeKeywordRule, { params: { id } });
  expect(await letter('Срочно: потеряли багаж')).toMatchObject({ version: 1 });
});

test('a draft is tried against a text and against past letters, and changes nothing', async () => {
  const body = { rule: { ...draft, anyOf: ['багаж'], noneOf: ['срочно'], tags: ['x'] }, text: 'ищу ,fuf; ' };
  const trial = await vera.call(contract.tryKeywordRule, { body });
  expect(trial.found).toEqual(['багаж']);
  expect(trial.hit).toBe(1);
  expect(trial.items[0]).toMatchObject({ subject: 'Потерян багаж', found: ['багаж'] });
  expect(trial.looked).toBeGreaterThan(3);
});

test.each([
  ['nothing asked', { tags: ['x'] }],
  ['nothing set', { anyOf: ['багаж'] }],
  ['a phrase without a word', { anyOf: ['!!!'], tags: ['x'] }],
])('a rule with %s is refused', async (_name, wrong) => {
  const answer = await vera.try(contract.addKeywordRule, { body: { ...draft, ...wrong } });
  expect(answer.code).toBe('badRequest');
});

test('settings are for those who may', async () => {
  expect((await oleg.try(contract.getTriage, {})).code).toBe('notAllowed');
  expect((await oleg.try(contract.listKeywordRules, {})).code).toBe('notAllowed');
  expect((await oleg.try(contract.trainTriage, { body: {} })).code).toBe('notAllowed');
  const absent = { params: { id: newId() }, body: { ...draft, anyOf: ['а'], tags: ['x'] } };
  expect((await vera.try(contract.changeKeywordRule, absent)).code).toBe('notFound');
});

test(
  'learns from what agents did, acts where it is sure, suggests where not',
  { timeout: 90_000 },
  async () => {
    await trainAccount(desk.world, desk.cast.accountId);
    const state = await vera.call(contract.getTriage, {});
    expect(state.training).toMatchObject({ running: false, problem: null });
    expect(state.model).toMatchObject({ version: 1 });
    const learned = state.heads.find(({ head }) => head === 'topic');
    expect(learned).toMatchObject({ mode: 'act', texts: 150, tried: 30 });
    expect(learned?.threshold).not.toBeNull();
    expect(learned?.classes.map(({ texts, ready }) => [texts, ready])).toEqual([
      [50, true],
      [50, true],
      [50, true],
    ]);

    const sure = await letter('Курьер не приехал', 'Добрый день, где моя посылка? Курьер не приехал.');
    expect(sure.topicId).toBe(topic.delivery);
    const [verdict] = (await triageOf(sure)).verdicts.filter(({ head }) => head === 'topic');
    expect(verdict).toMatchObject({ by: 'model', acted: true });
    expect(verdict?.answers).toHaveLength(3);
    expect(verdict?.reasons.some((word) => /курьер|посылка|приехал/.test(word))).toBe(true);

    const unsure = await letter('Вопрос', 'Расскажите о погоде');
    expect(unsure.topicId).toBeNull();
    expect((await triageOf(unsure)).verdicts).toContainEqual(
      expect.objectContaining({ head: 'topic', acted: false }),
    );
  },
);

test('two who press the button train once', async () => {
  const { startTraining } = await import('./actions/train.ts');
  let ended = Promise.resolve();
  const first = await desk.act((scope) =>
    startTraining(scope, (promise) => {
      ended = promise;
    }),
  );
  const second = await vera.call(contract.trainTriage, { body: {} });
  expect([first, second.started]).toEqual([true, false]);
  expect((await vera.call(contract.getTriage, {})).training.running).toBe(true);
  await ended;
  expect(await vera.call(contract.getTriage, {})).toMatchObject({
    model: { version: 2 },
    training: { running: false, problem: null },
  });
  const { rows } = await desk.world.db.pool.query('select distinct version from triage_head order by 1');
  expect(rows).toEqual([{ version: 1 }, { version: 2 }]);
});

test('events may come twice', async () => {
  const ticket = await letter('Где посылка', 'Где моя посылка? Курьер не приехал.');
  const { sortTicket } = await import('./actions/sort.ts');
  await desk.act((scope) => sortTicket(scope, ticket.id));
  expect((await refresh(ticket)).version).toBe(ticket.version);
});

test('a person who was quicker is not overruled', async () => {
  const ticket = await openTicketOf(desk, {
    subject: 'Где посылка',
    text: 'Курьер не приехал.',
    channel: 'api',
  });
  await oleg.call(tickets.updateTicket, {
    ...params(ticket),
    body: { version: 1, topicId: topic.refund },
  });
  await desk.settle();
  expect((await refresh(ticket)).topicId).toBe(topic.refund);
});

test('turned to suggest-only it suggests, turned off it is silent', async () => {
  await vera.call(contract.changeTriage, { body: { modes: { topic: 'suggest' } } });
  const suggested = await letter('Где посылка', 'Курьер не приехал.');
  expect(suggested.topicId).toBeNull();
  const accepted = await oleg.call(contract.answerTriage, {
    ...params(suggested),
    body: { head: 'topic', value: topic.delivery },
  });
  expect(accepted.verdicts).toContainEqual(
    expect.objectContaining({ head: 'topic', confirmed: topic.delivery }),
  );
  expect((await refresh(suggested)).topicId).toBe(topic.delivery);
  const state = await vera.call(contract.changeTriage, { body: { modes: { topic: 'off' } } });
  expect(state.heads.find(({ head }) => head === 'topic')?.lately.judged).toBeGreaterThan(0);
  const silent = await letter('Где посылка', 'Курьер не приехал.');
  expect((await triageOf(silent)).verdicts.filter(({ head }) => head === 'topic')).toEqual([]);
  await vera.call(contract.changeTriage, { body: { modes: { topic: 'act' } } });
});

test('a correction counts for the next letter already', async () => {
  const ask = async () => {
    const odd = await letter('Гарантийный талон утерян', 'Самовар течёт, гарантийный талон утерян.');
    const verdict = (await triageOf(odd)).verdicts.find(({ head }) => head === 'topic');
    return {
      odd,
      share: (value: string) => verdict?.answers.find((one) => one.value === value)?.confidence ?? 0,
    };
  };
  const before = await ask();
  const others = [topic.delivery, topic.refund].toSorted(
    (one, other) => before.share(one) - before.share(other),
  );
  const value = others[0]!;
  await oleg.call(contract.answerTriage, { ...params(before.odd), body: { head: 'topic', value } });
  expect((await ask()).share(value)).toBeGreaterThan(before.share(value));
});

test('spam is marked and put back, never thrown away', async () => {
  const ticket = await letter('Выиграй миллион', 'Жми сюда');
  const body = { head: 'spam' as const, value: 'spam' };
  await oleg.call(contract.answerTriage, { ...params(ticket), body });
  expect(await refresh(ticket)).toMatchObject({ tags: ['спам'], priority: 'low', statusCategory: 'new' });
  await oleg.call(contract.answerTriage, { ...params(ticket), body: { head: 'spam', value: 'ham' } });
  expect((await refresh(ticket)).tags).toEqual([]);
});

test('an answer that the head does not have is refused', async () => {
  const ticket = await letter('Вопрос');
  for (const [head, value, code] of [
    ['topic', newId(), 'notFound'],
    ['topic', "'; drop table ticket", 'badRequest'],
    ['priority', 'highest', 'badRequest'],
    ['sentiment', 'angry', 'badRequest'],
    ['language', 'tlh', 'badRequest'],
  ] as const) {
    expect((await oleg.try(contract.answerTriage, { ...params(ticket), body: { head, value } })).code).toBe(
      code,
    );
  }
});

test('mood and language are read from the letters where nothing was learned', async () => {
  const angry = await letter('Жалоба', 'Это безобразие, сколько можно ждать!');
  expect((await triageOf(angry)).verdicts).toContainEqual(
    expect.objectContaining({
      head: 'sentiment',
      by: 'letters',
      answers: [{ value: 'negative', confidence: 0.6 }],
    }),
  );
  await oleg.call(contract.answerTriage, {
    ...params(angry),
    body: { head: 'sentiment', value: 'negative' },
  });
  expect((await triageOf(angry)).verdicts).toContainEqual(
    expect.objectContaining({ head: 'sentiment', by: 'person', confirmed: 'negative' }),
  );
  const german = await letter(
    'Frage zur Rechnung',
    'Guten Tag, ich habe eine Frage zu meiner Rechnung vom letzten Monat.',
  );
  expect((await triageOf(german)).verdicts).toContainEqual(
    expect.objectContaining({ head: 'language', answers: [{ value: 'de', confidence: 1 }] }),
  );
});

test('rules may ask for mood, language, spam and the likely topic', async () => {
  const ask = async (key: string, ticket: Ticket, filled: object) => {
    const { triageConditions } = await import('./offers.ts');
    const { findTicket } = await import('../tickets/questions.ts');
    const scope = desk.look();
    const condition = triageConditions.find((one) => one.key === key)!;
    const { items } = await oleg.call(threadContract.getThread, params(ticket));
    const said = items.find((item) => item.kind === 'message');
    const facts = {
      ticket: (await findTicket(scope, ticket.id))!,
      event: null,
      now: scope.now,
      text: async () => (said?.kind === 'message' ? said.text : ''),
    };
    return condition.holds(scope, facts, filled as Record<string, unknown>);
  };
  const late = await letter('Где посылка', 'Возмутительно! Где моя посылка? Курьер не приехал.');
  expect(await ask('triage.mood', late, { value: ['negative'] })).toBe(true);
  expect(await ask('triage.mood', late, { value: ['positive', 'neutral'] })).toBe(false);
  expect(await ask('triage.language', late, { value: ['ru'] })).toBe(true);
  expect(await ask('triage.language', late, { value: ['en'] })).toBe(false);
  expect(await ask('triage.topic', late, { value: [topic.delivery], percent: 50 })).toBe(true);
  expect(await ask('triage.topic', late, { value: [topic.refund] })).toBe(false);
  expect(await ask('triage.spam', late, {})).toBe(false);
});

test('the same person writing the same again is offered for joining', async () => {
  const requester = { name: 'Анна', email: 'anna-again@mail.example' };
  const first = await letter('Не открывается личный кабинет', 'Пишет ошибку 502', { requester });
  await letter('Хочу поменять место', 'У окна', { requester });
  const again = await letter('Личный кабинет не открывается', 'Всё ещё ошибка 502', { requester });
  const { duplicates } = await triageOf(again);
  expect(duplicates.map(({ number }) => number)).toEqual([first.number]);
});

test('the same trouble of many within an hour is offered as one incident, and answered at once', async () => {
  const troubled: Ticket[] = [];
  for (let at = 0; at < 5; at++)
    troubled.push(
      await letter(
        'Не проходит оплата картой',
        `Оплата картой на сайте не проходит, пробую ${at + 1} раз`,
        // He told it by phone, and no letter will reach him.
        at === 1 ? { requester: { phone: '+79120000001' }, channel: 'manual' } : {},
      ),
    );
  const { incidentOffer } = await triageOf(troubled[0]!);
  expect(incidentOffer?.tickets.map(({ number }) => number)).toEqual(troubled.map(({ number }) => number));
  const into = troubled[0]!.number;
  await oleg.call(contract.acceptIncident, { params: { id: incidentOffer!.id }, body: { into } });
  const whole = await triageOf(troubled[0]!);
  expect(whole).toMatchObject({ incidentOffer: null, incident: null });
  expect(whole.cases).toHaveLength(4);
  expect((await triageOf(troubled[3]!)).incident?.number).toBe(into);

  await oleg.call(contract.leaveIncident, params(troubled[4]!));
  const answered = await oleg.call(contract.answerCases, {
    params: { number: into },
    body: { text: 'Оплата снова работает. Простите за неудобство.' },
  });
  expect(answered).toEqual({ answered: 2 });
  const { items } = await oleg.call(threadContract.getThread, params(troubled[2]!));
  expect(items.some((item) => item.kind === 'message' && item.text.includes('снова работает'))).toBe(true);
});

test('another account sees nothing of it', async () => {
  const walter = await desk.as('walter');
  expect(await walter.call(contract.listKeywordRules, {})).toEqual({ items: [] });
  expect(await walter.call(contract.getTriage, {})).toMatchObject({ model: null });
  const ticket = await letter('Вопрос');
  expect((await walter.try(contract.getTicketTriage, params(ticket))).code).toBe('notFound');
});
