/** Three months of a small airline, planned: who writes what about which flight, and what is done when. Pure. */
import { agents, atWork, company, customers, type AgentKey, type DemoCustomer } from './cast.ts';
import { chanceFrom, type Chance } from '../platform/chance.ts';
import { factsOf, filled, type Facts } from './facts.ts';
import { bookingTopics } from './topics/booking.ts';
import { careTopics } from './topics/care.ts';
import { documentTopics } from './topics/documents.ts';
import { englishTopics } from './topics/english.ts';
import { comments, thanks, type Topic } from './topics/topic.ts';
import type { FileKey } from './files.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const SEED = 20_261_122;

export const TICKETS = 300;
const DAYS = 91;
/** A holiday is near: this many of the tickets came in the last week, and so many in the last hours. */
const LAST_WEEK = 58;
const LAST_HOURS = 9;

export type Step = { at: Date } & (
  | { do: 'take' }
  | { do: 'note'; by: AgentKey; text: string }
  | { do: 'reply'; text: string; file?: FileKey }
  | { do: 'write'; text: string }
  | { do: 'hold'; until: Date }
  | { do: 'solve' }
  | { do: 'confirm' }
  | { do: 'ask' }
  | { do: 'rate'; score: 1 | 2 | 3 | 4 | 5; comment?: string }
);

export interface Story {
  createdAt: Date;
  topic: Topic;
  customer: DemoCustomer;
  agent: AgentKey;
  subject: string;
  opening: string;
  /** In the order of time; none is later than the moment of planning. */
  steps: Step[];
}

const topics: readonly Topic[] = [careTopics, bookingTopics, documentTopics, englishTopics].flat();

/** Oldest first. */
export function planStories(now: Date): Story[] {
  const chance = chanceFrom(SEED);
  const moments = Array.from({ length: TICKETS }, (_, at) => openedAt(chance, now, at));
  return moments.sort((a, b) => a.getTime() - b.getTime()).map((createdAt) => story(chance, createdAt, now));
}

function openedAt(chance: Chance, now: Date, at: number): Date {
  if (at < LAST_HOURS) return new Date(now.getTime() - chance.between(4, 300) * MINUTE_MS);
  const [from, to] = at < LAST_WEEK ? [0.3, 7] : [7, DAYS];
  const day = from + chance.next() * (to - from);
  const moment = new Date(now.getTime() - day * DAY_MS);
  return inWakingHours(moment, chance);
}

/** People write by day, Moscow time; what falls into the night is moved to the evening before. */
function inWakingHours(moment: Date, chance: Chance): Date {
  const hour = (moment.getUTCHours() + 3) % 24;
  const asleep = hour < 7 ? hour + 2 + chance.between(0, 9) : 0;
  return new Date(moment.getTime() - asleep * HOUR_MS);
}

function story(chance: Chance, createdAt: Date, now: Date): Story {
  const topic = weighted(chance);
  const customer = chance.pick(customers.filter((one) => fits(one, topic)));
  const { language } = topic;
  const facts = factsOf(chance, {
    name: customer.name,
    language,
    at: createdAt,
    timeZone: company.timeZone,
    isAfterFlight: topic.isAfterFlight ?? false,
  });
  const agent = chance.pick(atWork[topic.team]);
  const steps = planSteps({ chance, topic, facts, agent, createdAt, now });
  const isUntouched = now.getTime() - createdAt.getTime() < FRESH_MS && chance.happens(0.8);
  return {
    createdAt,
    topic,
    customer,
    agent,
    subject: filled(chance.pick(topic.subjects), facts),
    opening: filled(chance.pick(topic.openings), facts),
    steps: isUntouched ? [] : steps.filter((step) => step.at <= now),
  };
}

function weighted(chance: Chance): Topic {
  const all = topics.reduce((sum, topic) => sum + topic.weight, 0);
  let left = chance.next() * all;
  return topics.find((topic) => (left -= topic.weight) < 0) ?? chance.pick(topics);
}

/** Companies write about documents and groups, people about everything else. */
function fits(customer: DemoCustomer, topic: Topic): boolean {
  if (topic.organization) return customer.organization === topic.organization;
  const isBusiness = topic.tags.some((tag) => ['закрывающие', 'договор'].includes(tag));
  return customer.language === topic.language && (customer.organization !== undefined) === isBusiness;
}

