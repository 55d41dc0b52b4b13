/** Turns what letters write as a charset into a name that a decoder here knows. */

/** Names seen in letters that neither ICU nor the WHATWG list take. Keys are lower case without `-`, `_`, spaces. */
const WRITTEN_OTHERWISE = new Map<string, string>([
  ['utf8mb4', 'utf-8'],
  ['utf8mb3', 'utf-8'],
  ['utf', 'utf-8'],
  ['unicode', 'utf-8'],
  ['unicode11utf8', 'utf-8'],
  ['utf7', 'utf-7'],
  ['unicode11utf7', 'utf-7'],
  ['cp65000', 'utf-7'],
  ['cp65001', 'utf-8'],
  ['utf16', 'utf-16le'],
  ['utf32', 'utf-32'],
  ['win1251', 'windows-1251'],
  ['windows1251', 'windows-1251'],
  ['ansi1251', 'windows-1251'],
  ['cyrillic', 'windows-1251'],
  ['xcp1251', 'windows-1251'],
  ['koi8', 'koi8-r'],
  ['koi8r', 'koi8-r'],
  ['koi8u', 'koi8-u'],
  ['koi8ru', 'koi8-u'],
  ['cp20866', 'koi8-r'],
  ['cp21866', 'koi8-u'],
  ['dos', 'ibm866'],
  ['alt', 'ibm866'],
  ['dos866', 'ibm866'],
  ['oem866', 'ibm866'],
  ['cp866', 'ibm866'],
  ['xmaccyrillic', 'x-mac-cyrillic'],
  ['maccyrillic', 'x-mac-cyrillic'],
  ['xmacukrainian', 'x-mac-cyrillic'],
  ['xmacroman', 'macintosh'],
  ['macroman', 'macintosh'],
  ['gb2312', 'gb18030'],
  ['gbk', 'gb18030'],
  ['cp936', 'gb18030'],
  ['xgbk', 'gb18030'],
  ['isogb2312', 'gb18030'],
  ['gb231280', 'gb18030'],
  ['euccn', 'gb18030'],
  ['hz', 'hz-gb-2312'],
  ['hzgb2312', 'hz-gb-2312'],
  ['cp950', 'big5'],
  ['xbig5', 'big5'],
  ['big5eten', 'big5'],
  ['cp932', 'shift_jis'],
  ['mskanji', 'shift_jis'],
  ['windows31j', 'shift_jis'],
  ['xsjis', 'shift_jis'],
  ['sjis', 'shift_jis'],
  ['jis', 'iso-2022-jp'],
  ['iso2022jp1', 'iso-2022-jp'],
  ['iso2022jp2', 'iso-2022-jp'],
  ['iso2022jp3', 'iso-2022-jp'],
  ['iso2022jpms', 'iso-2022-jp'],
  ['cp50220', 'iso-2022-jp'],
  ['cp50221', 'iso-2022-jp'],
  ['cp51932', 'euc-jp'],
  ['eucjpms', 'euc-jp'],
  ['ujis', 'euc-jp'],
  ['cp949', 'euc-kr'],
  ['uhc', 'euc-kr'],
  ['ksc5601', 'euc-kr'],
  ['ksc56011987', 'euc-kr'],
  ['iso2022kr', 'iso-2022-kr'],
  ['cp874', 'windows-874'],
  ['tis620', 'windows-874'],
  ['iso885911', 'windows-874'],
  ['hebrew', 'windows-1255'],
  ['visual', 'iso-8859-8'],
  ['iso88598e', 'iso-8859-8'],
  ['iso88598i', 'iso-8859-8-i'],
  ['arabic', 'windows-1256'],
  ['greek', 'iso-8859-7'],
  ['latin', 'windows-1252'],
  ['ansi', 'windows-1252'],
  ['western', 'windows-1252'],
  ['cp850', 'cp850'],
  ['ibm850', 'cp850'],
  ['cp437', 'cp437'],
  ['ibm437', 'cp437'],
  ['usascii', 'us-ascii'],
  ['ascii', 'us-ascii'],
  ['ansix341968', 'us-ascii'],
  ['iso646us', 'us-ascii'],
  ['646', 'us-ascii'],
]);

/** Names that admit that the sender does not know. */
const SAYS_NOTHING = new Set([
  '',
  'unknown',
  'unknown8bit',
  'xunknown',
  'xunknown8bit',
  'default',
  'defaultcharset',
  'none',
  'null',
  'undefined',
  'binary',
  '8bit',
  'auto',
  'autodetect',
  'xuserdefined',
  'userdefined',
  'charset',
]);

const MAX_NAME_CHARS = 80;

/** The decoder's name for a declared charset; `us-ascii` stays apart, null when the declaration says nothing. */
export function charsetName(declared: string | null | undefined): string | null {
  const cleaned = (declared ?? '')
    .slice(0, MAX_NAME_CHARS)
    .replace(/^[\s"'<=:;]+|[\s"'>;:,.]+$/g, '')
    .replace(/\*.*$/s, '')
    .toLowerCase();
  const compact = cleaned.replace(/[-_\s]/g, '').replace(/^charset=?|^x(?=cp\d|windows)/, '');
  if (SAYS_NOTHING.has(compact)) return null;
  return WRITTEN_OTHERWISE.get(compact) ?? knownToTextDecoder(cleaned, compact);
}

function knownToTextDecoder(cleaned: string, compact: string): string | null {
  const numbered = /^(?:cp|windows|win|ms|msee|ansi|ibm)(125\d|866|874)$/.exec(compact);
  const latin = /^(?:iso)?8859(\d{1,2})$/.exec(compact);
  const candidates = [
    ...(numbered ? [numbered[1] === '866' ? 'ibm866' : `windows-${numbered[1]}`] : []),
    ...(latin ? [`iso-8859-${latin[1]}`] : []),
    cleaned,
    compact,
  ];
  for (const candidate of candidates) {
    try {
      return new TextDecoder(candidate).encoding;
    } catch {
      continue;
    }
  }
  return null;
}
