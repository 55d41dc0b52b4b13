/** A connection as the contract shows it: health in words, secrets only by name, servers only to those who set them up. */
import type { Connection, EmailSettings } from '../../../contract/mail.ts';
import type { Loose } from '../../platform/http/route.ts';
import type { Actor } from '../../platform/scope.ts';
import type { World } from '../../platform/world.ts';
import { receives, sends, type ConnectionRow } from './connection.ts';
import { openSecrets } from './secrets.ts';
import { connectionWords, problemWords } from './words.ts';

export function connectionOnWire(world: World, row: ConnectionRow, reader: Actor): Loose<Connection> {
  const manages = reader.permissions.has('settings.manage');
  return {
    id: row.id,
    channel: 'email',
    name: row.name,
    enabled: row.enabled,
    teamId: row.teamId,
    settings: manages ? row.settings : withoutServers(row.settings),
    secretsSet: manages ? Object.keys(openSecrets(world, row) ?? {}) : [],
    inboundHealth: inboundHealth(world, row, reader.language),
    outboundHealth: outboundHealth(row, reader.language),
    lastLetterAt: row.lastLetterAt,
  };
}

type Health = Loose<Connection['inboundHealth']>;

function inboundHealth(world: World, row: ConnectionRow, language: 'ru' | 'en'): Health {
  const words = connectionWords(language);
  if (!row.enabled) return { state: 'off', text: words.off, since: null };
  if (!receives(row)) return { state: 'off', text: words.byApi, since: null };
  if (row.inProblem)
    return { state: 'failing', text: problemWords(row.inProblem, language), since: row.inProblemSince };
  if (row.silentSince) {
    const text = words.silent(row.settings.silentAfterHours ?? 0);
    return { state: 'silent', text, since: row.lastLetterAt ?? row.silentSince };
  }
  const okAt = row.inOkAt ?? row.lastLetterAt;
  if (row.settings.inbound === 'listener' && !okAt) return listening(world, language);
  return proven(okAt, language);
}

function outboundHealth(row: ConnectionRow, language: 'ru' | 'en'): Health {
  const words = connectionWords(language);
  if (!row.enabled) return { state: 'off', text: words.off, since: null };
  if (!sends(row)) return { state: 'off', text: words.notSending, since: null };
  if (row.outProblem)
    return { state: 'failing', text: problemWords(row.outProblem, language), since: row.outProblemSince };
  if (row.settings.outbound === 'sandbox') return { state: 'ok', text: words.sandbox, since: null };
  return proven(row.outOkAt, language);
}

/** Before the first letter: the listener is ours, so whether it takes letters is known. */
function listening(world: World, language: 'ru' | 'en'): Health {
  const words = connectionWords(language);
  return world.config.smtpPort === undefined
    ? { state: 'unknown', text: words.notListening, since: null }
    : { state: 'ok', text: words.listening, since: null };
}

function proven(okAt: Date | null, language: 'ru' | 'en'): Health {
  const words = connectionWords(language);
  return okAt
    ? { state: 'ok', text: words.ok, since: null }
    : { state: 'unknown', text: words.unknown, since: null };
}

function withoutServers(settings: EmailSettings): EmailSettings {
  const { address, inbound, outbound } = settings;
  return { address, inbound, outbound, ...(settings.senderName ? { senderName: settings.senderName } : {}) };
}
