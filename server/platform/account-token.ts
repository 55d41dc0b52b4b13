/** A random secret that names its account, so that it is looked up inside that account; only its hash is kept. */
import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;
const FORM = /^(kv[a-z])_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/;

/** What a token opens. A token of one kind never serves as another. */
export type TokenKind = 'session' | 'api' | 'invite' | 'passwordReset' | 'consent';

const prefixes: Record<TokenKind, string> = {
  session: 'kvs',
  api: 'kvt',
  invite: 'kvi',
  passwordReset: 'kvr',
  consent: 'kvo',
};

export interface FreshToken {
  /** Shown once, 256 random bits. */
  text: string;
  hash: Buffer;
}

export function freshToken(kind: TokenKind, accountId: string): FreshToken {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const text = `${prefixes[kind]}_${accountId.replaceAll('-', '')}_${secret}`;
  return { text, hash: hashOf(text) };
}

/** Null for anything that cannot be a token of this kind. */
export function readToken(kind: TokenKind, text: string): { accountId: string; hash: Buffer } | null {
  const [, prefix, account] = FORM.exec(text) ?? [];
  if (prefix !== prefixes[kind] || account === undefined) return null;
  const accountId = account.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { accountId, hash: hashOf(text) };
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
