/** Triage: keyword rules, what is learned from the desk's own history, and what both say about a ticket. */
import { Type, type Static } from 'typebox';
import { endpoint } from './endpoint.ts';
import {
  Done,
  Id,
  IdParam,
  Line,
  Moment,
  NumberParam,
  TicketNumber,
  nullable,
  oneOf,
  shape,
} from './shapes.ts';
import { Priority, StatusCategory, SupportLine } from './terms.ts';

/** The questions that are asked of every ticket. */
export const triageHeads = ['topic', 'priority', 'team', 'sentiment', 'spam'] as const;
export type TriageHead = (typeof triageHeads)[number];
/** With language, which is read from the letters and not learned. */
export const verdictHeads = [...triageHeads, 'language'] as const;
export type VerdictHead = (typeof verdictHeads)[number];
export const sentiments = ['negative', 'neutral', 'positive'] as const;
export type Sentiment = (typeof sentiments)[number];
export const spamLabels = ['spam', 'ham'] as const;
export const triageModes = ['act', 'suggest', 'off'] as const;
export type TriageMode = (typeof triageModes)[number];

const Phrases = Type.Array(Line(200), { maxItems: 100 });

/** Words in any form, ё as е; a phrase is words in a row; `возвра*` is every word that begins so. */
export const KeywordRuleDraft = shape({
  name: Line(120),
  active: Type.Boolean(),
  /** At least one of them… */
  anyOf: Phrases,
  /** …and every one of these… */
  allOf: Phrases,
  /** …and none of these. */
  noneOf: Phrases,
  topicId: nullable(Id),
  priority: nullable(Priority),
  teamId: nullable(Id),
  line: nullable(SupportLine),
  tags: Type.Array(Line(60), { maxItems: 20 }),
});
export type KeywordRuleDraft = Static<typeof KeywordRuleDraft>;

export const KeywordRule = shape({ id: Id, ...KeywordRuleDraft.properties });
export type KeywordRule = Static<typeof KeywordRule>;

export const listKeywordRules = endpoint({
  name: 'triage.rules',
  method: 'GET',
  path: '/triage/rules',
  permission: 'settings.manage',
  summary:
    'Keyword rules in the order in which they are tried. For each thing to set the first rule that holds decides; tags gather.',
  reply: shape({ items: Type.Array(KeywordRule) }),
});

export const addKeywordRule = endpoint({
  name: 'triage.addRule',
  method: 'POST',
  path: '/triage/rules',
  permission: 'settings.manage',
  status: 201,
  summary: 'Add a keyword rule at the end.',
  body: KeywordRuleDraft,
  reply: KeywordRule,
  refusals: ['badRequest', 'notFound'],
});

export const changeKeywordRule = endpoint({
  name: 'triage.changeRule',
  method: 'PUT',
  path: '/triage/rules/:id',
  permission: 'settings.manage',
  summary: 'Change a keyword rule.',
  params: IdParam,
  body: KeywordRuleDraft,
  reply: KeywordRule,
  refusals: ['badRequest', 'notFound'],
});

export const removeKeywordRule = endpoint({
  name: 'triage.removeRule',
  method: 'DELETE',
  path: '/triage/rules/:id',
  permission: 'settings.manage',
  summary: 'Remove a keyword rule. Tickets keep what it has set.',
  params: IdParam,
  reply: Done,
  refusals: ['notFound'],
});

export const orderKeywordRules = endpoint({
  name: 'triage.orderRules',
  method: 'PUT',
  path: '/triage/rules-order',
  permission: 'settings.manage',
  summary: 'Put all keyword rules in a new order.',
  body: shape({ ids: Type.Array(Id, { maxItems: 1_000 }) }),
  reply: Done,
  refusals: ['badRequest'],
});

export const tryKeywordRule = endpoint({
  name: 'triage.tryRule',
  method: 'POST',
  path: '/triage/rules-trial',
  permission: 'settings.manage',
  summary: 'Try a draft against a text and against the latest tickets. Changes nothing.',
  body: shape({
    rule: KeywordRuleDraft,
    text: Type.Optional(Type.String({ maxLength: 100_000 })),
    /** How many of the latest tickets to look at. */
    last: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_000 })),
  }),
  reply: shape({
    /** The phrases found in the text when the rule holds; null when it does not, or no text was given. */
    found: nullable(Type.Array(Type.String())),
    looked: Type.Integer(),
    hit: Type.Integer(),
    /** The newest hits, at most fifty. */
    items: Type.Array(
      shape({ number: Type.String(), subject: Type.String(), at: Moment, found: Type.Array(Type.String()) }),
    ),
  }),
  refusals: ['badRequest'],
});

const Mode = oneOf(...triageModes);
const Share = Type.Number();

export const LearnedHead = shape({
  head: oneOf(...triageHeads),
  mode: Mode,
  /** Texts that it was learned from; 0 when there is too little to learn from. */
  texts: Type.Integer(),
  /** On the latest fifth of the history, before that was learned from. */
  tried: Type.Integer(),
  right: Type.Integer(),
  /** Acts from this confidence on; null when none was right often enough, so that it only suggests. */
  threshold: nullable(Share),
  /** Of the tried, how many it would have acted on, and how many of those rightly. */
  actedOn: Type.Integer(),
  actedRightly: Type.Integer(),
  /** Answers of the last thirty days that people have since confirmed or corrected. */
  lately: shape({ judged: Type.Integer(), right: Type.Integer() }),
  classes: Type.Array(
    shape({
      value: Type.String(),
      texts: Type.Integer(),
      tried: Type.Integer(),
      right: Type.Integer(),
      /** Enough examples to act on; otherwise it is only suggested. */
      ready: Type.Boolean(),
    }),
  ),
});
export type LearnedHead = Static<typeof LearnedHead>;

