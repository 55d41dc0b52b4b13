/** The part of an inline style that may be shown: looks only, nothing that loads, moves over the page or hides the border of the letter. */

const PROPERTY =
  /^(?:color|background-color|background|font|font-family|font-size|font-style|font-weight|font-variant|line-height|letter-spacing|text-align|text-decoration(?:-line|-color|-style)?|text-indent|text-transform|vertical-align|white-space|word-break|overflow-wrap|word-wrap|direction|list-style(?:-type|-position)?|width|max-width|min-width|height|max-height|min-height|border-collapse|border-spacing|border-radius|table-layout|display|visibility|(?:margin|padding)(?:-(?:top|right|bottom|left))?|border(?:-(?:top|right|bottom|left))?(?:-(?:color|style|width))?)$/;
/** Letters, figures, colours, quotes of font names, rgb(): no backslash, no comment, no other function. */
const VALUE = /^[\p{L}\p{N}\s#.,%+'"!/-]*$/u;
const COLOUR_FUNCTION = /\b(?:rgb|rgba|hsl|hsla)\([\d\s.,%/]{1,60}\)/gi;
const MAX_STYLE_CHARS = 4_000;
const MAX_VALUE_CHARS = 300;
const NEGATIVE_MARGIN = /(?:^|\s)-/;

export function safeStyle(style: string): string {
  const kept: string[] = [];
  for (const declaration of style.slice(0, MAX_STYLE_CHARS).split(';')) {
    const colon = declaration.indexOf(':');
    if (colon === -1) continue;
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    if (PROPERTY.test(property) && isSafeValue(property, value)) kept.push(`${property}:${value}`);
  }
  return kept.join(';');
}

function isSafeValue(property: string, value: string): boolean {
  if (value === '' || value.length > MAX_VALUE_CHARS || !VALUE.test(value.replace(COLOUR_FUNCTION, '')))
    return false;
  if (property === 'display')
    return /^(?:none|block|inline|inline-block|table|table-row|table-cell)(?:\s*!\s*important)?$/i.test(
      value,
    );
  return !(property.startsWith('margin') && NEGATIVE_MARGIN.test(value));
}
