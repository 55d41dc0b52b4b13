import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contract from '../../../contract/macros.ts';
import { createRule } from '../../../contract/automation.ts';
import { setMyAvailability } from '../../../contract/availability.ts';
import { updateAgent, updateMe } from '../../../contract/staff.ts';
import { createTopic } from '../../../contract/topics.ts';
import { getTicket } from '../../../contract/tickets.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { createTicket } from '../tickets/actions/create.ts';
import type { TicketRecord } from '../tickets/ticket.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

function arrive(name: string, teamId?: string): Promise<TicketRecord> {
  const requester = { email: `${name.length}@example.com`, name };
  return desk.act((scope) =>
    createTicket(scope, { subject: 'Вопрос', text: 'Где багаж?', requester, ...(teamId ? { teamId } : {}) }),
  );
}

const hello = {
  name: 'Приветствие',
  texts: {
    ru: 'Здравствуйте, {{customer.firstName}}! Ваш номер {{ticket.number}}.',
    en: 'Hello {{customer.name}}!',
  },
};

test('a template is filled in the ticket’s language, by the agent’s name, and counted', async () => {
  const maria = await desk.as('maria');
  const { id } = await maria.call(contract.createTemplate, { body: hello });
  const ticket = await arrive('Пётр Иванов');
  const oleg = await desk.as('oleg');
  const params = { number: ticket.number, id };
  expect((await oleg.call(contract.fillTemplate, { params })).text).toBe(
    `Здравствуйте, Пётр! Ваш номер ${ticket.number}.`,
  );
  const { items } = await oleg.call(contract.listTemplates, {});
  expect(items).toMatchObject([{ id, used: 1, folder: '', teamIds: [] }]);
});

test('what a customer wrote is printed as it is, and never read as a template or as HTML', async () => {
  const maria = await desk.as('maria');
  const { id } = await maria.call(contract.createTemplate, {
    body: { name: 'Имя', texts: { ru: '{{ticket.subject}} {{customer.name}}', en: '' } },
  });
  const sly = '{{company.name}} <%= 7*7 %> {% raw %} $& <img src=x onerror=alert(1)>';
  const requester = { email: 'sly@example.com', name: '{{ticket.link}}' };
  const ticket = await desk.act((scope) => createTicket(scope, { subject: sly, text: 'Да', requester }));
  const { text, html } = await maria.call(contract.fillTemplate, { params: { number: ticket.number, id } });
  expect(text).toContain(sly);
  expect(text).not.toContain('49');
  expect(text).not.toContain('Полёт');
  expect(html).not.toContain('<img');
});

test('a variable that is none, and a text without words, are refused in words', async () => {
  const maria = await desk.as('maria');
  const put = (ru: string) =>
    maria.call(contract.createTemplate, { body: { name: 'Х', texts: { ru, en: '' } } });
  await expect(put('{{config.secret}}')).rejects.toThrow('нет переменной {{config.secret}}');
  await expect(put(' ')).rejects.toThrow('хотя бы на одном языке');
});

test('a macro tells what it would do, does it in the agent’s name, and gives the text for the reply', async () => {
  const maria = await desk.as('maria');
  const template = await maria.call(contract.createTemplate, { body: hello });
  const macro = await maria.call(contract.createMacro, {
    body: {
      name: 'Потерян багаж',
      templateId: template.id,
      actions: [
        { key: 'ticket.setPriority', filled: { value: 'high' } },
        { key: 'ticket.addTags', filled: { value: ['багаж'] } },
        { key: 'ticket.note', filled: { text: 'Запрошен розыск' } },
      ],
    },
  });
  const ticket = await arrive('Ольга Ким');
  const oleg = await desk.as('oleg');
  const params = { number: ticket.number, id: macro.id };
  const before = await oleg.call(contract.previewMacro, { params });
  expect(before.does).toEqual([
    'Поставить приоритет: высокий',
    'Добавить метки: багаж',
    'Написать заметку: Запрошен розыск',
  ]);
  const untouched = await oleg.call(getTicket, { params });
  expect(untouched).toMatchObject({ priority: 'normal', version: ticket.version });
  const done = await oleg.call(contract.runMacro, { params });
  expect(done.reply?.text).toContain('Здравствуйте, Ольга!');
  expect(await oleg.call(getTicket, { params })).toMatchObject({ priority: 'high', tags: ['багаж'] });
  const notes = await desk.world.db.pool.query('select agent_id from note where ticket_id = $1', [ticket.id]);
  expect(notes.rows).toEqual([{ agent_id: desk.cast.agents.oleg }]);
});

const absent = '01999999-9999-7999-8999-999999999999';

