/** Plays one story through the desk's own actions, each at its moment. */
import { noteLetter } from '../features/connections/actions/note-health.ts';
import { askDue } from '../features/csat/actions/ask.ts';
import { rate } from '../features/csat/actions/rate.ts';
import { csatAsked } from '../features/csat/events.ts';
import { keepUpload } from '../features/files/actions.ts';
import { escalate } from '../features/lines/actions/escalate.ts';
import { acknowledgeTicket } from '../features/tickets/actions/acknowledge.ts';
import { confirmSolved } from '../features/tickets/actions/confirm-solved.ts';
import { takeDueTickets } from '../features/tickets/actions/due.ts';
import { closeTicket } from '../features/tickets/actions/finish.ts';
import { writeNote } from '../features/tickets/actions/note.ts';
import { openTicket } from '../features/tickets/actions/open.ts';
import { receiveMessage } from '../features/tickets/actions/receive-message.ts';
import { replyToTicket } from '../features/tickets/actions/reply.ts';
import { updateTicket } from '../features/tickets/actions/update.ts';
import { findTicket } from '../features/tickets/questions.ts';
import { byKind } from '../features/tickets/queue.ts';
import { isUnfinished } from '../features/tickets/rules.ts';
import { statusOf } from '../features/tickets/statuses.ts';
import type { IncomingMessage, StoredFile, TicketRecord } from '../features/tickets/ticket.ts';
import { startPlan } from '../features/waiting/actions/start-plan.ts';
import { knownPlans } from '../features/waiting/questions.ts';
import { house } from '../house.ts';
import { newId } from '../platform/ids.ts';
import { theDesk, type Scope } from '../platform/scope.ts';
import { teams } from './cast.ts';
import { demoFile } from './files.ts';
import { fillForm } from './fill-form.ts';
import type { Founded } from './found.ts';
import { markSent } from './sql.ts';
import type { Step, Story } from './plan.ts';
import { asAgent, asCustomer, type Stage } from './stage.ts';

interface Playing {
  stage: Stage;
  founded: Founded;
  story: Story;
  ticketId: string;
  /** The question about satisfaction was put. */
  asked: boolean;
}

const ACKNOWLEDGED_AFTER_MS = 2_000;
const handlers = byKind(house.moments);

/** Up to `now`; gives the ticket's id. `begun` is called when the ticket has its number. */
export async function playStory(
  stage: Stage,
  founded: Founded,
  story: Story,
  now: Date,
  begun: () => void,
): Promise<string> {
  const { createdAt } = story;
  const ticketId = await stage.at(createdAt, theDesk, (scope) => open(scope, founded, story));
  begun();
  await stage.at(new Date(createdAt.getTime() + ACKNOWLEDGED_AFTER_MS), theDesk, async (scope) => {
    const ticket = await findTicket(scope, ticketId);
    if (ticket) await acknowledgeTicket(scope, ticket);
  });
  const playing: Playing = { stage, founded, story, ticketId, asked: false };
  for (const step of story.steps) {
    await take(playing, step, await passTime(playing, step.at));
  }
  await passTime(playing, now);
  await stage.at(now, theDesk, (scope) => markSent(scope.tx, { now }));
  return ticketId;
}

async function open(scope: Scope, founded: Founded, story: Story): Promise<string> {
  const { topic, customer } = story;
  const opened = await openTicket(scope, {
    subject: story.subject,
    channel: 'email',
    connectionId: founded.mailboxIds[topic.team],
    teamId: founded.teamIds[topic.team],
    requesterId: customerIdOf(founded, story),
    language: customer.language,
    first: await letter(scope, founded, story, story.opening, 'opened'),
  });
  return opened.id;
}

async function letter(
  scope: Scope,
  founded: Founded,
  story: Story,
  text: string,
  threadReason: string,
): Promise<IncomingMessage> {
  const { topic, customer } = story;
  await noteLetter(scope, founded.mailboxIds[topic.team]);
  const file = threadReason === 'opened' && topic.file ? demoFile(topic.file, topic.language) : null;
  return {
    at: scope.now,
    authorId: customerIdOf(founded, story),
    authorName: customer.name,
    authorAddress: customer.email,
    to: [{ name: teams[topic.team].sender, address: teams[topic.team].address }],
    cc: [],
    subject: threadReason === 'opened' ? story.subject : `Re: ${story.subject}`,
    text,
    html: null,
    fullText: null,
    fullHtml: null,
    channel: 'email',
    connectionId: founded.mailboxIds[topic.team],
    mailMessageId: `${newId()}@${customer.email.split('@')[1]}`,
    letterId: null,
    threadReason,
    unverified: false,
    attachments: file ? [await stored(scope, file)] : [],
  };
}

async function stored(
  scope: Scope,
  { name, type, content }: { name: string; type: string; content: Buffer },
): Promise<StoredFile> {
  const blob = await scope.world.blobs.put(scope.accountId, content);
  return { name, type, ...blob, contentId: null, inline: false };
}

function customerIdOf(founded: Founded, story: Story): string {
  const id = founded.customerIds.get(story.customer.email);
  if (!id) throw new Error(`${story.customer.name} is not in the cast`);
  return id;
}

