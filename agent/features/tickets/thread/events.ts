/** History in plain words. Without a person's gender: «Ответственный: Иван» instead of «Иван назначен». */
import type { HistoryItem } from '../../../../contract/thread.ts';
import { type Language, quoted } from '../../../lib/language.ts';
import { eventWords } from './eventWords.ts';

/** Names behind the ids that events carry. */
export interface Names {
  agent: (id: string) => string | undefined;
  team: (id: string) => string | undefined;
  status: (id: string) => string | undefined;
  topic: (id: string) => string | undefined;
}

/** The facts that are history. What a message, a note or its delivery shows anyway is not said again. */
const spoken = new Set([
  'ticket.opened',
  'ticket.statusChanged',
  'ticket.solved',
  'ticket.closed',
  'ticket.reopened',
  'ticket.assigned',
  'ticket.teamChanged',
  'ticket.priorityChanged',
  'ticket.renamed',
  'ticket.topicChanged',
  'ticket.lineChanged',
  'ticket.stageChanged',
  'ticket.neededByChanged',
  'ticket.waitingReasonChanged',
  'ticket.fieldsChanged',
  'ticket.incidentChanged',
  'ticket.tagsChanged',
  'ticket.subjectLinked',
  'ticket.subjectUnlinked',
  'ticket.nextMomentSet',
  'ticket.participantsChanged',
  'ticket.joined',
  'ticket.momentCame',
  'ticket.sendUndone',
  'ticket.customerConfirmed',
  'inspection.joined',
  'csat.rated',
  'line.escalated',
  'line.returned',
  'sla.policyChosen',
  'sla.atRisk',
  'sla.breached',
  'sla.neededByPassed',
  'ticket.snoozed',
  'waiting.planStarted',
  'waiting.planStepDone',
  'waiting.planStepSkipped',
  'waiting.planStopped',
  'waiting.woke',
  'waiting.quiet',
]);
const saidByStatus = new Set(['ticket.solved', 'ticket.closed', 'ticket.reopened']);

export function spokenEvents(events: HistoryItem[]): Set<string> {
  const moments = new Set(
    events.filter((event) => event.type === 'ticket.statusChanged').map((event) => event.at),
  );
  const handedOver = new Set(
    events.filter((event) => event.type.startsWith('line.')).map((event) => event.at),
  );
  return new Set(
    events
      .filter((event) => spoken.has(event.type))
      .filter((event) => !(saidByStatus.has(event.type) && moments.has(event.at)))
      .filter((event) => !(event.type === 'ticket.lineChanged' && handedOver.has(event.at)))
      .filter((event) => !(isNoLongerWaiting(event) && moments.has(event.at)))
      .filter((event) => event.type !== 'ticket.nextMomentSet' || event.actor.kind === 'agent')
      .map((event) => event.id),
  );
}

function isNoLongerWaiting({ type, data }: HistoryItem): boolean {
  return type === 'ticket.waitingReasonChanged' && data['to'] === null;
}

