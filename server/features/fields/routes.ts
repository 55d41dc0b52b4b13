/** Binds the fields' endpoints to what they do. */
import * as contract from '../../../contract/fields.ts';
import { done, read, write, type Route } from '../../platform/http/route.ts';
import { createField, orderFields, updateField } from './actions/define.ts';
import { allFields } from './questions.ts';
import { shapeField } from './shape.ts';

export const fieldRoutes: readonly Route[] = [
  read(contract.listFields, async (scope, { query }) => {
    const fields = await allFields(scope);
    const wanted = fields.filter(
      (field) =>
        (!query.belongsTo || field.belongsTo === query.belongsTo) &&
        (!query.subjectKindId || field.subjectKindId === query.subjectKindId),
    );
    return { items: wanted.map((field) => shapeField(field, scope.actor.language)) };
  }),
  write(contract.createField, async (scope, { body }) =>
    shapeField(await createField(scope, body), scope.actor.language),
  ),
  write(contract.updateField, async (scope, { params, body }) =>
    shapeField(await updateField(scope, params.id, body), scope.actor.language),
  ),
  write(contract.orderFields, async (scope, { body }) => {
    await orderFields(scope, body.ids);
    return done;
  }),
];
