/** The labels that mail programs print before a quoted letter's headers, in the languages of their users. */

export type HeaderKind = 'from' | 'date' | 'to' | 'subject' | 'other';

const LABELS: Record<HeaderKind, string> = {
  from: `from|de|von|da|van|od|fra|från|lähettäjä|kimden|gönderen|от|от кого|от кого письмо|отправитель|від|від кого|відправник|expeditor|expéditeur|remitente|remetente|mittente|afzender|nadawca
    |odesílatel|odosielateľ|de la|από|αποστολέας|feladó|küldő|pošiljatelj|pošiljalac|absender|avsändare|avsender|afsender|מאת|من|از|từ|người gửi|dari|pengirim|nuo|saatja|发件人|寄件者|寄件人|差出人
    |送信元|送信者|보낸 사람|보낸사람|발신|발신자|จาก|подател|šalje`,
  date: `date|sent|date sent|sent on|received|datum|gesendet|gesendet am|envoyé|envoyé le|envoye|envoyés|date d'envoi|enviado|enviada|enviado el|enviada el|enviados|enviado em|enviada em|fecha|fecha de envío|data|inviato|inviata|inviati
    |data invio|verzonden|verzonden op|wysłano|wysłane|data wysłania|odesláno|odoslané|dátum odoslania|dato|sendt|skickat|skickades|lähetetty|lähetysaika|päiväys|päivämäärä|tarih|gönderilme tarihi
    |gönderildi|gönderme tarihi|дата|отправлено|дата отправки|время отправки|отправлен|послано|надіслано|дата надсилання|відправлено|trimis|trimis la|dată|ημερομηνία|στάλθηκε|απεσταλμένα|elküldve|küldve|dátum
    |poslano|poslato|נשלח|תאריך|تاريخ الإرسال|تم الإرسال|التاريخ|تاریخ|đã gửi|ngày|gửi|dikirim|tanggal|išsiųsta|saadetud|kuupäev|发送时间|发送日期|寄件日期|傳送日期|发送于|已发送|日期|时间|時間|日付|日時|送信日時|送信日
    |보낸 날짜|보낸날짜|보낸 시간|날짜|ส่ง|ส่งเมื่อ|วันที่|изпратено|изпратено на|datums`,
  to: `to|an|à|a|para|aan|komu|til|till|vastaanottaja|kime|alıcı|кому|получатель|получатели|одержувач|отримувач|pour|destinataire|destinatario|destinatário|către|προς|címzett|prima|za|empfänger|mottaker|mottagare|modtager|do
    |geadresseerde|אל|إلى|به|đến|tới|người nhận|kepada|kam|kam:|saaja|收件人|收件者|宛先|受信者|받는 사람|받는사람|수신|수신자|ถึง|до`,
  subject: `subject|betreff|betr|objet|sujet|asunto|assunto|oggetto|onderwerp|temat|předmět|predmet|věc|emne|ämne|aihe|konu|тема|тема письма|θέμα|tárgy|subiect|naslov|zadeva|נושא|الموضوع|موضوع|chủ đề|tiêu đề|perihal|subjek
    |tema|teema|относно|主题|主旨|标题|件名|제목|เรื่อง`,
  other: `cc|bcc|c.c.|kopia|kopi|kopie|kopio|kopiert|copie|copia|cópia|copie à|копия|копии|копія|kópia|cci|cco|ccn|cópia oculta|dw|udw|bk|dk|másolat|másolatot kap|скрытая копия|bilgi|importance|priority|priorität|wichtigkeit
    |importancia|importância|priorità|prioriteit|важность|приоритет|önem|reply-to|reply to|responder a|antwort an|répondre à|rispondi a|beantwoorden|odpowiedz do|odpověď|vastausosoite|ответить|抄送|副本|참조|ccn|organization|organisation|attachments
    |anlagen|pièces jointes|adjuntos|anexos|allegati|bijlagen|вложения|załączniki|přílohy|liitteet|bilagor|vedlegg|message-id|in-reply-to|references|mailed-by|signed-by`,
};

const KINDS: ReadonlyMap<string, HeaderKind> = new Map(
  Object.entries(LABELS).flatMap(([kind, labels]) =>
    labels.split('|').map((label) => [label.trim(), kind as HeaderKind] as const),
  ),
);

const LONGEST_LABEL = 32;

/** What kind of header the line begins with, if any; a full-width colon and a space before it are fine. */
export function headerKind(plain: string): HeaderKind | null {
  const bare = plain.replace(/^[|>_\s]+/, '');
  const colon = bare.slice(0, LONGEST_LABEL).search(/[:：]/);
  if (colon < 1) return null;
  const label = bare.slice(0, colon).replace(/[_\s]+$/, '');
  return KINDS.get(label.toLowerCase()) ?? null;
}
