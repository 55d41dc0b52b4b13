/** What one letter may hold. Past a cap the rest is left out and said in `repairs`; the raw letter keeps everything. */

const KIB = 1024;
const MIB = 1024 * KIB;

export const MAX_LETTER_BYTES = 25 * MIB;
export const MAX_HEADER_BYTES = 64 * KIB;
export const MAX_ALL_HEADERS_BYTES = 256 * KIB;
export const MAX_PARTS = 1_000;
export const MAX_DEPTH = 50;
export const MAX_RECIPIENTS = 1_000;
export const MAX_HTML_CHARS = 2 * MIB;
export const MAX_TEXT_CHARS = 2 * MIB;
export const MAX_DOM_DEPTH = 256;
/** Ten times what a long newsletter has. */
export const MAX_TAGS = 60_000;
export const MAX_REFERENCES = 1_000;
/** What the recognisers of bounces and automatic letters see of one part. */
export const MAX_RECOGNISABLE_CHARS = 256 * KIB;
