/** What the fake providers have written down: applications, codes, tokens and whose they are. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { DIRECTORY, GOOGLE, issuerOf, MICROSOFT } from './documents.ts';
import type { Manners } from './manners.ts';

export interface Person {
  email: string;
  /** Says no. */
  declines?: boolean;
  /** His organisation does not let him decide. */
  needsAdmin?: boolean;
}

interface Code {
  clientId: string;
  redirectUri: string;
  challenge: string;
  nonce: string;
  scope: string;
  email: string;
  used: boolean;
  family: string;
}

/** Tokens that come of one consent: when one of them is misused, all are void. */
interface Refresh {
  clientId: string;
  email: string;
  scope: string;
  family: string;
  used: boolean;
}

export interface Reply {
  status: number;
  body: unknown;
}

export interface Books {
  register(clientId: string, secret: string, ...redirectAddresses: string[]): void;
  /** The page of the provider: checks what it was asked, and gives the address to go back to. Throws what it would show. */
  decide(host: string, tenant: string, asked: URLSearchParams, person: Person): URL;
  exchange(host: string, form: URLSearchParams, manners: Manners): Reply;
  /** Whose access token it is, while it is good. */
  personOf(accessToken: string): string | null;
  /** Ends everything that the person has ever allowed, as he can in his account. */
  revoke(email: string): void;
  /** Ends access tokens only, as a provider may at any time. */
  endAccess(email: string): void;
  /** Every code and token that was ever given out, to look for them where they must not be. */
  secrets(): string[];
}

const ACCESS_LIFE_S = 3600;

