/** UUIDv7 (RFC 9562) of a moment that may lie years back, by repeatable chance. */
import type { Chance } from '../../platform/chance.ts';

const NODE_VALUES = 2 ** 48;

export function idAt(at: Date, luck: Chance): string {
  const time = hex(at.getTime(), 12);
  const [version, variant] = [0x7000 + luck.below(0x1000), 0x8000 + luck.below(0x4000)];
  return `${time.slice(0, 8)}-${time.slice(8)}-${hex(version, 4)}-${hex(variant, 4)}-${hex(luck.below(NODE_VALUES), 12)}`;
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0');
}
