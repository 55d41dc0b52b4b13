/** Finds the lines that programs draw between the new words and an old letter, and «reply above this line». */

const MARKED_BY_DASHES = new Set(
  `original message|original-message|originalmessage|originalnachricht|original-nachricht|original email|original mail|message original|originale nachricht|ursprüngliche nachricht|ursprüngliche mitteilung|urspr. nachricht|weitergeleitete nachricht|weitergeleitete mail
  |forwarded message|forwarded mail|forwarded email|fwd message|message d'origine|message d’origine|message initial|message transféré|message transmis|courriel d'origine|mail original|mail d'origine|e-mail d'origine
  |mensaje original|mensaje reenviado|correo original|messaggio originale|messaggio inoltrato|messaggio inoltrato da|mensagem original|mensagem encaminhada|mensagem reencaminhada|e-mail original
  |oorspronkelijk bericht|origineel bericht|oorspronkelijke bericht|doorgestuurd bericht|wiadomość oryginalna|oryginalna wiadomość|treść oryginalnej wiadomości|treść przekazanej wiadomości|przekazana wiadomość|wiadomość przekazana dalej|wiadomość źródłowa
  |původní zpráva|přeposlaná zpráva|původní e-mail|pôvodná správa|preposlaná správa|originálna správa|original besked|oprindelig meddelelse|oprindelig besked|videresendt meddelelse|videresendt besked|opprinnelig melding|videresendt melding|original melding
  |ursprungligt meddelande|originalmeddelande|vidarebefordrat meddelande|vidarebefordrat mejl|alkuperäinen viesti|välitetty viesti|edelleenlähetetty viesti|orijinal mesaj|orjinal mesaj|özgün ileti|özgün mesaj|iletilen mesaj|iletilmiş mesaj|iletilen ileti|yönlendirilen mesaj
  |исходное сообщение|исходное письмо|оригинальное сообщение|оригинал сообщения|первоначальное сообщение|пересылаемое сообщение|пересланное сообщение|перенаправленное сообщение|переадресованное сообщение|переслане повідомлення|переадресоване повідомлення
  |пересылаемое письмо|пересланное письмо|начало переадресованного сообщения|вихідне повідомлення|початкове повідомлення|оригінальне повідомлення|пересилане повідомлення|перенаправлене повідомлення|оригинално съобщение|оригинално писмо|препратено съобщение|препратено писмо
  |mesaj original|mesajul original|mesaj redirecționat|mesaj inițial|αρχικό μήνυμα|προωθημένο μήνυμα|eredeti üzenet|továbbított üzenet|izvorna poruka|originalna poruka|izvirno sporočilo|proslijeđena poruka|הודעה מקורית|הודעה שהועברה|الرسالة الأصلية|رسالة معاد توجيهها|پیام اصلی
  |thư gốc|tin nhắn gốc|thư đã chuyển tiếp|pesan asli|pesan terusan|邮件原件|原始邮件|原始郵件|原邮件|原始訊息|转发邮件|转发的邮件|被转发邮件信息|轉寄郵件|转发邮件信息|回复的原邮件|元のメッセージ|元のメール|転送メッセージ|転送されたメッセージ|オリジナルメッセージ|원본 메시지|원본 메일|원본메시지|전달된 메시지|전달된 메일`
    .split('|')
    .map((words) => words.trim()),
);

/** Written without dashes, mostly by Apple Mail; the colon is part of them. */
const MARKED_BY_COLON = new Set(
  `begin forwarded message|forwarded message|anfang der weitergeleiteten nachricht|anfang der weitergeleiteten e-mail|début du message réexpédié|début du message transféré|inicio del mensaje reenviado|empieza el mensaje reenviado|inizio messaggio inoltrato|início da mensagem encaminhada|início da mensagem reencaminhada
  |begin doorgestuurd bericht|start på videresendt meddelelse|start på videresendt besked|start på videresendt melding|videresendt melding|vidarebefordrat brev|vidarebefordrat mejl|välitetty viesti alkaa|iletilen ileti başlangıcı|iletilen mesaj başlangıcı|początek przekazywanej wiadomości
  |začátek přeposílané zprávy|začátek přeposlané zprávy|začiatok preposlanej správy|начало переадресованного сообщения|начало пересылаемого сообщения|початок листа, який пересилається|початок переадресованого повідомлення|továbbított levél|început mesaj redirecționat|αρχή προωθημένου μηνύματος|započeti proslijeđenu poruku
  |下面是被转发的邮件|以下是轉寄的郵件|开始转发的邮件|轉寄的郵件|転送されたメッセージ|전달된 메시지|bắt đầu thư được chuyển tiếp|mulai pesan terusan`
    .split('|')
    .map((words) => words.trim()),
);

