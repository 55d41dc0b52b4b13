/** A planned absence as it is kept. */

export interface AbsenceRow {
  id: string;
  agentId: string;
  fromAt: Date;
  untilAt: Date;
  handOver: 'atOnce' | 'whenDue';
  substituteId: string | null;
  teamId: string | null;
  note: string;
  state: 'planned' | 'handingOver' | 'running' | 'ended';
  handedOver: number;
}
