/** `kvitok token create`: makes an API token and prints its secret, once. */
import { tokenScopes, type TokenScope } from '../../contract/permissions.ts';
import { createToken } from '../features/staff/actions/tokens.ts';
import { ownerFor } from '../features/staff/actions/owner-for.ts';
import { theDesk, work } from '../platform/scope.ts';
import type { Sentence } from '../platform/start-refused.ts';
import type { Run } from './command.ts';
import { missing, readOptions } from './options.ts';
import { asksForHelp, helpful, refused, usedWrongly } from './refused.ts';
import { withWorld } from './with-world.ts';

const HELP: Sentence = {
  ru: `kvitok token create --name «для чего» --scopes read,write [--email владелец@example.ru]

Права: read (видеть), write (работать с тикетами), inbound (передавать письма), admin (настройки и сотрудники).
Токен действует от имени сотрудника --email, а без него от имени первого владельца. Печатается один раз.`,
  en: `kvitok token create --name "what for" --scopes read,write [--email owner@example.com]

Scopes: read (see), write (work on tickets), inbound (hand in letters), admin (settings and staff).
The token acts for the agent of --email, or for the first owner. It is printed once.`,
};

const NOBODY: Sentence = {
  ru: 'Такого сотрудника нет. Проверьте --email, а если Квиток ещё не настроен, начните с kvitok setup.',
  en: 'There is no such agent. Check --email; if the desk is not set up yet, begin with kvitok setup.',
};

export const run: Run = async (args, io) => {
  if (asksForHelp(args)) return helpful(io, HELP);
  const read = readOptions(args, options);
  if ('wrong' in read) return usedWrongly(io, HELP, read.wrong);
  const { name, email, scopes: wanted } = read.values;
  if (!name) return usedWrongly(io, HELP, missing('--name'));
  if (!wanted) return usedWrongly(io, HELP, missing('--scopes'));
  const scopes = scopesOf(wanted);
  if (!scopes) return usedWrongly(io, HELP, noScopes(wanted));
  try {
    const secret = await withWorld(io.env, async (world) => {
      const { accountId, agentId } = await ownerFor(world, email);
      const token = await work(world, accountId, theDesk, (scope) =>
        createToken(scope, { name, scopes, agentId }),
      );
      return token.secret;
    });
    io.stdout.write(`${secret}\n`);
    return 0;
  } catch (error) {
    return refused(io, error, { notFound: NOBODY });
  }
};

const options = {
  name: { type: 'string' },
  scopes: { type: 'string' },
  email: { type: 'string' },
} as const;

function noScopes(text: string): Sentence {
  const all = tokenScopes.join(', ');
  return {
    ru: `Прав «${text}» нет, есть ${all} (через запятую).`,
    en: `There are no scopes "${text}"; there are ${all}, comma-separated.`,
  };
}

/** Null when one of them is no scope, or there is none. */
function scopesOf(text: string): TokenScope[] | null {
  const wanted = text.split(',').map((one) => one.trim());
  const known = tokenScopes.filter((one) => wanted.includes(one));
  return known.length > 0 && known.length === new Set(wanted).size ? known : null;
}
