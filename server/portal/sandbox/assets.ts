/** The stylesheet and the small script of the sandbox, under addresses that change with their content. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Asset {
  url: string;
  type: string;
  content: string;
}

const HASH_LENGTH = 12;

export const sheet = asset('sandbox.css', 'text/css; charset=utf-8');
export const script = asset('sandbox.js', 'text/javascript; charset=utf-8');

function asset(file: string, type: string): Asset {
  const content = readFileSync(join(import.meta.dirname, file), 'utf8');
  const hash = createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH);
  return { url: `/sandbox/assets/${hash}.${file}`, type, content };
}
