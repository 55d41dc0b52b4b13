import { expect, test } from 'vitest';
import { escapeHtml } from '../../platform/mail/text-to-html.ts';
import { filledIn, firstNameOf, unknownVariables, variables, type VariableValues } from './variables.ts';

const values = Object.fromEntries(variables.map(({ key }) => [key, `<${key}>`])) as VariableValues;

test('every variable is filled in, spaces or not', () => {
  expect(filledIn('{{customer.name}}, {{ ticket.number }}!', values)).toBe(
    '<customer.name>, <ticket.number>!',
  );
});

test('what is put in is not read again, not even by replacement patterns', () => {
  const sly = { ...values, 'customer.name': '{{ticket.link}} $& $1 {{config.secret}} {% raw %} <%= 1 %>' };
  expect(filledIn('{{customer.name}}', sly)).toBe(sly['customer.name']);
});

test('in HTML it is escaped', () => {
  const sly = { ...values, 'customer.name': '<img src=x onerror=alert(1)>' };
  expect(filledIn('<p>{{customer.name}}</p>', sly, escapeHtml)).toBe(
    '<p>&lt;img src=x onerror=alert(1)&gt;</p>',
  );
});

test.each<[string, string[]]>([
  ['{{customer.name}} {{ticket.number}}', []],
  ['{{customer.nmae}} {{customer.nmae}} {{__proto__}}', ['customer.nmae', '__proto__']],
  ['{{constructor}}', ['constructor']],
  ['{customer.name} {{}} }} {{', []],
])('what is no variable in %s', (text, unknown) => {
  expect(unknownVariables(text)).toEqual(unknown);
});

test.each([
  ['Анна Кузнецова', 'Анна'],
  ['anna@example.com', ''],
  ['', ''],
])('first name of «%s» is «%s»', (name, first) => expect(firstNameOf(name)).toBe(first));

test('a hostile text does not hang', () => {
  expect(unknownVariables('{{'.repeat(100_000))).toEqual([]);
});