test.each([
  ['ticket.setTeam', 'value', 'такой команды нет', 'there is no such team'],
  ['ticket.setAssignee', 'value', 'такого агента нет или он отключён', 'there is no such agent'],
  ['ticket.setTopic', 'value', 'такой темы нет', 'there is no such topic'],
  ['ticket.setStatus', 'value', 'такого статуса нет', 'there is no such status'],
  ['waiting.startPlan', 'plan', 'такой цепочки нет', 'there is no such plan'],
  ['sla.setPolicy', 'policy', 'таких правил сроков нет', 'there is no such policy'],
  ['macros.write', 'template', 'такого шаблона нет', 'there is no such template'],
  ['webhooks.call', 'webhook', 'такого вебхука нет', 'there is no such webhook'],
])('%s does not take an id that stands for nothing', async (key, blank, ru, en) => {
  const maria = await desk.as('maria');
  const body = { name: 'Пустота', actions: [{ key, filled: { [blank]: absent } }] };
  await expect(maria.call(contract.createMacro, { body })).rejects.toThrow(ru);
  await maria.call(updateMe, { body: { language: 'en' } });
  const said = await maria.try(contract.createMacro, { body });
  await maria.call(updateMe, { body: { language: 'ru' } });
  expect(said).toMatchObject({ status: 422 });
  expect(JSON.stringify(said)).toContain(en);
});

test('all of a macro or nothing, and it says which action cannot be done', async () => {
  const maria = await desk.as('maria');
  const { id: template } = await maria.call(contract.createTemplate, { body: hello });
  const macro = await maria.call(contract.createMacro, {
    body: {
      name: 'Половина',
      actions: [
        { key: 'ticket.setPriority', filled: { value: 'low' } },
        { key: 'ticket.setAssignee', filled: { value: desk.cast.agents.anna } },
        { key: 'macros.write', filled: { template } },
      ],
    },
  });
  const ticket = await arrive('Ян');
  const params = { number: ticket.number, id: macro.id };
  await maria.call(contract.removeTemplate, { params: { id: template } });
  await expect(maria.call(contract.runMacro, { params })).rejects.toThrow(
    /actionFailed.*Написать клиенту по шаблону.*такого шаблона нет/,
  );
  await maria.call(updateAgent, { params: { id: desk.cast.agents.anna }, body: { active: false } });
  await expect(maria.call(contract.runMacro, { params })).rejects.toThrow(
    /actionFailed.*Назначить ответственного: Анна.*такого агента нет или он отключён/,
  );
  await maria.call(updateAgent, { params: { id: desk.cast.agents.anna }, body: { active: true } });
  expect(await maria.call(getTicket, { params })).toMatchObject({
    priority: 'normal',
    assigneeId: null,
    version: 1,
  });
});

test('an agent who is away is named before the macro runs, and after', async () => {
  const maria = await desk.as('maria');
  const { anna } = desk.cast.agents;
  const macro = await maria.call(contract.createMacro, {
    body: { name: 'Анне', actions: [{ key: 'ticket.setAssignee', filled: { value: anna } }] },
  });
  const said = 'Назначить ответственного: Анна Кузнецова – его сейчас нет, тикет встанет в очередь';
  const ticket = await arrive('Ушла');
  const params = { number: ticket.number, id: macro.id };
  const there = await maria.call(contract.previewMacro, { params });
  expect(there.does).toEqual(['Назначить ответственного: Анна Кузнецова']);
  await (await desk.as('anna')).call(setMyAvailability, { body: { state: 'away' } });
  expect((await maria.call(contract.previewMacro, { params })).does).toEqual([said]);
  expect((await maria.call(contract.runMacro, { params })).did).toEqual([said]);
  expect(await maria.call(getTicket, { params })).toMatchObject({ assigneeId: null });
  await (await desk.as('anna')).call(setMyAvailability, { body: { state: 'online' } });
});

test('a macro whose text was removed says so before it runs, and refuses', async () => {
  const maria = await desk.as('maria');
  const { id: templateId } = await maria.call(contract.createTemplate, { body: hello });
  const macro = await maria.call(contract.createMacro, {
    body: {
      name: 'Без текста',
      templateId,
      actions: [{ key: 'ticket.setPriority', filled: { value: 'high' } }],
    },
  });
  const ticket = await arrive('Тихий');
  const params = { number: ticket.number, id: macro.id };
  expect((await maria.call(contract.previewMacro, { params })).problems).toEqual([]);
  await maria.call(contract.removeTemplate, { params: { id: templateId } });
  expect(await maria.call(contract.previewMacro, { params })).toMatchObject({
    text: null,
    problems: ['Текст для ответа – такого шаблона нет'],
  });
  await expect(maria.call(contract.runMacro, { params })).rejects.toThrow(/actionFailed.*Текст для ответа/);
  expect(await maria.call(getTicket, { params })).toMatchObject({ priority: 'normal' });
});