interface Course {
  chance: Chance;
  topic: Topic;
  facts: Facts;
  agent: AgentKey;
  createdAt: Date;
  now: Date;
}

/** Most of what came in the last hours has not been looked at yet. */
const FRESH_MS = 6 * HOUR_MS;
const RECENT_MS = 11 * DAY_MS;

function planSteps(course: Course): Step[] {
  const { chance, topic, createdAt, now } = course;
  const age = now.getTime() - createdAt.getTime();
  const isLeft = age < RECENT_MS && chance.happens(0.55);
  const turns = topic.turns.slice(0, chance.between(0, topic.turns.length));
  const steps = firstAnswer(course);
  let at = lastOf(steps);
  if (isLeft && chance.happens(0.3)) return steps;
  if (isLeft && chance.happens(0.25)) return [...steps, held(chance, at, now)];
  for (const turn of turns) {
    at = later(chance, at, 25, 26 * 60);
    steps.push({ at, do: 'write', text: filled(turn.asks, course.facts) });
    if (isLeft && chance.happens(0.45)) return steps;
    at = later(chance, at, 15, 5 * 60);
    steps.push({ at, do: 'reply', text: filled(turn.answer, course.facts) });
  }
  return isLeft ? steps : [...steps, ...ending(course, at)];
}

function firstAnswer({ chance, topic, facts, agent, createdAt }: Course): Step[] {
  const taken = later(chance, createdAt, 5, 3 * 60);
  const steps: Step[] = [{ at: taken, do: 'take' }];
  if (topic.notes && chance.happens(0.55)) {
    const by = chance.happens(0.3) && topic.team === 'care' ? 'egor' : agent;
    const text = filled(chance.pick(topic.notes), facts);
    steps.push({ at: later(chance, taken, 3, 40), do: 'note', by, text });
  }
  steps.push({
    at: later(chance, lastOf(steps), 4, 90),
    do: 'reply',
    text: filled(chance.pick(topic.answers), facts),
    ...(topic.reply ? { file: topic.reply } : {}),
  });
  return steps;
}

function held(chance: Chance, at: Date, now: Date): Step {
  return {
    at: later(chance, at, 30, 300),
    do: 'hold',
    until: new Date(now.getTime() + chance.between(20, 100) * HOUR_MS),
  };
}

/** Thanked for, or quiet; solved by the agent, or by the customer's own word; and rated, or not. */
function ending(course: Course, answered: Date): Step[] {
  const { chance, topic } = course;
  const steps: Step[] = [];
  let at = later(chance, answered, 30, 30 * 60);
  if (chance.happens(0.16)) steps.push({ at, do: 'confirm' });
  else {
    if (chance.happens(0.5)) steps.push({ at, do: 'write', text: chance.pick(thanks[topic.language]) });
    at = later(chance, at, 10, 6 * 60);
    steps.push({ at, do: 'solve' });
  }
  steps.push({ at: new Date(at.getTime() + 5 * MINUTE_MS), do: 'ask' });
  if (chance.happens(0.64)) steps.push(rating(chance, topic, later(chance, at, 20, 40 * 60)));
  return steps;
}

function rating(chance: Chance, topic: Topic, at: Date): Step {
  const throwOf = chance.next();
  const score = throwOf < 0.63 ? 5 : throwOf < 0.82 ? 4 : throwOf < 0.91 ? 3 : throwOf < 0.95 ? 2 : 1;
  if (!chance.happens(0.4)) return { at, do: 'rate', score };
  return {
    at,
    do: 'rate',
    score,
    comment: chance.pick(comments[topic.language][score > 3 ? 'good' : 'bad']),
  };
}

function later(chance: Chance, at: Date, fromMinutes: number, toMinutes: number): Date {
  return new Date(at.getTime() + chance.between(fromMinutes, toMinutes) * MINUTE_MS);
}

function lastOf(steps: readonly Step[]): Date {
  const last = steps.at(-1);
  if (!last) throw new Error('A story without steps');
  return last.at;
}

/** Everybody who signs in. */
export const agentKeys = Object.keys(agents) as AgentKey[];
