/** Templates (prepared texts with variables) and macros (several actions with one press). */
import { Type, type Static } from 'typebox';
import { UsedPiece } from './automation.ts';
import { endpoint } from './endpoint.ts';
import { Done, Id, IdParam, Line, TicketNumber, nullable, oneOf, shape } from './shapes.ts';

const Folder = Type.String({ maxLength: 60 });
/** Teams that see it; empty is everybody. */
const TeamIds = Type.Array(Id, { maxItems: 100 });
/** Topics whose tickets, or those below them, it answers: it is offered first there. Empty is any. */
const TopicIds = Type.Array(Id, { maxItems: 100 });
const Text = Type.String({ maxLength: 20_000 });

const TemplateContent = {
  name: Line(120),
  folder: Type.Optional(Folder),
  teamIds: Type.Optional(TeamIds),
  topicIds: Type.Optional(TopicIds),
  /** A language may be left empty: then the other one is taken. `{{customer.name}}` and other variables: `GET /rule-pieces`. */
  texts: shape({ ru: Text, en: Text }),
};
export const TemplateDraft = shape(TemplateContent);
export type TemplateDraft = Static<typeof TemplateDraft>;

export const Template = shape({
  id: Id,
  ...TemplateContent,
  folder: Folder,
  teamIds: TeamIds,
  topicIds: TopicIds,
  used: Type.Integer(),
});
export type Template = Static<typeof Template>;

const MacroContent = {
  name: Line(120),
  folder: Type.Optional(Folder),
  teamIds: Type.Optional(TeamIds),
  actions: Type.Array(UsedPiece, { maxItems: 50 }),
  /** Its text is put into the reply for the agent to read and send. */
  templateId: Type.Optional(nullable(Id)),
};
export const MacroDraft = shape(MacroContent);
export type MacroDraft = Static<typeof MacroDraft>;

export const Macro = shape({
  id: Id,
  ...MacroContent,
  folder: Folder,
  teamIds: TeamIds,
  templateId: nullable(Id),
  used: Type.Integer(),
});
export type Macro = Static<typeof Macro>;

/** A text ready to be sent. */
export const FilledText = shape({ text: Type.String(), html: Type.String() });
export type FilledText = Static<typeof FilledText>;

const OfTicket = shape({ number: TicketNumber, id: Id });

export const listTemplates = endpoint({
  name: 'templates.list',
  method: 'GET',
  path: '/templates',
  permission: 'tickets.work',
  summary: 'Templates that I may use, the most used first; whoever manages settings sees all.',
  reply: shape({ items: Type.Array(Template) }),
});
export const createTemplate = endpoint({
  name: 'templates.create',
  method: 'POST',
  path: '/templates',
  permission: 'settings.manage',
  status: 201,
  summary: 'Make a template.',
  body: TemplateDraft,
  reply: Template,
  refusals: ['badRule', 'notFound'],
});
export const updateTemplate = endpoint({
  name: 'templates.update',
  method: 'PUT',
  path: '/templates/:id',
  permission: 'settings.manage',
  summary: 'Change a template.',
  params: IdParam,
  body: TemplateDraft,
  reply: Template,
  refusals: ['badRule', 'notFound'],
});
export const removeTemplate = endpoint({
  name: 'templates.remove',
  method: 'DELETE',
  path: '/templates/:id',
  permission: 'settings.manage',
  summary: 'Remove a template. Macros and rules that used it refuse, and say why, until they are changed.',
  params: IdParam,
  reply: Done,
  refusals: ['notFound'],
});
export const fillTemplate = endpoint({
  name: 'templates.fill',
  method: 'POST',
  path: '/tickets/:number/templates/:id',
  permission: 'tickets.work',
  summary: 'The text of a template for this ticket, in its language, with the variables filled in.',
  params: OfTicket,
  reply: FilledText,
  refusals: ['notFound'],
});

export const listMacros = endpoint({
  name: 'macros.list',
  method: 'GET',
  path: '/macros',
  permission: 'tickets.work',
  summary: 'Macros that I may use, the most used first; whoever manages settings sees all.',
  reply: shape({ items: Type.Array(Macro) }),
});
export const createMacro = endpoint({
  name: 'macros.create',
  method: 'POST',
  path: '/macros',
  permission: 'settings.manage',
  status: 201,
  summary: 'Make a macro.',
  body: MacroDraft,
  reply: Macro,
  refusals: ['badRule', 'notFound'],
});
export const updateMacro = endpoint({
  name: 'macros.update',
  method: 'PUT',
  path: '/macros/:id',
  permission: 'settings.manage',
  summary: 'Change a macro.',
  params: IdParam,
  body: MacroDraft,
  reply: Macro,
  refusals: ['badRule', 'notFound'],
});
export const removeMacro = endpoint({
  name: 'macros.remove',
  method: 'DELETE',
  path: '/macros/:id',
  permission: 'settings.manage',
  summary: 'Remove a macro.',
  params: IdParam,
  reply: Done,
  refusals: ['notFound'],
});
export const previewMacro = endpoint({
  name: 'macros.preview',
  method: 'GET',
  path: '/tickets/:number/macros/:id',
  permission: 'tickets.work',
  summary: 'What a macro would do to this ticket, in words. Nothing is changed.',
  params: OfTicket,
  reply: shape({
    does: Type.Array(Type.String()),
    text: nullable(Type.String()),
    /** Why it cannot be done at all, in words: something it names is gone. */
    problems: Type.Array(Type.String()),
  }),
  refusals: ['notFound'],
});
export const runMacro = endpoint({
  name: 'macros.run',
  method: 'POST',
  path: '/tickets/:number/macros/:id',
  permission: 'tickets.work',
  summary: 'Do what a macro says, all of it or nothing; gives the text for the reply, if it has one.',
  params: OfTicket,
  reply: shape({ did: Type.Array(Type.String()), reply: nullable(FilledText) }),
  refusals: ['notFound', 'actionFailed'],
});

export const MacroOutcome = shape({
  number: TicketNumber,
  /** `unchanged`: all stood so already. `skipped`: nothing was changed, `why` says what stood in the way. */
  outcome: oneOf('done', 'unchanged', 'skipped'),
  did: Type.Array(Type.String()),
  why: nullable(Type.String()),
});
export type MacroOutcome = Static<typeof MacroOutcome>;

export const runMacroOnMany = endpoint({
  name: 'macros.runOnMany',
  method: 'POST',
  path: '/macros/:id/runs',
  permission: 'tickets.work',
  summary:
    'Do what a macro says to many tickets, to each all of it or nothing; tells of each what was done or why not. Its text for the reply is left out.',
  params: IdParam,
  body: shape({ numbers: Type.Array(TicketNumber, { minItems: 1, maxItems: 200 }) }),
  reply: shape({ items: Type.Array(MacroOutcome) }),
  refusals: ['notFound'],
});
