import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  getCard,
  getCustomer,
  listTiers,
  revealCustomerField,
  revealOrganizationField,
  setTiers,
  updateCustomer,
  updateOrganization,
} from '../../../contract/customers.ts';
import { createField, type Field, type FieldOwner } from '../../../contract/fields.ts';
import type { Client } from '../../testing/client.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';
import { identifyCustomer } from './actions/identify.ts';
import { tierOf } from './tiers.ts';

let desk: TestDesk;
let maria: Client;
let oleg: Client;
let id: string;
beforeAll(async () => {
  desk = await openTestDesk();
  [maria, oleg] = [await desk.as('maria'), await desk.as('oleg')];
  id = (await desk.act((scope) => identifyCustomer(scope, { kind: 'email', value: 'anna@mail.example' }))).id;
});
afterAll(() => desk.close());

const field = (belongsTo: FieldOwner, more: object = {}): Promise<Field> =>
  maria.call(createField, { body: { belongsTo, kind: 'text', names: { ru: 'Паспорт', en: '' }, ...more } });
const tier = (key: string) => ({ key, names: { ru: key, en: '' }, colour: 'amber' as const });

test('a customer and his company have fields of their own, checked and masked', async () => {
  const [passport, taxId] = [
    await field('customer', { sensitive: true, required: true }),
    await field('organization', { settings: { pattern: 'inn' }, sensitive: true }),
  ];
  const params = { id };
  const customer = await oleg.call(updateCustomer, {
    params,
    body: { organizationName: 'Ромашка', fields: { [passport.key]: '4510 123456' } },
  });
  expect(customer.fields).toEqual({ [passport.id]: { masked: '•••• 3456' } });
  expect((await oleg.try(updateCustomer, { params, body: { fields: { [passport.id]: '' } } })).code).toBe(
    'badField',
  );
  const organization = { id: customer.organization?.id ?? '' };
  const wrong = await oleg.try(updateOrganization, {
    params: organization,
    body: { fields: { [taxId.id]: '123' } },
  });
  expect(wrong.code).toBe('badField');
  await oleg.call(updateOrganization, {
    params: organization,
    body: { fields: { [taxId.id]: '7707083893' } },
  });
  const card = await oleg.call(getCard, { params });
  expect(card.customer.organization?.fields).toEqual({ [taxId.id]: { masked: '•••• 3893' } });
  expect(JSON.stringify(card)).not.toContain('7707083893');
  expect(await oleg.call(revealCustomerField, { params: { id, fieldId: passport.id } })).toEqual({
    value: '4510 123456',
  });
  expect(
    await oleg.call(revealOrganizationField, { params: { ...organization, fieldId: taxId.id } }),
  ).toEqual({ value: '7707083893' });
  const igor = await desk.as('igor');
  expect((await igor.try(revealCustomerField, { params: { id, fieldId: passport.id } })).code).toBe(
    'notAllowed',
  );
  const { rows } = await desk.world.db.pool.query(
    `select data from audit_entry where action = 'field.reveal' order by id`,
  );
  expect(rows).toMatchObject([{ data: { customer: id } }, { data: { organization: organization.id } }]);
});

test('a tier is the customer’s own or that of his company, and stays while somebody has it', async () => {
  const params = { id };
  await maria.call(setTiers, { body: { items: [tier('gold'), tier('silver')] } });
  expect((await oleg.try(updateCustomer, { params, body: { tier: 'brass' } })).code).toBe('badRequest');
  expect(await tierOf(desk.look(), id)).toBeNull();
  const { organization } = await oleg.call(getCustomer, { params });
  await oleg.call(updateOrganization, { params: { id: organization?.id ?? '' }, body: { tier: 'silver' } });
  expect(await tierOf(desk.look(), id)).toBe('silver');
  await oleg.call(updateCustomer, { params, body: { tier: 'gold' } });
  expect(await tierOf(desk.look(), id)).toBe('gold');
  const inUse = await maria.try(setTiers, { body: { items: [tier('silver')] } });
  expect(inUse.code).toBe('inUse');
  expect(inUse.text).toContain('уровень есть у');
  await oleg.call(updateCustomer, { params, body: { tier: null } });
  await maria.call(setTiers, { body: { items: [tier('silver')] } });
  expect((await oleg.call(listTiers, {})).items.map((one) => one.key)).toEqual(['silver']);
  expect((await (await desk.as('walter')).call(listTiers, {})).items).toEqual([]);
});