export const TriageState = shape({
  wantedPrecision: Share,
  incidentTickets: Type.Integer(),
  model: nullable(
    shape({ version: Type.Integer(), trainedAt: Moment, texts: Type.Integer(), seconds: Type.Number() }),
  ),
  training: shape({
    running: Type.Boolean(),
    startedAt: nullable(Moment),
    /** Why the last one failed, in plain words. */
    problem: nullable(Type.String()),
  }),
  heads: Type.Array(LearnedHead),
});
export type TriageState = Static<typeof TriageState>;

export const getTriage = endpoint({
  name: 'triage.state',
  method: 'GET',
  path: '/triage',
  permission: 'settings.manage',
  summary: 'What the desk has learned, how often it was right, and what it may do by itself.',
  reply: TriageState,
});

export const changeTriage = endpoint({
  name: 'triage.change',
  method: 'PATCH',
  path: '/triage',
  permission: 'settings.manage',
  summary: 'How right an automatic answer must be, and what may act, suggest, or be silent.',
  body: shape({
    wantedPrecision: Type.Optional(Type.Number({ minimum: 0.5, maximum: 0.999 })),
    incidentTickets: Type.Optional(Type.Integer({ minimum: 2, maximum: 100 })),
    modes: Type.Optional(
      shape({
        topic: Type.Optional(Mode),
        priority: Type.Optional(Mode),
        team: Type.Optional(Mode),
        sentiment: Type.Optional(Mode),
        spam: Type.Optional(Mode),
      }),
    ),
  }),
  reply: TriageState,
});

export const trainTriage = endpoint({
  name: 'triage.train',
  method: 'POST',
  path: '/triage/training',
  permission: 'settings.manage',
  status: 202,
  summary: 'Learn from the history now. It runs beside the work; ask `GET /triage` how it went.',
  body: shape({}),
  reply: shape({ started: Type.Boolean() }),
});

export const Verdict = shape({
  head: oneOf(...verdictHeads),
  /** Surest first, at most three. A value is an id of a topic or team, or a word of the head. */
  answers: Type.Array(shape({ value: Type.String(), confidence: Share })),
  /** The words that decided. */
  reasons: Type.Array(Type.String()),
  by: oneOf('rule', 'model', 'person', 'letters'),
  ruleName: nullable(Type.String()),
  /** The desk wrote it into the ticket by itself. */
  acted: Type.Boolean(),
  /** What a person has said. */
  confirmed: nullable(Type.String()),
});
export type Verdict = Static<typeof Verdict>;

const OtherTicket = shape({
  number: Type.String(),
  subject: Type.String(),
  statusCategory: StatusCategory,
  createdAt: Moment,
});
export type OtherTicket = Static<typeof OtherTicket>;

export const TicketTriage = shape({
  verdicts: Type.Array(Verdict),
  /** Other tickets of the same person that say the same. */
  duplicates: Type.Array(shape({ ...OtherTicket.properties, likeness: Share })),
  /** Like tickets of other people within an hour, not yet one incident. */
  incidentOffer: nullable(shape({ id: Id, tickets: Type.Array(OtherTicket) })),
  /** The ticket of the trouble, when this one is a case of it. */
  incident: nullable(OtherTicket),
  /** The cases, when this ticket is the trouble. */
  cases: Type.Array(OtherTicket),
});
export type TicketTriage = Static<typeof TicketTriage>;

export const getTicketTriage = endpoint({
  name: 'triage.ofTicket',
  method: 'GET',
  path: '/tickets/:number/triage',
  permission: 'tickets.read',
  summary: 'What triage thinks of a ticket and why, likely duplicates, and the incident it may be part of.',
  params: NumberParam,
  reply: TicketTriage,
  refusals: ['notFound'],
});

export const answerTriage = endpoint({
  name: 'triage.answer',
  method: 'POST',
  path: '/tickets/:number/triage',
  permission: 'tickets.work',
  summary:
    'Accept a suggestion or put it right. It is written into the ticket and teaches: a nudge at once, the whole at the next training.',
  params: NumberParam,
  body: shape({ head: oneOf(...verdictHeads), value: Line(60) }),
  reply: TicketTriage,
  refusals: ['badRequest', 'notFound'],
});

export const acceptIncident = endpoint({
  name: 'triage.acceptIncident',
  method: 'POST',
  path: '/triage/incidents/:id',
  permission: 'tickets.work',
  summary:
    'Make like tickets cases of one incident: `into` is the ticket of the trouble, the others hang on it.',
  params: IdParam,
  body: shape({ into: TicketNumber }),
  reply: Done,
  refusals: ['notFound'],
});

export const dismissIncident = endpoint({
  name: 'triage.dismissIncident',
  method: 'DELETE',
  path: '/triage/incidents/:id',
  permission: 'tickets.work',
  summary: 'They are no incident: stop offering it.',
  params: IdParam,
  reply: Done,
  refusals: ['notFound'],
});

export const leaveIncident = endpoint({
  name: 'triage.leaveIncident',
  method: 'DELETE',
  path: '/tickets/:number/incident',
  permission: 'tickets.work',
  summary: 'Take a ticket out of its incident.',
  params: NumberParam,
  reply: Done,
  refusals: ['notFound'],
});

export const answerCases = endpoint({
  name: 'triage.answerCases',
  method: 'POST',
  path: '/tickets/:number/incident-replies',
  permission: 'tickets.work',
  summary: 'Send one answer to the customers of all unfinished cases of an incident, each in his own ticket.',
  params: NumberParam,
  body: shape({ text: Line(50_000) }),
  reply: shape({ answered: Type.Integer() }),
  refusals: ['notFound', 'emptyMessage'],
});
