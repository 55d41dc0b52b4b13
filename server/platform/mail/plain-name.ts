/** A name as a stranger gave it, made harmless: nothing in it becomes a link in a letter, and it fits on a line. */

/** Long enough for any name, short enough that no pattern below has much to do. */
const READ_CHARACTERS = 1_000;
/** At most a hundred characters, none cut in half. */
const FIRST_CHARACTERS = /^.{0,100}/su;

const UNPRINTED = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
const LINK = /\b(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)\S*/giu;
/** Mail programs make links of bare hosts too, by their last word: «evil.example» becomes two words. */
const HOST_DOT =
  /(?<=[\p{L}\p{N}-])\.(?=(?:[a-z]{2,24}|xn--[a-z0-9-]{1,59}|рф|рус|москва|онлайн|сайт|дети|орг|ком)(?![\p{L}\p{N}]))/giu;
const ADDRESS_ALONE = /^\S+@\S+$/u;
const QUOTED = /^(?:"(.*)"|'(.*)'|«(.*)»|“(.*)”|„(.*)“)$/su;

/** Empty when nothing but an address was given for a name. */
export function plainName(text: string): string {
  const line = oneLine(text.slice(0, READ_CHARACTERS).normalize('NFC').replace(UNPRINTED, ' '));
  const bare = oneLine(withoutQuotes(line).replace(LINK, ' '));
  if (ADDRESS_ALONE.test(bare)) return '';
  return FIRST_CHARACTERS.exec(bare.replace(HOST_DOT, ' '))?.[0].trim() ?? '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function withoutQuotes(text: string): string {
  const inside = QUOTED.exec(text)
    ?.slice(1)
    .find((part) => part !== undefined);
  return inside ?? text;
}
