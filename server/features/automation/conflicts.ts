/** Do two rules change the same thing of one ticket differently? Pure. */
import type { UsedPiece } from '../../../contract/automation.ts';
import type { TicketChanges } from '../tickets/actions/change.ts';
import type { TicketRecord } from '../tickets/ticket.ts';
import type { Pieces } from './rule.ts';

/** What actions together would make of a ticket; the later one wins. */
export function foreseen(pieces: Pieces, actions: readonly UsedPiece[], ticket: TicketRecord): TicketChanges {
  const all = actions.map(({ key, filled }) => pieces.actions.get(key)?.foresee?.(ticket, filled) ?? {});
  const together: TicketChanges = Object.assign({}, ...all);
  const tags = (name: 'addTags' | 'removeTags') => all.flatMap((one) => one[name] ?? []);
  return { ...together, addTags: tags('addTags'), removeTags: tags('removeTags') };
}

/** The names of what they disagree about: `priority`, `teamId`, `tags`… */
export function disagreements(one: TicketChanges, other: TicketChanges): string[] {
  const { addTags: add = [], removeTags: remove = [], ...plain } = one;
  const { addTags: otherAdd = [], removeTags: otherRemove = [], ...otherPlain } = other;
  const names = Object.keys(plain).filter((name) => name in otherPlain) as (keyof typeof plain)[];
  const different = names.filter((name) => JSON.stringify(plain[name]) !== JSON.stringify(otherPlain[name]));
  const isTagged =
    add.some((tag) => otherRemove.includes(tag)) || remove.some((tag) => otherAdd.includes(tag));
  return [...different, ...(isTagged ? ['tags'] : [])];
}

/** Would this action change the ticket as it stands? One that says something always does. */
export function wouldChange(pieces: Pieces, used: UsedPiece, ticket: TicketRecord): boolean {
  const foresee = pieces.actions.get(used.key)?.foresee;
  if (!foresee) return true;
  const { addTags = [], removeTags = [], lookAgainAt, ...plain } = foresee(ticket, used.filled);
  return (
    lookAgainAt !== undefined ||
    addTags.some((tag) => !ticket.tags.includes(tag)) ||
    removeTags.some((tag) => ticket.tags.includes(tag)) ||
    Object.entries(plain).some(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(ticket[name as keyof TicketRecord]),
    )
  );
}
