/** Finds the advertisement that a mail program or a virus scanner adds: «Sent from my iPhone», «Virus-free. www.avast.com». */

const LONGEST = 160;
const MOST_WORDS_OF_DEVICE = 4;
const MOST_WORDS_OF_LOOSE = 9;

/** What the line begins with. One that ends in «my» is enough by itself; the others must name a program or a device. */
const SENT_FROM = new RegExp(
  `^(?:` +
    `(?:please )?(?:excuse|pardon|forgive) .{2,40}sent (?:from|via|on)|sent while|sent (?:from|via|with|using|by|on|through)|posted (?:from|via)|composed (?:on|with)|written (?:on|with)|typed (?:on|with)|get(?: the)? outlook|get bluemail|download outlook|this (?:email|message) was sent (?:from|with|using|via)|secured (?:by|with)` +
    `|gesendet (?:von|mit|über|via|aus)|versendet (?:mit|von)|verschickt (?:von|mit)|diese (?:nachricht|e-?mail|mail) wurde (?:von|mit)|von (?:meinem|unterwegs|mein)|outlook für|holen sie sich outlook|hol dir outlook|mit .{2,40} gesendet` +
    `|envoyé (?:de|depuis|à partir|avec|via|par|du|d’|d')|envoyée? (?:depuis|avec)|télécharge[rz] outlook|obtene[rz] outlook|obtenir outlook|mobile de` +
    `|enviado (?:desde|con|por|mediante|a través|do|de|pelo|pela|a partir|via|no|com|usando)|enviada (?:desde|do|pelo)|obtén outlook|obtener outlook|descargar outlook|obter o outlook|obtenha o outlook|baixe o outlook` +
    `|inviat[oa] (?:da|dal|dall|con|tramite|mediante)|ottieni outlook|scarica outlook|ottenere outlook` +
    `|verzonden (?:vanaf|van|met|via|vanuit)|verstuurd (?:vanaf|van|met|via|vanuit)|outlook voor|download outlook voor|outlook downloaden` +
    `|wysłan[eoay]+ (?:z|ze|przez|za pomocą|przy użyciu)|pobierz (?:program )?outlook|uzyskaj (?:aplikację |program )?outlook|odesláno (?:z|ze|pomocí|přes)|odoslané (?:z|zo|pomocou)|získat outlook|získejte outlook|stáhněte si outlook|získajte outlook` +
    `|отправлено (?:с|со|из|от|через|при помощи|мобильн)|отправлен[ао]? (?:с|со|из|от)|послано (?:с|из)|написано (?:с|на)|письмо отправлено (?:с|из)|скачать outlook|получите outlook|получить outlook|загрузить outlook|установите outlook` +
    `|надіслано (?:з|із|зі|через)|відправлено (?:з|із|зі|через)|отримайте outlook|отримати outlook|завантажити outlook|изпратено (?:от|с)` +
    `|skickat (?:från|via|med)|skickades från|sendt (?:fra|via|med)|sent fra|hämta outlook|hent outlook|få outlook|skaff deg outlook|hanki outlook|lataa outlook` +
    `|lähetetty|elküldve|küldve|az? .{2,40}küldve|az outlook beszerzése|trimis (?:de pe|din|de la|cu|prin)|descărcați outlook|obțineți outlook|στάλθηκε από|εστάλη από|αποστολή από|λήψη του outlook` +
    `|enviat (?:des|amb)|poslano (?:s|sa|iz|z|preko)|poslato (?:sa|iz)|išsiųsta iš|saadetud|nosūtīts no|נשלח מ|أرسلت من|تم الإرسال من|مرسل من|ارسال شده|được gửi từ|đã gửi từ|gửi từ|dikirim (?:dari|dengan|melalui)|dihantar dari|ส่งจาก` +
    `|发自|從我的|从我的|來自我的|来自我的|寄自|傳送自|获取 ?outlook|取得 ?outlook|下载 ?outlook|發自)`,
  'iu',
);
/** What the line ends with in languages that put the verb last. */
const ENDS_SENT =
  /(?:gönderildi|gönderilmiştir|edinin|indirin|から送信|より送信|から送信されました|を入手|をダウンロード|에서 보냄|에서 전송|에서 보냈습니다|보냈습니다|다운로드|gesendet|küldve|verzonden|傳送|发送|傳送的|发送的|送信しました)[.。]?$/iu;
