/** The piece that writes a prepared text to the customer. */
import { refuse } from '../../platform/refusal.ts';
import { unwritten, writeByDesk } from '../tickets/actions/desk-writes.ts';
import type { Directory, RuleAction } from '../tickets/offers.ts';
import { filledFor } from './actions/templates.ts';
import { findTemplate } from './sql.ts';

export const macroActions: readonly RuleAction[] = [
  {
    key: 'macros.write',
    label: { ru: 'Написать клиенту по шаблону', en: 'Write to the customer by template' },
    blanks: [{ name: 'template', kind: 'template', label: { ru: 'шаблон', en: 'template' } }],
    perform: async (scope, ticket, filled, because) => {
      const id = typeof filled['template'] === 'string' ? filled['template'] : '';
      const row = (await findTemplate(scope.tx, { id })) ?? refuse('notFound');
      const { text } = await filledFor(scope, ticket, row);
      if (!(await writeByDesk(scope, ticket.id, text, because))) return unwritten;
    },
  },
];

export const macroDirectories: readonly Directory[] = [
  {
    kind: 'template',
    find: async (scope, id) => {
      const row = await findTemplate(scope.tx, { id });
      return row && { name: row.name, gone: false };
    },
  },
];