const FORWARDED_BY =
  /^[-\s]{3,}\s?(?:forwarded by|weitergeleitet von|réexpédié par|inoltrato da|reenviado por|переслано)(?!\p{L})/iu;
const END_OF_FORWARDED =
  /^[-—–\s]{2,}\s?(?:end (?:of )?forwarded message|конец пересылаемого сообщения|конец пересланного сообщения|кінець пересланого повідомлення|ende der weitergeleiteten nachricht|fin du message|koniec przekazywanej wiadomości)/iu;
const ABOVE_THIS_LINE =
  /(?:reply|respond|antwort\p{L}*|répon\p{L}*|respond\p{L}*|risp\p{L}*|ответ\p{L}*|отвеч\p{L}*|пиш\p{L}*|відпов\p{L}*|antwoord\p{L}*|odpow\p{L}*|odpov\p{L}*|svar\p{L}*).{0,50}(?:above|over|oberhalb|über|au-dessus|encima|arriba|acima|sopra|выше|вище|boven|powyżej|nad|over|ovanför|ovenfor).{0,40}/iu;
/** What a marker «reply above this line» is set off with. */
const SET_OFF = /^[-#=*_~<>+–—]{2,}.*[-#=*_~<>+–—]{2,}$/;
/** The same without ornament, and nothing else on the line. */
const BARE_MARKER =
  /^(?:please |bitte |пожалуйста,? )?(?:(?:type|write|enter|send|add|пишите|напишите|введите) )?(?:your |the |a |ваш |свой )?(?:reply|response|answer|ответ|ответьте) (?:above|выше|над) (?:this|the|этой|это[йю]) (?:(?:dotted |dashed )?line|лини(?:и|ей)|черт(?:ы|ой)|строк(?:и|ой))[.!:]?$/iu;
const DASHES = '[-_=*~#\\u2010-\\u2015\\u2212]';
const OPENS_WITH_DASHES = new RegExp(`^${DASHES}{2,}`);
const ENDS = new RegExp(`^(?:${DASHES}|\\s|>)+|(?:${DASHES}|\\s|[:：])+$`, 'g');
const RULE = new RegExp(`^${DASHES}{3,}$`);

/** «-----Original Message-----», «Begin forwarded message:», in the programs' languages. */
export function isDivider(plain: string): boolean {
  if (plain.length < 4 || plain.length > 120) return false;
  const words = lowered(plain.replace(ENDS, '').replace(/\s+/g, ' '));
  if (MARKED_BY_COLON.has(words) && (/[:：]$/.test(plain) || OPENS_WITH_DASHES.test(plain))) return true;
  return (OPENS_WITH_DASHES.test(plain) && MARKED_BY_DASHES.has(words)) || FORWARDED_BY.test(plain);
}

/** The same words without dashes: a divider only where headers follow. */
export function saysOriginal(plain: string): boolean {
  return plain.length < 120 && MARKED_BY_DASHES.has(lowered(plain.replace(ENDS, '')));
}

/** The Turkish «İ» leaves a dot of its own behind. */
function lowered(text: string): string {
  return text.toLowerCase().replaceAll('i\u0307', 'i');
}

export function isEndOfForwarded(plain: string): boolean {
  return END_OF_FORWARDED.test(plain);
}

/** «##- Please type your reply above this line -##» and its kin. */
export function isReplyMarker(plain: string): boolean {
  if (plain.length >= 160) return false;
  return (SET_OFF.test(plain) && ABOVE_THIS_LINE.test(plain)) || BARE_MARKER.test(plain);
}

/** A drawn line: «________», «------». */
export function isRule(plain: string): boolean {
  return RULE.test(plain.replace(/\s/g, ''));
}