export function eventInWords(event: HistoryItem, names: Names, language: Language): string {
  const t = eventWords[language];
  const { data } = event;
  const change = (label: string, name: (id: string) => string | undefined, none: string) =>
    `${label}: ${named(data['from'], name, none)} → ${named(data['to'], name, none)}`;

  switch (event.type) {
    case 'ticket.opened':
      return typeof data['followUpOf'] === 'string' ? t.followUp(data['followUpOf']) : t.opened;
    case 'ticket.statusChanged':
      return change(t.status, names.status, t.none);
    case 'ticket.assigned':
      return data['to'] === null ? t.unassigned : `${t.assignee}: ${named(data['to'], names.agent, t.none)}`;
    case 'ticket.teamChanged':
      return change(t.team, names.team, t.none);
    case 'ticket.priorityChanged':
      return change(t.priority, (key) => t.priorities[key], t.none);
    case 'ticket.renamed':
      return `${t.subject}: ${quoted(text(data['to']), language)}`;
    case 'ticket.topicChanged':
      return change(t.topic, names.topic, t.none);
    case 'ticket.lineChanged':
      return `${t.line}: ${text(data['from'])} → ${text(data['to'])}`;
    case 'ticket.stageChanged':
      return `${t.stage}: ${t.stages[text(data['to'])] ?? t.none}`;
    case 'ticket.neededByChanged':
      return t.neededBy(data['to'] ? new Date(text(data['to'])) : null);
    case 'ticket.waitingReasonChanged':
      return data['to'] === null ? t.noWaitingReason : `${t.waitingReason}: ${text(data['to'])}`;
    case 'ticket.fieldsChanged':
      return t.fields;
    case 'ticket.incidentChanged':
      return data['to'] === null ? t.notIncident : t.incident;
    case 'ticket.tagsChanged':
      return difference(t.tags, data);
    case 'ticket.participantsChanged':
      return difference(t.participants, data);
    case 'ticket.joined':
      return typeof data['into'] === 'string' ? t.joinedInto(data['into']) : t.joinedFrom(text(data['from']));
    case 'ticket.momentCame':
      return t.moments[text(data['did'])] ?? t.other;
    case 'ticket.nextMomentSet':
      return t.nextMoment(data['at'] ? new Date(text(data['at'])) : null);
    case 'line.escalated':
      return t.escalated(Number(data['to']), text(data['asked']));
    case 'line.returned':
      return t.returned(Number(data['to']), text(data['reason']));
    case 'sla.policyChosen':
      return data['to'] === null
        ? t.sla.noPolicy
        : `${t.sla.policy}: ${quoted(text(data['name']), language)}`;
    case 'sla.atRisk':
    case 'sla.breached':
      return `${t.sla.kinds[text(data['kind'])] ?? ''}: ${event.type === 'sla.breached' ? t.sla.breached : t.sla.atRisk}`;
    case 'sla.neededByPassed':
      return t.sla.neededByPassed;
    case 'ticket.snoozed':
      return t.snoozed(new Date(text(data['until'])));
    case 'waiting.planStarted':
      return t.planStarted(text(data['name']), new Date(text(data['at'])));
    case 'waiting.planStepDone':
      return t.planStep[text(data['did'])] ?? t.other;
    case 'waiting.planStepSkipped':
      return t.planSkipped(text(data['name']), Number(data['step']));
    case 'waiting.planStopped':
      return [t.planStopped(text(data['name'])), t.planEnds[text(data['why'])]].filter(Boolean).join(': ');
    case 'waiting.quiet':
      return t.quiet(new Date(text(data['since'])));
    case 'inspection.joined':
      return `${t.inspection} ${quoted(text(data['name']), language)}: ${text(data['reason'])}`;
    case 'ticket.subjectLinked':
    case 'ticket.subjectUnlinked':
      return `${t.plain[event.type] ?? t.other}: ${text(data['externalId'])}`;
    case 'csat.rated':
      return t.rated(Number(data['score']));
    default:
      return t.plain[event.type] ?? t.other;
  }
}

/** Which automatic decision led to it: «правило «Аварии»: в тексте есть «пожар»»; empty when a person did it. */
export function becauseInWords(event: HistoryItem, language: Language): string {
  const because = event.data['because'] as { by?: string; name?: string; why?: string } | undefined;
  if (!because?.by) return '';
  const t = eventWords[language];
  const who = [t.deciders[because.by] ?? because.by, because.name ? quoted(because.name, language) : ''];
  return [who.filter(Boolean).join(' '), because.why].filter(Boolean).join(': ');
}

function named(id: unknown, name: (id: string) => string | undefined, none: string): string {
  if (typeof id !== 'string') return none;
  return name(id) ?? (looksLikeId(id) ? none : id);
}

function looksLikeId(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(value);
}

function difference(label: string, data: HistoryItem['data']): string {
  const added = list(data['added']).map((item) => `+ ${item}`);
  const removed = list(data['removed']).map((item) => `− ${item}`);
  const proposed = list(data['proposed']).map((item) => `? ${item}`);
  return `${label}: ${[...added, ...removed, ...proposed].join(', ')}`;
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
