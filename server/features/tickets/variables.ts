/** Names that stand for something of the ticket in prepared texts. One pass: what is put in is never read again. Pure. */
import type { Label } from './offers.ts';

/** Stable keys: they are kept in people's texts. */
export const variables = [
  { key: 'customer.name', label: { ru: 'Имя клиента', en: 'Customer’s name' } },
  { key: 'customer.firstName', label: { ru: 'Обращение по имени', en: 'Customer’s first name' } },
  { key: 'customer.email', label: { ru: 'Почта клиента', en: 'Customer’s e-mail' } },
  { key: 'ticket.number', label: { ru: 'Номер обращения', en: 'Request number' } },
  { key: 'ticket.subject', label: { ru: 'Заголовок', en: 'Subject' } },
  { key: 'ticket.link', label: { ru: 'Ссылка на обращение', en: 'Link to the request' } },
  { key: 'agent.name', label: { ru: 'Имя агента', en: 'Agent’s name' } },
  { key: 'team.name', label: { ru: 'Команда', en: 'Team' } },
  { key: 'company.name', label: { ru: 'Компания', en: 'Company' } },
] as const satisfies readonly { key: string; label: Label }[];

export type VariableKey = (typeof variables)[number]['key'];
export type VariableValues = Readonly<Record<VariableKey, string>>;

const NAME = /\{\{\s*([^{}]{1,80}?)\s*\}\}/g;
const known: ReadonlySet<string> = new Set(variables.map(({ key }) => key));

/** What stands between braces and is no variable, each once. */
export function unknownVariables(text: string): string[] {
  const names = [...text.matchAll(NAME)].map((match) => match[1] ?? '');
  return [...new Set(names.filter((name) => !known.has(name)))];
}

/** @param escape for HTML; left out for plain text */
export function filledIn(
  text: string,
  values: VariableValues,
  escape: (value: string) => string = (value) => value,
): string {
  return text.replace(NAME, (whole, name: string) =>
    known.has(name) ? escape(values[name as VariableKey]) : whole,
  );
}

/** «Анна» of «Анна Петровна Кузнецова»; the whole when it is one word or an address. */
export function firstNameOf(name: string): string {
  return name.includes('@') ? '' : (name.trim().split(/\s+/)[0] ?? '');
}
