/** The phrases with which people close a letter, and the shape of what stands below them. */

const PHRASES = `best regards|kind regards|warm regards|warmest regards|with kind regards|with best regards|with regards|many regards|best|all the best|best wishes|with best wishes|regards|rgds|br|kr|cheers|thanks|thank you|many thanks|thanks a lot|thanks again|thanks so much|thank you very much|thanks in advance|thank you in advance|thanks and regards|thanks & regards|thanks and best regards|thanks, best regards|sincerely|yours sincerely|sincerely yours|yours faithfully|yours truly|yours|respectfully|cordially|take care|love|have a nice day|have a great day|thx
  |mit freundlichen grüßen|mit freundlichen grüssen|mit freundlichem gruß|mit freundlichem gruss|freundliche grüße|freundliche grüsse|viele grüße|viele grüsse|beste grüße|beste grüsse|liebe grüße|liebe grüsse|herzliche grüße|schöne grüße|mit besten grüßen|mit besten grüssen|mit vielen grüßen|gruß|gruss|grüße|lg|vg|mfg|danke|vielen dank|besten dank|herzlichen dank|hochachtungsvoll|danke und gruß
  |cordialement|bien cordialement|très cordialement|bien à vous|bien à toi|cdlt|cdt|salutations|meilleures salutations|sincères salutations|salutations distinguées|amicalement|merci|merci d'avance|merci beaucoup|bonne journée|bonne soirée|respectueusement|à bientôt
  |saludos|un saludo|saludos cordiales|un cordial saludo|cordiales saludos|atentamente|muy atentamente|gracias|muchas gracias|muchas gracias y un saludo|atte|un abrazo|cordialmente|gracias y saludos
  |atenciosamente|att|cumprimentos|com os melhores cumprimentos|melhores cumprimentos|obrigado|obrigada|muito obrigado|muito obrigada|abraço|abraços|grato|grata|respeitosamente
  |cordiali saluti|distinti saluti|saluti|un saluto|grazie|grazie mille|molte grazie|cordialmente|a presto|un caro saluto
  |met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|groet|groeten|groetjes|hartelijke groet|hartelijke groeten|mvg|bedankt|dank u|dank je|alvast bedankt|hoogachtend
  |pozdrawiam|z poważaniem|serdecznie pozdrawiam|pozdrawiam serdecznie|pozdrowienia|z wyrazami szacunku|dziękuję|dziękuję i pozdrawiam|dzięki|z góry dziękuję
  |s pozdravem|s přátelským pozdravem|zdravím|hezký den|pěkný den|děkuji|děkuji a přeji hezký den|díky|předem děkuji|s úctou|s pozdravom|ďakujem
  |с уважением|с ув|с наилучшими пожеланиями|с лучшими пожеланиями|всего доброго|всего хорошего|всего наилучшего|наилучшие пожелания|с пожеланиями успехов|с приветом|спасибо|большое спасибо|спасибо большое|заранее спасибо|спасибо заранее|заранее благодарю|благодарю|благодарю за помощь|с благодарностью|искренне ваш|искренне ваша|до свидания|хорошего дня|удачи|с искренним уважением|с глубоким уважением
  |з повагою|з найкращими побажаннями|дякую|щиро дякую|дякую заздалегідь|з вдячністю|на все добре|всього найкращого|гарного дня
  |saygılarımla|saygılar|saygılarımızla|iyi çalışmalar|iyi günler|teşekkürler|teşekkür ederim|selamlar|sevgiler
  |med vänliga hälsningar|med vänlig hälsning|vänliga hälsningar|vänlig hälsning|hälsningar|mvh|tack|tack på förhand|med bästa hälsningar|bästa hälsningar
  |med vennlig hilsen|vennlig hilsen|hilsen|mvh|takk|på forhånd takk|beste hilsen|med venlig hilsen|venlig hilsen|de bedste hilsner|bedste hilsner|tak|mange tak|på forhånd tak
  |ystävällisin terveisin|terveisin|parhain terveisin|yt|t|kiitos|kiitos etukäteen|kiittäen
  |üdvözlettel|tisztelettel|köszönettel|köszönöm|előre is köszönöm|cu stimă|cu respect|mulțumesc|o zi bună|με εκτίμηση|ευχαριστώ|φιλικά|s poštovanjem|lijep pozdrav|lep pozdrav|lp|hvala|поздрави|с уважение|благодаря
  |בברכה|תודה|مع التحية|مع أطيب التحيات|شكرا|با احترام|با تشکر|trân trọng|thân mến|cảm ơn|salam|terima kasih|hormat saya|pagarbiai|lugupidamisega|ar cieņu
  |此致|敬礼|祝好|谢谢|謝謝|顺祝商祺|よろしくお願いします|よろしくお願いいたします|宜しくお願いします|宜しくお願い致します|敬具|감사합니다|고맙습니다|드림`;

