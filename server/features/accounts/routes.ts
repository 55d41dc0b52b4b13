/** Binds the account endpoints to what they do. */
import * as contract from '../../../contract/account.ts';
import { read, write, type Route } from '../../platform/http/route.ts';
import { readAccount } from './account.ts';
import { updateAccount } from './actions/update.ts';

export const accountRoutes: readonly Route[] = [
  read(contract.getAccount, (scope) => readAccount(scope)),
  write(contract.updateAccount, (scope, { body }) => updateAccount(scope, body)),
];
