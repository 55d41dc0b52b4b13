/** What an entry of the log is about, in one line: names and words rather than identifiers. Pure. */

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LONGEST = 300;

export function saidOf(data: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(data).flatMap(([key, value]) => {
    const text = textOf(value);
    return text && !UUID.test(text) ? `${key}: ${text}` : [];
  });
  const line = parts.join(' · ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
