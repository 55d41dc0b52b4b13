/** What went wrong on the line, from the many shapes in which Node, nodemailer and imapflow say it. */
import type { Problem } from '../../features/connections/words.ts';
import { Fault } from '../channel.ts';

const BY_CODE: Record<string, Problem> = {
  ENOTFOUND: 'unknownHost',
  EAI_AGAIN: 'unknownHost',
  EDNS: 'unknownHost',
  ECONNREFUSED: 'refused',
  ECONNRESET: 'refused',
  EHOSTUNREACH: 'refused',
  ENETUNREACH: 'refused',
  EPIPE: 'refused',
  ETIMEDOUT: 'timeout',
  CONNECT_TIMEOUT: 'timeout',
  GREETING_TIMEOUT: 'timeout',
  UPGRADE_TIMEOUT: 'timeout',
  EAUTH: 'password',
  ENOAUTH: 'noPassword',
  ETLS: 'tls',
  EPROTO: 'tls',
  CERT_HAS_EXPIRED: 'tls',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls',
};

/** A loose view of errors: every library hangs its own fields on them. */
export interface LineError extends Error {
  code?: string;
  originalCode?: string;
  responseCode?: number;
  /** nodemailer's is a text, imapflow's an object. */ response?: unknown;
  responseText?: string;
  command?: string;
  authenticationFailed?: boolean;
  serverResponseCode?: string;
  tlsFailed?: boolean;
}

export function problemOf(error: unknown): Problem {
  if (error instanceof Fault) return error.why;
  if (!(error instanceof Error)) return 'other';
  const { authenticationFailed, code, originalCode, tlsFailed, message } = error as LineError;
  if (authenticationFailed) return 'password';
  if (tlsFailed) return 'tls';
  for (const one of [originalCode, code]) {
    const known = one === undefined ? undefined : (BY_CODE[one] ?? tlsCode(one));
    if (known) return known;
  }
  return /timed? ?out/i.test(message) ? 'timeout' : 'other';
}

function tlsCode(code: string): Problem | undefined {
  return /^ERR_(?:SSL|TLS|OSSL)_/.test(code) || code.includes('CERT') ? 'tls' : undefined;
}

const MAX_SAID = 300;

/** The other server's own words, one line, for the log and for the agent. */
export function saidBy(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { response, responseText, message } = error as LineError;
  const said = typeof response === 'string' && response ? response : responseText || message;
  return said.replace(/\s+/g, ' ').slice(0, MAX_SAID);
}