/** What the desk itself does meanwhile: waiting tickets come back, forgotten ones burn, silent ones close. Gives the ticket after it. */
async function passTime({ stage, ticketId }: Playing, until: Date): Promise<TicketRecord> {
  for (;;) {
    const ticket = await stage.at(until, theDesk, (scope) => findTicket(scope, ticketId));
    if (!ticket) throw new Error('A played ticket is gone');
    const due = ticket.nextActionAt;
    if (!due || due > until) return ticket;
    await stage.at(due, theDesk, (scope) => takeDueTickets(scope, handlers));
  }
}

async function take(playing: Playing, step: Step, ticket: TicketRecord): Promise<void> {
  const { stage, founded, story, ticketId } = playing;
  const agent = asAgent(founded.agentIds[story.agent]);
  const customer = asCustomer(customerIdOf(founded, story));
  switch (step.do) {
    case 'take':
      return void (await stage.at(step.at, agent, (scope) => takeOver(scope, ticket, story)));
    case 'note':
      return void (await stage.at(step.at, asAgent(founded.agentIds[step.by]), (scope) =>
        writeNote(scope, ticket.number, { text: step.text }),
      ));
    case 'reply':
      return stage.at(step.at, agent, async (scope) => {
        await answer(scope, ticket, story, step);
        await remindLater(scope, ticket);
      });
    case 'write':
      return void (await stage.at(step.at, theDesk, async (scope) =>
        receiveMessage(scope, ticketId, await letter(scope, founded, story, step.text, 'reference')),
      ));
    case 'hold':
      return stage.at(step.at, agent, (scope) => hold(scope, ticket, step.until));
    case 'solve':
      return finish(playing, step.at, (scope) =>
        isUnfinished(ticket.statusCategory) ? solve(scope, ticket) : Promise.resolve(ticket),
      );
    case 'confirm':
      return finish(playing, step.at, (scope) => confirmSolved(scope, ticketId), customer);
    case 'ask':
      playing.asked = await stage.at(step.at, theDesk, async (scope) => {
        await askDue(scope);
        return scope.announced.some((event) => event.type === csatAsked.type);
      });
      return;
    case 'rate':
      if (playing.asked) await stage.at(step.at, customer, (scope) => rate(scope, ticket, step));
  }
}

async function solve(scope: Scope, ticket: TicketRecord): Promise<TicketRecord> {
  const { version } = await fillForm(scope, ticket);
  return closeTicket(scope, ticket.number, { version });
}

/** Every so many urgent ones are too much for the first line. */
const HANDED_UP = 5;

async function takeOver(scope: Scope, ticket: TicketRecord, { topic }: Story): Promise<TicketRecord> {
  const taken = await updateTicket(scope, ticket.number, {
    version: ticket.version,
    assigneeId: scope.actor.id,
    tags: [...topic.tags],
    ...(topic.priority ? { priority: topic.priority } : {}),
  });
  const isHard = topic.priority && serialOf(ticket) % HANDED_UP === 0;
  if (!isHard || taken.line > 1) return taken;
  return escalate(scope, ticket.number, {
    ...handOver[topic.language],
    line: 2,
    urgency: taken.priority,
    version: taken.version,
  });
}

const handOver = {
  ru: {
    tried: 'Проверили бронь и переписку, позвонили в аэропорт: на месте решить не могут.',
    asked: 'Нужно решение второй линии; пассажир ждёт ответа сегодня.',
  },
  en: {
    tried: 'Checked the booking and the letters, called the airport: they cannot decide.',
    asked: 'The second line has to decide; the passenger expects an answer today.',
  },
};

async function answer(
  scope: Scope,
  ticket: TicketRecord,
  { topic }: Story,
  step: Extract<Step, { do: 'reply' }>,
): Promise<void> {
  const file = step.file ? demoFile(step.file, topic.language) : null;
  const uploads = file ? [(await keepUpload(scope, file)).id] : [];
  const paragraphs = step.text.split('\n\n').map((one) => `<p>${one}</p>`);
  await replyToTicket(scope, ticket.number, { html: paragraphs.join(''), uploadIds: uploads });
}

/** Every so many answers are followed by reminders, until the customer writes. */
const REMINDED = 4;

async function remindLater(scope: Scope, { id, number }: TicketRecord): Promise<void> {
  const [plan] = await knownPlans(scope);
  if (plan && serialOf({ number }) % REMINDED === 0) await startPlan(scope, id, plan);
}

async function hold(scope: Scope, ticket: TicketRecord, until: Date): Promise<void> {
  await updateTicket(scope, ticket.number, {
    version: ticket.version,
    statusId: (await statusOf(scope, 'onHold')).id,
    nextActionAt: until.toISOString(),
  });
}

function serialOf({ number }: Pick<TicketRecord, 'number'>): number {
  return Number(number.replaceAll(/\D/g, ''));
}

async function finish(
  { stage, story, founded }: Playing,
  at: Date,
  end: (scope: Scope) => Promise<TicketRecord>,
  actor = asAgent(founded.agentIds[story.agent]),
): Promise<void> {
  await stage.at(at, actor, end);
}
