/** What an entry of the log is about, in one line: names and words rather than identifiers. Pure. */
import type { Language } from '../../lib/language.ts';
import { saidWords } from './saidWords.ts';

/** The name behind an identifier, if the reader's screen knows it. */
export type NameOf = (id: string) => string | undefined;

interface Reader {
  language: Language;
  nameOf: NameOf;
}

type Data = Readonly<Record<string, unknown>>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const LONGEST = 300;
/** Keys whose values are words of the program; elsewhere the same text may be a person's own. */
const PROGRAM_WORDS =
  /^(kind|role|sees|language|way|modes|running|priority|scopes|provider|code|topic|team|sentiment|spam)$/;

export function saidOf(data: Data, reader: Reader): string {
  const line = parts(data, reader).join(' · ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

function parts(data: Data, reader: Reader): string[] {
  const { before, after, ...rest } = data;
  const t = saidWords[reader.language];
  const said = Object.entries(rest).flatMap(([key, value]) => part(key, value, reader));
  if (!isData(before) || !isData(after)) return said;
  const changes = Object.keys(after).map((key) => {
    const [was, is] = [before[key], after[key]].map((value) => textOf(key, value, reader) || t.none);
    return `${labelOf(key, reader)}: ${was} → ${is}`;
  });
  return [...said, ...changes];
}

function part(key: string, value: unknown, reader: Reader): string[] {
  const text = textOf(key, value, reader);
  return text ? [`${labelOf(key, reader)}: ${text}`] : [];
}

/** `teamId` and `teamIds` are a team and teams. */
function labelOf(key: string, { language }: Reader): string {
  const noun = key.replace(/Id(s?)$/, '$1');
  return saidWords[language].keys[noun] ?? noun;
}

function textOf(key: string, value: unknown, reader: Reader): string {
  const t = saidWords[reader.language];
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (Array.isArray(value)) return listOf(key, value, reader);
  if (isData(value)) return inner(key, value, reader);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (UUID.test(text)) return reader.nameOf(text) ?? '';
  if (MOMENT.test(text))
    return new Date(text).toLocaleString(reader.language, { dateStyle: 'medium', timeStyle: 'short' });
  return PROGRAM_WORDS.test(key) ? (t.values[text] ?? text) : text;
}

/** What was changed is named by keys; all else is values. */
function listOf(key: string, values: readonly unknown[], reader: Reader): string {
  const texts = values.map((value) =>
    key === 'changed' && typeof value === 'string' ? labelOf(value, reader) : textOf(key, value, reader),
  );
  return texts.filter(Boolean).join(', ');
}

function inner(key: string, value: Data, reader: Reader): string {
  if (key === 'names') return textOf(key, value[reader.language] || value['ru'] || value['en'], reader);
  return parts(value, reader).join(', ');
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
