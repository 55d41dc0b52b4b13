/** Binds the objects' endpoints to what they do. What joins them with tickets stands in the feature above. */
import * as contract from '../../../contract/subjects.ts';
import { callerOf, done, read, visit, write, type Route } from '../../platform/http/route.ts';
import { refuse } from '../../platform/refusal.ts';
import { work } from '../../platform/scope.ts';
import { findCustomer } from '../customers/questions.ts';
import { revealValue } from '../fields/actions/reveal.ts';
import { linkToCustomer, unlinkFromCustomer } from './actions/customers.ts';
import { importSubjects } from './actions/import.ts';
import { createKind, updateKind } from './actions/kinds.ts';
import { putSubject, putSubjects } from './actions/put.ts';
import { updateSubject } from './actions/update.ts';
import {
  allKinds,
  customersOfSubject,
  kindNamed,
  searchSubjects,
  subjectOf,
  subjectsOfCustomer,
} from './questions.ts';
import { shapeKind, shapeSubject } from './shape.ts';

export const subjectRoutes: readonly Route[] = [
  read(contract.listKinds, async (scope) => ({
    items: (await allKinds(scope)).map((kind) => shapeKind(kind, scope.actor.language)),
  })),
  write(contract.createKind, async (scope, { body }) =>
    shapeKind(await createKind(scope, body), scope.actor.language),
  ),
  write(contract.updateKind, async (scope, { params, body }) =>
    shapeKind(await updateKind(scope, params.id, body), scope.actor.language),
  ),
  read(contract.searchSubjects, (scope, { query }) => searchSubjects(scope, query)),
  read(contract.getSubject, async (scope, { params }) =>
    shapeSubject(scope, await subjectOf(scope, params.id)),
  ),
  write(contract.putSubject, async (scope, { body: { kind, ...written } }) =>
    shapeSubject(scope, await putSubject(scope, await kindNamed(scope, kind), written)),
  ),
  write(contract.putSubjects, async (scope, { body: { kind, items, dryRun } }) =>
    putSubjects(scope, await kindNamed(scope, kind), items, { dryRun: dryRun ?? false }),
  ),
  write(contract.importSubjects, async (scope, { body: { kind, ...given } }) =>
    importSubjects(scope, await kindNamed(scope, kind), given),
  ),
  write(contract.updateSubject, async (scope, { params, body }) =>
    shapeSubject(scope, await updateSubject(scope, params.id, body)),
  ),
  read(contract.listSubjectCustomers, async (scope, { params }) => {
    await subjectOf(scope, params.id);
    return { items: await customersOfSubject(scope, params.id) };
  }),
  read(contract.listCustomerSubjects, async (scope, { params }) => {
    if (!(await findCustomer(scope, params.id))) refuse('notFound');
    return { items: await subjectsOfCustomer(scope, params.id) };
  }),
  write(contract.linkCustomerSubject, async (scope, { params }) => {
    await linkToCustomer(scope, params.id, params.subjectId);
    return done;
  }),
  write(contract.unlinkCustomerSubject, async (scope, { params }) => {
    await unlinkFromCustomer(scope, params.id, params.subjectId);
    return done;
  }),
  // No write: an answer that is remembered for its Idempotency-Key would keep the secret.
  visit(contract.revealSubjectField, (calling, { params }) => {
    const { accountId, actor } = callerOf(calling);
    return work(calling.world, accountId, actor, async (scope) => {
      const subject = await subjectOf(scope, params.id);
      const value = await revealValue(scope, subject.fields, params.fieldId, { subject: subject.externalId });
      return { value };
    });
  }),
];
