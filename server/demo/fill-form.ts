/** Before a demo agent solves, he fills what the form of the topic needs. */
import type { FieldRow } from '../features/fields/field.ts';
import { updateTicket } from '../features/tickets/actions/update.ts';
import type { TicketRecord } from '../features/tickets/ticket.ts';
import { missingAtSolve } from '../features/topics/form.ts';
import { formOfTopic } from '../features/topics/questions.ts';
import type { Scope } from '../platform/scope.ts';

/** A field that shows by the answer to another is filled in the next round. */
const ROUNDS = 3;

export async function fillForm(scope: Scope, ticket: TicketRecord): Promise<TicketRecord> {
  const form = await formOfTopic(scope, ticket.topicId);
  let filled = ticket;
  for (let round = 0; round < ROUNDS; round++) {
    const missing = missingAtSolve(form, filled.fields);
    if (missing.length === 0) break;
    const fields = Object.fromEntries(missing.map((field) => [field.id, exampleOf(field, ticket)]));
    filled = await updateTicket(scope, ticket.number, { version: filled.version, fields });
  }
  return filled;
}

/** Not always the same: by the ticket's number. */
function exampleOf(field: FieldRow, { number, createdAt }: TicketRecord): unknown {
  const nth = Number(number.replaceAll(/\D/g, ''));
  const { choices = [] } = field.settings;
  switch (field.kind) {
    case 'choice':
      return choices[nth % choices.length]?.value;
    case 'multiChoice':
      return [choices[nth % choices.length]?.value];
    case 'yesNo':
      return nth % 2 === 0;
    case 'money':
      return { amount: `${(nth % 90) * 100 + 500}` };
    case 'number':
      return nth % 10;
    case 'date':
      return createdAt.toISOString().slice(0, 10);
    default:
      return `№ ${nth}`;
  }
}
