/** HTML of strangers to HTML that may be shown: an allow-list, no request until asked for, no link but http, https, mailto, tel. */
import sanitizeHtml from 'sanitize-html';
import { contentIdOfLink } from './content-id.ts';
import { limitDepth } from './body/html-depth.ts';
import { openUnclosed } from './body/raw-text-elements.ts';
import { MAX_DOM_DEPTH, MAX_HTML_CHARS } from './caps.ts';
import type { Repairs } from './repairs.ts';
import { safeStyle } from './safe-style.ts';

/** The usual ones first: the sanitiser looks them up one after another. */
const TAGS = (
  'td tr span div a p br b font table tbody img strong li ul i u em th center h1 h2 h3 h4 h5 h6 hr ol pre blockquote small sub sup ' +
  'abbr address article aside bdi bdo big caption cite code col colgroup dd del details dfn dl dt figcaption figure footer header ' +
  'ins kbd main mark nav q s samp section strike summary tfoot thead time tt var wbr'
).split(' ');
const NO_TEXT_OF =
  'script style title textarea option select noscript template xmp noembed noframes svg math iframe object applet audio video'.split(
    ' ',
  );
/** Marks that mail programs leave on quotes and signatures; reply cutting reads them. */
const MAIL_MARK =
  /^(?:x_)*(?:gmail|moz|yahoo|ydp|protonmail|proton|tutanota|Mso|Apple|OutlookMessageHeader|WordSection|ms-outlook|divRply|appendonsend|OLK_SRC|mail-editor-reference|reply|quote|signature|Signature|isForward|zmail|mail_|mailru|yandex|WPS|zendesk|freshdesk|front|spark|airmail|skype|email_quote|composeWeb)/i;
const LINK = /^(?:https?|mailto|tel):/i;
const DATA_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp);base64,[a-z0-9+/=\s]*$/i;
/** White space and control characters inside a scheme are a way around its check. */
const BLANKS = /[\s\p{Cc}\u200b-\u200f\ufeff]+/gu;

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: TAGS,
  allowedAttributes: {
    '*': [
      'style',
      'class',
      'id',
      'dir',
      'lang',
      'title',
      'align',
      'valign',
      'width',
      'height',
      'bgcolor',
      'color',
    ],
    a: ['href', 'name', 'rel', 'target'],
    blockquote: ['type'],
    col: ['span'],
    colgroup: ['span'],
    font: ['face', 'size'],
    img: ['src', 'alt', 'border', 'data-cid', 'data-remote-src'],
    li: ['value'],
    ol: ['start', 'type'],
    table: ['border', 'cellpadding', 'cellspacing'],
    td: ['colspan', 'rowspan', 'nowrap'],
    th: ['colspan', 'rowspan', 'nowrap'],
    time: ['datetime'],
    ul: ['type'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['data'] },
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonTextTags: NO_TEXT_OF,
  nestingLimit: MAX_DOM_DEPTH + 2,
  parseStyleAttributes: false,
  parser: { decodeEntities: true, lowerCaseTags: true },
  transformTags: { '*': cleanTag },
};

/**
 * Sanitises HTML. Links open elsewhere without a referrer; remote images lose their `src` to `data-remote-src`, images
 * of the letter to `data-cid`, so that showing the result makes no request.
 */
export function sanitise(html: string, repairs?: Repairs): string {
  if (html.length > MAX_HTML_CHARS) repairs?.note('HTML over the cap was cut');
  const limited = limitDepth(openUnclosed(html.slice(0, MAX_HTML_CHARS).toWellFormed()));
  if (limited.cut) repairs?.note('HTML nested too deep or with too many tags was cut');
  return sanitizeHtml(limited.html, OPTIONS).trim();
}

function cleanTag(tagName: string, attributes: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const clean: sanitizeHtml.Attributes = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'style') addIfAny(clean, 'style', safeStyle(value));
    else if (name === 'class') addIfAny(clean, 'class', mailMarks(value));
    else if (name === 'id' || name === 'name') addIfAny(clean, name, MAIL_MARK.test(value) ? value : '');
    else if (name !== 'hidden' && name !== 'href' && name !== 'src' && !name.startsWith('data-'))
      clean[name] = value;
  }
  if (attributes['hidden'] !== undefined) clean['style'] = 'display:none';
  if (tagName === 'a') addLink(clean, attributes['href']);
  if (tagName === 'img') addImage(clean, attributes);
  return { tagName, attribs: clean };
}

function addIfAny(attributes: sanitizeHtml.Attributes, name: string, value: string): void {
  if (value !== '') attributes[name] = value;
}

function mailMarks(value: string): string {
  return value
    .slice(0, 500)
    .split(/\s+/)
    .filter((name) => MAIL_MARK.test(name))
    .join(' ');
}

function addLink(attributes: sanitizeHtml.Attributes, href: string | undefined): void {
  const target = (href ?? '').trim();
  if (!LINK.test(target.replace(BLANKS, ''))) return;
  attributes['href'] = target.replace(BLANKS, (blanks) => encodeURIComponent(blanks).replace(/%0[9AD]/g, ''));
  attributes['rel'] = 'noopener noreferrer nofollow';
  attributes['target'] = '_blank';
}

/** Nothing loads by itself: what the letter carries is named by `data-cid`, what lies elsewhere by `data-remote-src`. */
function addImage(clean: sanitizeHtml.Attributes, attributes: sanitizeHtml.Attributes): void {
  const source = (attributes['src'] ?? '').trim();
  if (/^cid:/i.test(source)) clean['data-cid'] = contentIdOfLink(source);
  else if (/^https?:\/\//i.test(source)) clean['data-remote-src'] = source;
  else if (source.startsWith('//')) clean['data-remote-src'] = `https:${source}`;
  else if (DATA_IMAGE.test(source)) clean['src'] = source;
  for (const kept of ['data-cid', 'data-remote-src']) {
    const value = attributes[kept];
    if (
      value !== undefined &&
      clean[kept] === undefined &&
      (kept === 'data-cid' || /^https?:\/\//i.test(value))
    )
      clean[kept] = value;
  }
}
