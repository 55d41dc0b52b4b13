/** A correction counts at once: a few small steps of the same descent, for one text, on a head that is learned already. */
import { probabilities, type Head } from './head.ts';
import type { Features } from './vocabulary.ts';

const RATE = 0.5;
const MOST_STEPS = 4;
/** Surer than this it need not become by one example. */
const SURE_ENOUGH = 0.6;
const MOST = 127;

/** Changes the head's weights in their place; a label that the head does not know waits for the next training. */
export function nudge(head: Head, features: Features, label: string): void {
  const wanted = head.labels.indexOf(label);
  if (wanted < 0) return;
  for (let step = 0; step < MOST_STEPS; step++) {
    const shares = probabilities(head, features);
    if (shares[wanted]! >= SURE_ENOUGH) return;
    move(head, features, shares, wanted);
  }
}

function move(head: Head, { rows, values }: Features, shares: Float32Array, wanted: number): void {
  const misses = shares.map((share, place) => share - (place === wanted ? 1 : 0));
  const row = new Float32Array(head.labels.length);
  for (let at = 0; at < rows.length; at++) {
    const from = rows[at]! * row.length;
    const scale = head.scales[rows[at]!]!;
    let most = 0;
    for (let each = 0; each < row.length; each++) {
      row[each] = head.weights[from + each]! * scale - RATE * values[at]! * misses[each]!;
      most = Math.max(most, Math.abs(row[each]!));
    }
    head.scales[rows[at]!] = most / MOST;
    for (let each = 0; each < row.length; each++)
      head.weights[from + each] = most === 0 ? 0 : Math.round((row[each]! / most) * MOST);
  }
}
