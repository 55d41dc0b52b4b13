/** Setting up a mailbox: the known providers, and the live test of settings. */
import { listPresets, testConnection, type EmailSettings } from '../../../contract/mail.ts';
import { mayUse } from '../../features/consents/questions.ts';
import { consentIn, keptSecrets, misfitOf, together } from '../../features/connections/rules.ts';
import { findConnection } from '../../features/connections/questions.ts';
import { openSecrets } from '../../features/connections/secrets.ts';
import { connectionWords, problemWords } from '../../features/connections/words.ts';
import { read, visit, type Route } from '../../platform/http/route.ts';
import { refuse } from '../../platform/refusal.ts';
import { readScope, type ReadScope } from '../../platform/scope.ts';
import type { Verdict } from '../channel.ts';
import { tokenFor } from '../open-channel.ts';
import { checkBoth } from './check.ts';
import { presetsIn } from './presets.ts';

export const emailRoutes: readonly Route[] = [
  read(listPresets, async (scope) => ({
    items: presetsIn(scope.actor.language, scope.world.outside.mail),
    listenerPort: scope.world.config.smtpPort ?? null,
  })),
  visit(testConnection, async ({ world, caller }, { body }) => {
    if (!caller) return refuse('notSignedIn');
    const scope = readScope(world, caller.accountId, caller.actor);
    const misfit = misfitOf(body.settings, world.outside.mail);
    if (misfit) refuse('badConnection', connectionWords(scope.actor.language).misfit[misfit]);
    await refuseForeignConsent(scope, body);
    const settings = await withStoredPasswords(scope, body);
    const checked = await checkBoth(settings, (rejected) =>
      tokenFor(world, caller.accountId, settings, rejected),
    );
    return {
      inbound: inboundWords(checked.inbound, body.settings, scope),
      outbound: outboundWords(checked.outbound, body.settings, scope),
    };
  }),
];

/** A consent that this mailbox has, or that the caller himself gave just now. */
async function refuseForeignConsent(
  scope: ReadScope,
  { id, settings }: { id?: string | undefined; settings: EmailSettings },
): Promise<void> {
  const consent = consentIn(settings);
  if (!consent || (await mayUse(scope, { ...consent, connectionId: id ?? null }))) return;
  refuse('badConnection', connectionWords(scope.actor.language).misfit.consentMissing);
}

/** Passwords that were left out are those of the saved connection, for the same servers and users only. */
async function withStoredPasswords(
  scope: ReadScope,
  given: { id?: string | undefined; settings: EmailSettings },
): Promise<EmailSettings> {
  if (!given.id) return given.settings;
  const saved = (await findConnection(scope, given.id)) ?? refuse('notFound');
  const kept = keptSecrets(saved.settings, given.settings, openSecrets(scope.world, saved) ?? {});
  const typed = Object.entries({ imap: given.settings.imap?.password, smtp: given.settings.smtp?.password });
  const fresh = Object.fromEntries(
    typed.flatMap(([direction, password]) => (password ? [[`${direction}.password`, password]] : [])),
  );
  return together(given.settings, { ...kept, ...fresh });
}

interface Told {
  ok: boolean;
  text: string;
}

function inboundWords(verdict: Verdict, { inbound }: EmailSettings, scope: ReadScope): Told {
  const words = connectionWords(scope.actor.language);
  if (inbound === 'none') return { ok: true, text: words.byApi };
  if (inbound === 'imap') return inWords(verdict, scope);
  const listens = scope.world.config.smtpPort !== undefined;
  return { ok: listens, text: listens ? words.listening : words.notListening };
}

function outboundWords(verdict: Verdict, { outbound }: EmailSettings, scope: ReadScope): Told {
  const words = connectionWords(scope.actor.language);
  if (outbound === 'smtp') return inWords(verdict, scope);
  return { ok: true, text: outbound === 'sandbox' ? words.sandbox : words.notSending };
}

function inWords({ ok, problem }: Verdict, { actor }: ReadScope): Told {
  const text = problem ? problemWords(problem, actor.language) : connectionWords(actor.language).ok;
  return { ok, text };
}
