import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorCatalogue } from '../../../contract/errors.ts';
import { house } from '../../house.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';

interface Operation {
  operationId: string;
  description: string;
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, { description: string; content?: object }>;
  security?: unknown[];
}

let desk: TestDesk;
let paths: Record<string, Record<string, Operation>> = {};
beforeAll(async () => {
  desk = await openTestDesk();
  const answer = await desk.app.inject('/api/openapi.json');
  ({ paths } = answer.json<{ paths: typeof paths }>());
});
afterAll(() => desk.close());

const operationOf = ({ method, path }: { method: string; path: string }) =>
  paths[`/api/v1${path.replace(/:(\w+)/g, '{$1}')}`]?.[method.toLowerCase()];

test('nothing is printed but what the house answers, and all of that', () => {
  const printed = Object.values(paths).flatMap((path) => Object.values(path).map((one) => one.operationId));
  expect(printed.toSorted()).toEqual(house.routes.map(({ endpoint }) => endpoint.name).toSorted());
});

describe.each(house.routes)('$endpoint.name', ({ endpoint, kind }) => {
  const named = (place: string) =>
    (operationOf(endpoint)?.parameters ?? []).filter((one) => one.in === place).map(({ name }) => name);

  test('says what it is asked with', () => {
    expect(named('path').toSorted()).toEqual(
      [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name).toSorted(),
    );
    expect(named('query').toSorted()).toEqual(Object.keys(endpoint.query?.properties ?? {}).toSorted());
    expect(named('header')).toEqual(kind === 'write' ? ['Idempotency-Key'] : []);
    const types = endpoint.takes ?? (endpoint.body ? ['application/json'] : []);
    expect(Object.keys(operationOf(endpoint)?.requestBody?.content ?? {})).toEqual(types);
  });

  test('says who may call it, and what it may refuse', () => {
    const operation = operationOf(endpoint);
    expect(operation?.security).toEqual(endpoint.permission === 'public' ? [] : undefined);
    expect(operation?.description).toMatch(/^(Open to everybody|For whoever is signed in|Roles: `owner`)/);
    for (const code of endpoint.refusals ?? []) {
      const answer = operation?.responses[errorCatalogue[code].status];
      expect(answer?.description).toContain(`\`${code}\``);
      expect(answer?.content).toMatchObject({ 'application/json': { schema: { required: ['error'] } } });
    }
  });
});
