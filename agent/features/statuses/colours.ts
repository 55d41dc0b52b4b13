/** Colours that a company may give to its statuses and tiers; bright enough for both themes. */
import type { Status } from '../../../contract/statuses.ts';
import type { StatusColour } from '../../../contract/terms.ts';

export const colours: Record<StatusColour, string> = {
  blue: '#3b82f6',
  teal: '#14a08f',
  green: '#3f9b3f',
  amber: '#d39b00',
  orange: '#e2711d',
  red: '#d9463b',
  pink: '#d6569b',
  violet: '#8b6bd6',
  gray: '#8a9490',
};

/** Undefined means: that of the category. */
export function colourOf(status: Pick<Status, 'colour'> | undefined): string | undefined {
  return status?.colour ? colours[status.colour] : undefined;
}
