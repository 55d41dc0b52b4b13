/** Which tickets an actor may see, as statements take it. */
import { nilId } from '../../platform/ids.ts';
import type { ReadScope } from '../../platform/scope.ts';

export interface Sight {
  all: boolean;
  teams: readonly string[];
  /** What is assigned to him he sees in any team. */
  me: string;
}

export function sightOf({ actor }: Pick<ReadScope, 'actor'>): Sight {
  return { all: actor.sees === 'all', teams: actor.sees === 'all' ? [] : actor.sees, me: actor.id ?? nilId };
}
