/** What the mail programs' own elements mean, told by name, `class`, `id`, `type` and `style`. */

export type HtmlMark =
  | 'quote'
  | 'bare quote'
  | 'quote box'
  | 'opens old letter'
  | 'signature'
  | 'attribution';

const CLASS_OR_ID =
  /\b(class|id|type|style|data-marker|data-signature-widget|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
/** Longer attributes tell nothing: they are pictures and tracking. */
const LONGEST_ATTRIBUTES = 2000;

/** Holds the old letter and its attribution, but in some programs also the answers written between the quotes. */
const QUOTE_BOX =
  /(?:^|[\s_-])(?:gmail_quote|gmail_quote_container|yahoo_quoted|yahoo-quoted|yqt|protonmail_quote|zmail_extra|tutanota_quote|moz-forward-container|front-quote|sh-quoted-content|quoted-message|quotedtext|cm_quote|skiff_quote|replyforwardmessage|ydp\w+yahoo_quoted|iscopiedcontent|ntes-mailmaster-quote|isreplycontent|bloop_original_html|spark_quote|messagereplysection|mail-editor-reference-message-container|_originalcontent_|forwarded_message|replied-message|wmquote|mailru-quote|js-quote)(?:$|[\s_\d-])/i;
/** Everything from here to the end of the letter is old. */
const OPENS_OLD =
  /(?:^|\s|x_)(?:divrplyfwdmsg|appendonsend|outlookmessageheader|olk_src_body_section|mail-editor-reference-message-container|stopspelling|replysplit|zwchr|__divider__)(?:$|\s)/i;
const SIGNATURE =
  /(?:^|\s|x_)(?:gmail_signature|gmail_signature_prefix|applemailsignature|moz-signature|ms-outlook-mobile-signature|ms-outlook-mobile-body-separator-line|signature|protonmail_signature_block|bloop_sign\w*|signature_container|mailspring-signature|zmail_signature|front-signature|sh-signature|mail-signature|js-signature|skype_signature|tutanota_signature|edo-signature|spnEditorSign_app|ntes_signature|yahoo_signature|ydp\w+signature|_signature_|container-signature|samsung_signature|composer_signature|blackberry_signature)(?:$|\s)/i;
const ATTRIBUTION =
  /(?:^|\s|x_)(?:gmail_attr|moz-cite-prefix|moz-email-headers-table|zmail_extra_hr|yahoo_quoted_header|qt-attribution|wmattribution)(?:$|\s)/i;
/** Word's paragraph with a line above, which Outlook puts over the headers. */
const WORD_HEADER_LINE = /border-top:\s*solid\s*#?(?:e1e1e1|b5c4df|rgb\(22[0-9])/i;
const WORD_HEADER_BORDER = /border:\s*none;?\s*border-top:\s*solid/i;

export function htmlMark(name: string, attributes: string): HtmlMark | null {
  const values = attributes.length > LONGEST_ATTRIBUTES ? [] : valuesOf(attributes);
  for (const { key, value } of values) {
    const mark = key === 'style' ? markOfStyle(value) : markOfName(key, value);
    if (mark !== null) return name === 'blockquote' && mark === 'quote box' ? 'quote' : mark;
  }
  if (name !== 'blockquote') return null;
  return values.some(({ key, value }) => (key === 'type' && value === 'cite') || key === 'style')
    ? 'quote'
    : 'bare quote';
}

function markOfStyle(value: string): HtmlMark | null {
  return WORD_HEADER_LINE.test(value) || WORD_HEADER_BORDER.test(value) ? 'opens old letter' : null;
}

function markOfName(key: string, value: string): HtmlMark | null {
  if (key === 'data-signature-widget') return 'signature';
  if (key === 'type') return null;
  if (OPENS_OLD.test(value)) return 'opens old letter';
  if (ATTRIBUTION.test(value)) return 'attribution';
  if (SIGNATURE.test(value)) return 'signature';
  return QUOTE_BOX.test(value) ? 'quote box' : null;
}

function valuesOf(attributes: string): { key: string; value: string }[] {
  return [...attributes.matchAll(CLASS_OR_ID)].map((found) => ({
    key: (found[1] ?? '').toLowerCase(),
    value: found[2] ?? found[3] ?? found[4] ?? '',
  }));
}
