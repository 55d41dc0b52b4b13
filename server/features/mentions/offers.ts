/** What objects offer to rules: whether a ticket is about one, and about how many tickets there are of it. */
import { kindNamed, subjectsNamed } from '../subjects/questions.ts';
import type { Blank, RuleCondition } from '../tickets/offers.ts';
import { linksOf } from './sql.ts';

const kind: Blank = {
  name: 'kind',
  kind: 'subjectKind',
  label: { ru: 'Вид объектов', en: 'Kind of objects' },
};

export const mentionConditions: readonly RuleCondition[] = [
  {
    key: 'subject.isLinked',
    label: { ru: 'Связан объект вида', en: 'It is about an object of the kind' },
    blanks: [kind],
    holds: async (scope, { ticket }, filled) => {
      const links = await linksOf(scope.tx, { ticketId: ticket.id });
      if (links.length === 0) return false;
      const wanted = await kindNamed(scope, String(filled['kind'])).catch(() => null);
      const subjects = await subjectsNamed(
        scope,
        links.map((link) => link.subjectId),
      );
      return [...subjects.values()].some((subject) => subject.kindId === wanted?.id);
    },
  },
];