const KNOWN = new Set(PHRASES.split('|').map((phrase) => phrase.trim()));
const MOST_WORDS_OF_A_PHRASE = 6;
const LONGEST_SIGNATURE_LINE = 70;

const PHONE = /(?:\+|\(|\d)[\d\s().\-/]{5,}\d/;
const DATE = /(?<![\d.])(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?![\d-])/g;
const ADDRESS_OR_SITE =
  /[^\s@]@[^\s@]+\.\p{L}{2,}|(?:https?:\/\/|www\.)\S|^\S+\.(?:com|ru|de|fr|org|net|eu|ua|by|kz|pl|it|es|nl|co\.uk)$/iu;
const PHONE_LABEL =
  /^(?:tel|phone|mobile?|cell|fax|t|m|p|тел|телефон|моб|факс|т|м|telefon|telefono|tél|téléphone|handy|gsm|puh|tlf|skype|telegram|whatsapp|viber|icq|电话|電話|携帯|전화)\.?\s?:?\s?[+(\d@]/iu;

/** The closing phrase that the line begins with, and what follows it on the same line; null when it is no closing. */
export function signOffOf(plain: string): { rest: string } | null {
  if (plain.length > LONGEST_SIGNATURE_LINE) return null;
  const words = plain.replace(/^[-–—\s]+/, '').split(' ');
  for (let count = Math.min(words.length, MOST_WORDS_OF_A_PHRASE); count > 0; count -= 1) {
    const said = words.slice(0, count).join(' ');
    const ended = count === words.length || /[,.!;:，。！、]$/u.test(said);
    if (ended && KNOWN.has(phraseOf(said))) return { rest: words.slice(count).join(' ').trim() };
    if (!ended && KNOWN.has(phraseOf(said)) && looksLikeName(words.slice(count).join(' ')))
      return { rest: words.slice(count).join(' ') };
  }
  return null;
}

/** One to four words that each begin with a capital: a name, or a name with initials. */
export function looksLikeName(text: string): boolean {
  const words = text
    .replace(/[,.;!()"]+/g, ' ')
    .trim()
    .split(/\s+/);
  return (
    words.length <= 4 &&
    words.every(
      (word) =>
        /^\p{Lu}[\p{L}\p{M}'’-]*$/u.test(word) || /^(?:von|van|de|der|den|di|da|und|and|и)$/iu.test(word),
    )
  );
}

/** A phone number, an address, a site: what stands in a visiting card and not in a sentence. */
export function isContactLine(plain: string): boolean {
  if (plain.length > 100) return false;
  return PHONE.test(plain.replace(DATE, '')) || PHONE_LABEL.test(plain) || ADDRESS_OR_SITE.test(plain);
}

/** What is left of a line when its addresses, sites and phone numbers are taken out. */
export function withoutContacts(plain: string): string {
  return plain
    .split(' ')
    .filter((word) => !ADDRESS_OR_SITE.test(word))
    .join(' ')
    .replace(PHONE, '');
}

/** Short, and no question: may stand in a signature. */
export function fitsSignature(plain: string): boolean {
  return plain.length <= LONGEST_SIGNATURE_LINE && !/[?？]$/.test(plain);
}

function phraseOf(said: string): string {
  return said
    .toLowerCase()
    .replace(/[\s,.!;:，。！、]+$/u, '')
    .replaceAll('’', "'");
}
