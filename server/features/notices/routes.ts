/** The bell's endpoints. */
import * as contract from '../../../contract/notices.ts';
import { done, read, write, type Route } from '../../platform/http/route.ts';
import { nilId } from '../../platform/ids.ts';
import { readNotices } from './actions/read.ts';
import { listMyNotices } from './bell.ts';
import { countUnread } from './sql.ts';

export const noticeRoutes: Route[] = [
  read(contract.listNotices, (scope, { query }) => listMyNotices(scope, query)),
  read(contract.countNotices, async (scope) => {
    const me = scope.actor.id ?? nilId;
    return (await countUnread(scope.tx, { me, atMost: contract.MANY_NOTICES })) ?? { unread: 0 };
  }),
  write(contract.readNotices, async (scope, { body }) => {
    await readNotices(scope, body);
    return done;
  }),
];
