/** What the fake providers say about themselves, as the real ones do (trimmed to what clients read). */

export const MICROSOFT = 'login.microsoftonline.com';
export const GOOGLE = 'accounts.google.com';
const GOOGLE_TOKENS = 'oauth2.googleapis.com';
/** Of everybody at the fake Microsoft who says nothing else. */
export const DIRECTORY = '72f988bf-86f1-41af-91ab-2d7cd011db47';
const TEMPLATED = new Set(['common', 'organizations', 'consumers']);

export function hostOf(url: URL): string {
  return url.host;
}

/** Of Microsoft; '' elsewhere. */
export function tenantOf(url: URL): string {
  return url.host === MICROSOFT ? (url.pathname.split('/')[1] ?? '') : '';
}

export function issuerOf(host: string): string {
  return host === MICROSOFT ? `https://${MICROSOFT}/${DIRECTORY}/v2.0` : `https://${GOOGLE}`;
}

export function documentOf(host: string, path: readonly string[]): { status: number; body: unknown } | null {
  const isDiscovery = path.slice(-2).join('/') === '.well-known/openid-configuration';
  if (!isDiscovery) return null;
  if (host === GOOGLE) return { status: 200, body: ofGoogle };
  const tenant = path[0] ?? '';
  if (host !== MICROSOFT || !(TEMPLATED.has(tenant) || tenant === DIRECTORY))
    return {
      status: 400,
      body: { error: 'invalid_tenant', error_description: 'AADSTS90002: Tenant not found' },
    };
  return { status: 200, body: ofMicrosoft(tenant) };
}

function ofMicrosoft(tenant: string) {
  const base = `https://${MICROSOFT}/${tenant}`;
  return {
    issuer: `https://${MICROSOFT}/${TEMPLATED.has(tenant) ? '{tenantid}' : tenant}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    id_token_signing_alg_values_supported: ['RS256'],
    subject_types_supported: ['pairwise'],
  };
}

const ofGoogle = {
  issuer: `https://${GOOGLE}`,
  authorization_endpoint: `https://${GOOGLE}/o/oauth2/v2/auth`,
  token_endpoint: `https://${GOOGLE_TOKENS}/token`,
  jwks_uri: 'https://www.googleapis.com/oauth2/v3/certs',
  token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
  response_types_supported: ['code', 'token', 'id_token'],
  id_token_signing_alg_values_supported: ['RS256'],
  subject_types_supported: ['public'],
  code_challenge_methods_supported: ['plain', 'S256'],
  authorization_response_iss_parameter_supported: true,
};