export function openBooks(): Books {
  const apps = new Map<string, { secret: string; redirects: string[] }>();
  const codes = new Map<string, Code>();
  const refreshes = new Map<string, Refresh>();
  const accesses = new Map<string, { email: string; until: number; family: string }>();
  const ended = new Set<string>();
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

  const issue = (host: string, code: Omit<Code, 'used'>, manners: Manners, withId: boolean): Reply => {
    const [access, refresh] = [fresh('access'), fresh('refresh')];
    const life = manners.life ?? ACCESS_LIFE_S;
    accesses.set(access, { email: code.email, until: Date.now() + life * 1000, family: code.family });
    refreshes.set(refresh, { ...code, used: false });
    const claims = withId ? { id_token: idToken(host, code, manners) } : {};
    const body = {
      token_type: 'Bearer',
      expires_in: life,
      scope: manners.scope ?? code.scope.replace(/offline_access |openid|email/g, '').trim(),
      access_token: access,
      ...(manners.noRefreshToken ? {} : { refresh_token: refresh }),
      ...claims,
    };
    return { status: 200, body };
  };

  const idToken = (host: string, code: Omit<Code, 'used'>, manners: Manners): string => {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuerOf(host),
      aud: code.clientId,
      sub: createHash('sha256').update(code.email).digest('hex'),
      iat: now,
      exp: now + ACCESS_LIFE_S,
      nonce: code.nonce || undefined,
      email: code.email,
      ...(host === MICROSOFT ? { tid: DIRECTORY } : { email_verified: true }),
      ...manners.claims,
    };
    const head = part({ alg: 'RS256', typ: 'JWT', kid: 'fake' });
    const signed = `${head}.${part(claims)}`;
    return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
  };

  const byCode = (host: string, clientId: string, form: URLSearchParams, manners: Manners): Reply => {
    const code = codes.get(form.get('code') ?? '');
    if (!code || code.clientId !== clientId) return refused('invalid_grant', 'AADSTS9002313: no such code');
    if (code.used) {
      ended.add(code.family);
      return refused('invalid_grant', 'AADSTS54005: the code was used already');
    }
    if (code.redirectUri !== form.get('redirect_uri')) return refused('invalid_grant', 'AADSTS50011');
    if (code.challenge !== challengeOf(form.get('code_verifier') ?? ''))
      return refused('invalid_grant', 'AADSTS501481: the verifier does not match');
    code.used = true;
    return issue(host, code, manners, true);
  };

  const byRefresh = (host: string, clientId: string, form: URLSearchParams, manners: Manners): Reply => {
    const token = refreshes.get(form.get('refresh_token') ?? '');
    if (!token || token.clientId !== clientId || ended.has(token.family))
      return refused('invalid_grant', 'AADSTS700082: the refresh token has expired or was revoked');
    if (token.used) {
      ended.add(token.family);
      return refused('invalid_grant', 'a refresh token was used twice');
    }
    token.used = true;
    return issue(host, { ...token, redirectUri: '', challenge: '', nonce: '' }, manners, host === MICROSOFT);
  };

  return {
    register: (clientId, secret, ...redirects) => void apps.set(clientId, { secret, redirects }),
    decide: (host, tenant, asked, person) => {
      const wanted = wish(asked);
      const app = apps.get(wanted.clientId);
      if (!app) throw new Error('AADSTS700016: no such application');
      if (!app.redirects.includes(wanted.redirectUri)) throw new Error('AADSTS50011: redirect_uri_mismatch');
      if (host === MICROSOFT && !tenant) throw new Error('AADSTS90002: no tenant');
      const back = new URL(wanted.redirectUri);
      const say = (fields: Record<string, string>) => {
        for (const [name, value] of Object.entries({ ...fields, state: wanted.state }))
          back.searchParams.set(name, value);
        if (host === GOOGLE) back.searchParams.set('iss', issuerOf(host));
        return back;
      };
      if (person.declines) return say({ error: 'access_denied', error_description: 'the user said no' });
      if (person.needsAdmin)
        return say({ error: 'access_denied', error_description: 'AADSTS90094: admin consent is required' });
      const code = fresh('code');
      codes.set(code, { ...wanted, email: person.email, used: false, family: fresh('family') });
      return say({ code, session_state: 'fake' });
    },
    exchange: (host, form, manners) => {
      const clientId = form.get('client_id') ?? '';
      const app = apps.get(clientId);
      if (!app || app.secret !== form.get('client_secret'))
        return { status: 401, body: { error: 'invalid_client', error_description: 'AADSTS7000215' } };
      const issuer = host === MICROSOFT ? MICROSOFT : GOOGLE;
      const kind = form.get('grant_type');
      if (kind === 'authorization_code') return byCode(issuer, clientId, form, manners);
      if (kind === 'refresh_token') return byRefresh(issuer, clientId, form, manners);
      return refused('unsupported_grant_type', '');
    },
    personOf: (token) => {
      const known = accesses.get(token);
      return known && known.until > Date.now() && !ended.has(known.family) ? known.email : null;
    },
    revoke: (email) => {
      for (const one of [...codes.values(), ...refreshes.values()])
        if (one.email === email) ended.add(one.family);
    },
    endAccess: (email) => {
      for (const one of accesses.values()) if (one.email === email) one.until = 0;
    },
    secrets: () => [...codes.keys(), ...refreshes.keys(), ...accesses.keys()],
  };
}

/** What a client asks for, in the only way that is allowed to it. */
function wish(asked: URLSearchParams): Omit<Code, 'email' | 'used' | 'family'> & { state: string } {
  const need = (name: string) => {
    const value = asked.get(name);
    if (!value) throw new Error(`AADSTS900144: ${name} is missing`);
    return value;
  };
  if (need('response_type') !== 'code') throw new Error('AADSTS700051: only codes are given out');
  if (need('code_challenge_method') !== 'S256') throw new Error('only S256');
  return {
    clientId: need('client_id'),
    redirectUri: need('redirect_uri'),
    challenge: need('code_challenge'),
    nonce: need('nonce'),
    scope: need('scope'),
    state: need('state'),
  };
}

function refused(error: string, description: string): Reply {
  return { status: 400, body: { error, error_description: description } };
}

function fresh(kind: string): string {
  return `fake-${kind}-${randomBytes(24).toString('base64url')}`;
}

function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
