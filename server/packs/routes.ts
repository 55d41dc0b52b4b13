/** Binds the endpoints of starter packs. */
import * as contract from '../../contract/packs.ts';
import { read, write, type Route } from '../platform/http/route.ts';
import { refuse } from '../platform/refusal.ts';
import type { ReadScope } from '../platform/scope.ts';
import { installPack } from './install.ts';
import type { Pack } from './pack.ts';
import { packs } from './packs.ts';
import type { Pieces } from './setting.ts';
import { installations } from './sql.ts';

export function packRoutes(pieces: Pieces): readonly Route[] {
  return [
    read(contract.listPacks, async (scope) => ({
      items: await Promise.all(packs.map((pack) => shapePack(scope, pack))),
    })),
    write(contract.installPack, async (scope, { params }) => {
      const pack = packs.find((one) => one.key === params.key) ?? refuse('notFound');
      const counts = await installPack(scope, pack, pieces);
      return { pack: await shapePack(scope, pack), counts };
    }),
  ];
}

async function shapePack(scope: ReadScope, pack: Pack) {
  const { language } = scope.actor;
  const installed = (await installations(scope.tx)).find((one) => one.key === pack.key);
  return {
    key: pack.key,
    name: pack.names[language],
    about: pack.about[language],
    topics: pack.topics.map((topic) => topic.names[language]),
    installedAt: installed?.at ?? null,
  };
}
