/** The one stylesheet of the customer's pages, under an address that changes with its content. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const style = readFileSync(join(import.meta.dirname, 'style.css'), 'utf8');

const HASH_LENGTH = 12;

export const styleUrl = `/portal/style.${createHash('sha256').update(style).digest('hex').slice(0, HASH_LENGTH)}.css`;
