/** `9`, `930`, `9:30`, `9.30`, `24:00` → `HH:MM`; null for what is no time of day. */
export function readTime(text: string): string | null {
  const plain = text.trim().replace(/[.\-,]/, ':');
  const [, hours = '', minutes = '00'] =
    /^(\d{1,2})(?::(\d{2}))?$/.exec(plain) ?? /^(\d{1,2})(\d{2})$/.exec(plain) ?? [];
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (!hours || minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
