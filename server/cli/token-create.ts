/** `kvitok token create`: makes an API token and prints its secret, once. */
import { parseArgs } from 'node:util';
import { tokenScopes, type TokenScope } from '../../contract/permissions.ts';
import { createToken } from '../features/staff/actions/tokens.ts';
import { ownerFor } from '../features/staff/actions/owner-for.ts';
import { theDesk, work } from '../platform/scope.ts';
import { inTerminalLanguage, type Sentence } from '../platform/start-refused.ts';
import type { Run } from './command.ts';
import { refused, usedWrongly } from './refused.ts';
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
  const wanted = parsed(args);
  if (wanted?.help) {
    io.stdout.write(`${inTerminalLanguage(HELP, io.env)}\n`);
    return 0;
  }
  const scopes = scopesOf(wanted?.scopes ?? '');
  const { name, email } = wanted ?? {};
  if (!name || !scopes) return usedWrongly(io, HELP);
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
  help: { type: 'boolean', short: 'h' },
} as const;

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch {
    return null;
  }
}

/** Null when one of them is no scope, or there is none. */
function scopesOf(text: string): TokenScope[] | null {
  const wanted = text.split(',').map((one) => one.trim());
  const known = tokenScopes.filter((one) => wanted.includes(one));
  return known.length > 0 && known.length === new Set(wanted).size ? known : null;
}