const OF_MINE =
  /^(?:sent from my|von meinem|gesendet von meine|envoyé de mon|envoyé depuis mon|enviado desde mi|enviado do meu|inviato dal mio|verzonden vanaf mijn|verstuurd vanaf mijn|отправлено с моего|надіслано з мого|skickat från min|sendt fra min|发自我的|從我的|来自我的)(?!\p{L})/iu;

/** A program, a maker or a device; without one the customer may be speaking of a parcel. */
const DEVICE =
  /iphon|ipad|ipod|android|samsung|galaxy|huawei|honor|xiaomi|redmi|poco|oneplus|realme|oppo|vivo|nokia|htc|xperia|motorola|pixel|blackberry|windows|outlook|hotmail|e-?mail|mail|gmail|yahoo|yandex|яндекс|почт|пошт|mobil|мобил|мобіл|мобільн|phone|handy|telefon|телефон|téléphone|teléfono|telefone|telefono|telefoon|puhelin|tablet|планшет|gerät|device|dispositivo|appareil|urządz|устройств|пристро|laitte|smartphone|смартфон|spark|typeapp|bluemail|aquamail|proton|fastmail|mailbird|airmail|newton|superhuman|thunderbird|mozilla|the bat|zoho|gmx|web\.de|orange|sfr|t-mobile|verizon|at&t|telstra|rogers|sprint|bell|o2|vodafone|mac\b|macbook|apple|watch|ios|app\b|app store|приложени|додатк|手机|手機|电话|邮箱|邮件|郵件|信箱|スマート|携帯|휴대폰|스마트폰|메일|tutanota|posteo|mailspring|canary|em client|polymail|boxer|touch|nine|hey|webmail|front|missive|\baol\b|qq|网易|163/iu;

const SCANNED =
  /^(?:virus-free\.|virenfrei\.|sans virus\.|libre de virus\.|livre de vírus\.|privo di virus\.|virusvrij\.|без вирусов\.|вирусов нет\.|wolny od wirusów\.|bez virů\.|this e-?mail has been checked for viruses|this email has been scanned|diese e-?mail wurde (?:von .{2,30} )?auf viren|l'absence de virus|cet e-?mail a été vérifié|el software de antivirus|este correo electrónico ha sido comprobado|questa e-?mail è stata controllata|este e-?mail foi (?:escaneado|verificado)|это (?:сообщение|письмо) проверено на вирусы|данное сообщение проверено|ця електронна пошта перевірена|цей лист перевірено|deze e-?mail is gecontroleerd op virussen|ta wiadomość e-?mail została sprawdzona|tento e-?mail byl zkontrolován|den här e-postmeddelandet har sökts|outgoing mail is certified virus free|checked by avg|проверено avg)/iu;

/** Is the line a tag line? It stands on a line of its own; a link behind it is allowed. */
export function isTagline(plain: string): boolean {
  if (plain.length === 0 || plain.length > LONGEST) return false;
  const words = plain
    .replace(/^[-–—_>(["'\s]+/, '')
    .replace(/<[^<>]{0,150}>?|\(?https?:\/\/\S+|[\])"'_\s]+$/giu, ' ')
    .trim();
  if (SCANNED.test(words)) return true;
  const sentence = words.length <= 110;
  if (OF_MINE.test(words)) return sentence && namesDeviceSoon(words.replace(OF_MINE, '').trim().split(' '));
  return (
    sentence && (SENT_FROM.test(words) || ENDS_SENT.test(words)) && DEVICE.test(words) && !/[?;]/.test(words)
  );
}

/** Begins like a tag line but names no device we know: «Sent from a magnificent torch of pixels». */
export function isLooseTagline(plain: string): boolean {
  return plain.split(' ').length <= MOST_WORDS_OF_LOOSE && SENT_FROM.test(plain) && !/[?:;,]/.test(plain);
}

/** «Sent from my iPhone, excuse the typos», but not «Sent from my desk, which is easier than my phone». */
function namesDeviceSoon(words: readonly string[]): boolean {
  return words.length <= MOST_WORDS_OF_DEVICE || DEVICE.test(words.slice(0, MOST_WORDS_OF_DEVICE).join(' '));
}
