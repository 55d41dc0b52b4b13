/** The shapes of the tickets that were compared lately: in a busy hour each new one is held beside the same two hundred. */
import type { World } from '../../platform/world.ts';
import type { Vocabulary } from './learning/vocabulary.ts';
import type { Shape } from './likeness.ts';

/** A shape takes some kilobytes. */
const MAX_KEPT = 500;

interface Known {
  vocabulary: Vocabulary | null;
  shapes: Map<string, Shape>;
}

const ofWorld = new WeakMap<World, Known>();

/**
 * By ticket, as it was when it came: a subject that is corrected within the hour does not make it another trouble. Shapes
 * of another vocabulary cannot be compared and are forgotten.
 */
export function knownShapes(world: World, vocabulary: Vocabulary | null): Map<string, Shape> {
  const known = ofWorld.get(world);
  if (known?.vocabulary === vocabulary) return known.shapes;
  const shapes = new Map<string, Shape>();
  ofWorld.set(world, { vocabulary, shapes });
  return shapes;
}

export function forgetOldest(shapes: Map<string, Shape>): void {
  for (const oldest of shapes.keys()) if (shapes.size > MAX_KEPT) shapes.delete(oldest);
}
