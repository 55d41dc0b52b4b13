/** How long each line had a ticket, and how often it went to and fro. Pure. */

export interface LineMove {
  at: Date;
  from: number;
  to: number;
}

export interface Stay {
  line: number;
  seconds: number;
}

/** Moves in the order of time. The first stay begins with the ticket, the last one ends at `until`. */
export function stays(openedAt: Date, firstLine: number, moves: readonly LineMove[], until: Date): Stay[] {
  const seconds = new Map<number, number>();
  let [since, line] = [openedAt, moves[0]?.from ?? firstLine];
  for (const move of [...moves, { at: until, to: 0 }]) {
    const length = Math.max(0, Math.round((move.at.getTime() - since.getTime()) / 1000));
    seconds.set(line, (seconds.get(line) ?? 0) + length);
    [since, line] = [move.at, move.to];
  }
  return [...seconds]
    .map(([key, length]) => ({ line: key, seconds: length }))
    .sort((a, b) => a.line - b.line);
}

/** How often the direction changed: up, down, up again is two. */
export function pingPong(directions: readonly ('up' | 'down')[]): number {
  return directions.filter((direction, at) => at > 0 && direction !== directions[at - 1]).length;
}