test('E7: over many tickets each is changed wholly or not at all, and of each it is told why', async () => {
  const maria = await desk.as('maria');
  const anna = await desk.as('anna');
  const { support, baggage } = desk.cast.teams;
  const macro = await maria.call(contract.createMacro, {
    body: {
      name: 'Срочный багаж',
      actions: [
        { key: 'ticket.addTags', filled: { value: ['срочно'] } },
        { key: 'ticket.setPriority', filled: { value: 'urgent' } },
      ],
    },
  });
  const own = await arrive('Раз', baggage);
  const done = await desk.act((scope) =>
    createTicket(scope, {
      subject: 'Уже',
      text: 'Да',
      requester: { email: 'already@example.com' },
      teamId: baggage,
      priority: 'urgent',
      tags: ['срочно'],
    }),
  );
  const foreign = await arrive('Чужой', support);
  const numbers = [own.number, foreign.number, done.number, 'K-999999', own.number];
  const body = { numbers };
  const { items } = await anna.call(contract.runMacroOnMany, { params: { id: macro.id }, body });
  expect(items.map(({ number, outcome }) => [number, outcome])).toEqual([
    [own.number, 'done'],
    [foreign.number, 'skipped'],
    [done.number, 'unchanged'],
    ['K-999999', 'skipped'],
  ]);
  // What is hidden and what is not there are told alike.
  expect(items[1]?.why).toBe(items[3]?.why);
  expect(items[0]?.did).toEqual(['Добавить метки: срочно', 'Поставить приоритет: срочный']);
  const look = ({ number }: TicketRecord) => maria.call(getTicket, { params: { number } });
  expect(await look(own)).toMatchObject({ priority: 'urgent', tags: ['срочно'] });
  expect(await look(foreign)).toMatchObject({ priority: 'normal', tags: [], version: foreign.version });
  expect((await look(done)).version).toBe(done.version);
  const igor = await desk.as('igor');
  expect((await igor.try(contract.runMacroOnMany, { params: { id: macro.id }, body })).status).toBe(403);
});

test('what is of another team is not there, nor is a ticket that one may not see', async () => {
  const maria = await desk.as('maria');
  const { support, baggage } = desk.cast.teams;
  const macro = await maria.call(contract.createMacro, {
    body: { name: 'Багаж', teamIds: [baggage], actions: [{ key: 'ticket.unassign', filled: {} }] },
  });
  const oleg = await desk.as('oleg');
  const anna = await desk.as('anna');
  const foreign = await arrive('Чужой', support);
  const own = await arrive('Свой', baggage);
  expect((await oleg.call(contract.listMacros, {})).items.map(({ id }) => id)).not.toContain(macro.id);
  expect((await anna.call(contract.listMacros, {})).items.map(({ id }) => id)).toContain(macro.id);
  const run = (client: typeof anna, number: string) =>
    client.call(contract.runMacro, { params: { number, id: macro.id } });
  await expect(run(oleg, own.number)).rejects.toThrow('notFound');
  await expect(run(anna, foreign.number)).rejects.toThrow('notFound');
  expect((await run(anna, own.number)).did).toEqual([]);
});

test('a rule may write by a template', async () => {
  const maria = await desk.as('maria');
  const template = await maria.call(contract.createTemplate, { body: hello });
  const rule = await maria.call(createRule, {
    body: {
      kind: 'trigger',
      name: 'Ответ',
      events: ['ticket.opened'],
      conditions: { match: 'all', items: [] },
      actions: [{ key: 'macros.write', filled: { template: template.id } }],
      stopOnMatch: false,
    },
  });
  expect(rule.actions).toHaveLength(1);
});

test('a template names the topics that it answers, and only topics that there are', async () => {
  const maria = await desk.as('maria');
  const topic = await maria.call(createTopic, { body: { names: { ru: 'Возврат', en: '' } } });
  const draft = { name: 'Про возврат', texts: { ru: 'Вернём.', en: '' } };
  const made = await maria.call(contract.createTemplate, { body: { ...draft, topicIds: [topic.id] } });
  expect(made.topicIds).toEqual([topic.id]);
  const body = { ...draft, topicIds: [made.id] };
  expect((await maria.try(contract.createTemplate, { body })).code).toBe('notFound');
  const changed = await maria.call(contract.updateTemplate, { params: { id: made.id }, body: draft });
  expect(changed.topicIds).toEqual([]);
});
