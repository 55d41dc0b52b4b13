/** The shapes of the tickets that were compared lately: in a busy hour each new one is held beside the same two hundred. */
import type { World } from '../../platform/world.ts';
import type { Vocabulary } from './learning/vocabulary.ts';
import { shapeOf, type Shape } from './likeness.ts';

interface Known {
  text: string;
  vocabulary: Vocabulary | null;
  shape: Shape;
}

/** A shape takes some kilobytes. */
const MAX_KEPT = 500;
const kept = new WeakMap<World, Map<string, Known>>();

export function shapeOfTicket(
  world: World,
  ticketId: string,
  text: string,
  vocabulary: Vocabulary | null,
): Shape {
  const ofWorld = kept.get(world) ?? new Map<string, Known>();
  kept.set(world, ofWorld);
  const known = ofWorld.get(ticketId);
  if (known?.text === text && known.vocabulary === vocabulary) return known.shape;
  const shape = shapeOf(text, vocabulary);
  ofWorld.set(ticketId, { text, vocabulary, shape });
  for (const oldest of ofWorld.keys()) if (ofWorld.size > MAX_KEPT) ofWorld.delete(oldest);
  return shape;
}
