/** The head of a ticket: number, subject. */
import { ActionIcon } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { Ticket } from '../../../../contract/tickets.ts';

export function TicketHeader({ ticket }: { ticket: Ticket }) {
  const navigate = useNavigate();
  return (
    <header>
      <ActionIcon variant="subtle" onClick={() => void navigate({ to: '/' })}>
        <ArrowLeft size={18} />
      </ActionIcon>
      <span>{ticket.number}</span> <h1>{ticket.subject}</h1>
    </header>
  );
}
