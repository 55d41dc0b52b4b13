/** The words that every branch shares: categories, priorities, lines, deadlines, stages. */
import { Type } from 'typebox';
import { oneOf } from './shapes.ts';

export const statusCategories = ['new', 'open', 'pending', 'onHold', 'solved', 'closed'] as const;
export const priorities = ['low', 'normal', 'high', 'urgent'] as const;
export const channels = ['email', 'api', 'portal', 'sandbox', 'manual'] as const;
export const StatusCategory = oneOf(...statusCategories);
export const Priority = oneOf(...priorities);
export const WaitingOn = oneOf('us', 'customer', 'partner');
export type StatusCategory = (typeof statusCategories)[number];
export type Priority = (typeof priorities)[number];

/** How far the work is: understanding, asking, finding the cause, mending. */
export const stages = ['study', 'contact', 'diagnose', 'solve'] as const;
export const Stage = oneOf(...stages);
export type Stage = (typeof stages)[number];

export const deadlineKinds = ['firstResponse', 'nextResponse', 'resolution', 'neededBy'] as const;
export const DeadlineKind = oneOf(...deadlineKinds);
export type DeadlineKind = (typeof deadlineKinds)[number];

export const supportLines = [1, 2, 3] as const;
export const SupportLine = Type.Integer({ minimum: 1, maximum: 3 });

export const statusColours = [
  'blue',
  'teal',
  'green',
  'amber',
  'orange',
  'red',
  'pink',
  'violet',
  'gray',
] as const;
export type StatusColour = (typeof statusColours)[number];
