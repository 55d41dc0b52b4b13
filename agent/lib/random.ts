/** Keys that nobody repeats; works on plain http as well, where `randomUUID` is missing. */
const keyBytes = 16;

export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(keyBytes));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
