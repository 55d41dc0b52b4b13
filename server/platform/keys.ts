/** Keys derived from the one master key: signing of links, encryption of secrets at rest. */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SIGNATURE_BYTES = 16;

export interface Keys {
  /** 128-bit HMAC-SHA-256 over the parts, base64url; `purpose` keeps one kind of signature from serving as another. */
  sign(purpose: string, ...parts: string[]): string;
  verify(purpose: string, signature: string, ...parts: string[]): boolean;
  /** AES-256-GCM; `context` (for instance the connection's id) must be the same to open it. */
  seal(plain: string, context: string): Buffer;
  open(sealed: Buffer, context: string): string;
}

/** @param master at least 32 random bytes */
export function deriveKeys(master: Buffer): Keys {
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', master, '', `kvitok ${purpose}`, KEY_BYTES));
  const signing = derive('signing');
  const sealing = derive('sealing');
  const sign = (purpose: string, ...parts: string[]) => digest(signing, purpose, parts).toString('base64url');
  return {
    sign,
    verify: (purpose, signature, ...parts) => same(signature, sign(purpose, ...parts)),
    seal: (plain, context) => seal(sealing, plain, context),
    open: (sealed, context) => open(sealing, sealed, context),
  };
}

function digest(key: Buffer, purpose: string, parts: string[]): Buffer {
  const hmac = createHmac('sha256', key);
  for (const part of [purpose, ...parts]) hmac.update(`${Buffer.byteLength(part)}:${part};`);
  return hmac.digest().subarray(0, SIGNATURE_BYTES);
}

function same(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function seal(key: Buffer, plain: string, context: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function open(key: Buffer, sealed: Buffer, context: string): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES));
  decipher.setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([
    decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)),
    decipher.final(),
  ]).toString('utf8');
}
