/** What features show beside a ticket, in this order, below the card of the customer. A page composes features; none knows another. */
import type { ComponentType } from 'react';
import type { Ticket } from '../../contract/tickets.ts';
import { RulesPanel } from '../features/automation/RulesPanel.tsx';
import { ConductPanel } from '../features/conduct/ConductPanel.tsx';
import { LinePanel } from '../features/lines/LinePanel.tsx';
import { LineStrip } from '../features/lines/LineStrip.tsx';
import { DeadlinePanel } from '../features/sla/DeadlinePanel.tsx';
import { WaitingPanel } from '../features/waiting/WaitingPanel.tsx';
import { StagePanel } from '../features/stages/StagePanel.tsx';
import { SubjectsPanel } from '../features/subjects/SubjectsPanel.tsx';
import { TicketFieldsPanel } from '../features/topics/TicketFieldsPanel.tsx';
import { TriagePanel } from '../features/triage/TriagePanel.tsx';

export type TicketPanel = ComponentType<{ ticket: Ticket }>;

export const ticketPanels: readonly TicketPanel[] = [
  DeadlinePanel,
  WaitingPanel,
  TriagePanel,
  TicketFieldsPanel,
  SubjectsPanel,
  StagePanel,
  LinePanel,
  ConductPanel,
  RulesPanel,
];

/** What features show above the letters. */
export const ticketStrips: readonly TicketPanel[] = [LineStrip];
