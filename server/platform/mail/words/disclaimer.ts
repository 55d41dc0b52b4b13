/** Finds the legal notice that a company's server hangs under every letter, by its vocabulary. */

import { isBlank, type Line } from './line.ts';

/** A notice is long and uses at least so many different words of this trade. */
const FEWEST_TERMS = 3;
const SHORTEST_NOTICE = 90;
const LONGEST_PARAGRAPH = 60;

const HEADING =
  /^\W{0,6}(?:confidentiality notice|confidentiality note|confidentiality caution|legal notice|legal disclaimer|e-?mail disclaimer|disclaimer|haftungsausschluss|vertraulichkeitshinweis|hinweis zur vertraulichkeit|avis de confidentialité|confidentialité|aviso legal|aviso de confidencialidad|aviso de confidencialidade|avviso di riservatezza|klauzula poufności|уведомление о конфиденциальности|предупреждение о конфиденциальности|конфиденциальность|gizlilik|免责声明|保密声明)\W{0,6}(?:$|[:.])/iu;

const TERMS: readonly RegExp[] = [
  /confidential|vertraulich|confidenti[ea]l|riservat|vertrouwelijk|poufn|důvěrn|dôvern|конфиденциальн|конфіденційн|gizli|luottamuksel|konfiden[cts]|fortrolig|保密|机密|機密|기밀/iu,
  /intended (?:only |solely |exclusively )?(?:recipient|addressee|for)|solely for|(?:nicht|not) the (?:richtige|intended)|bestimmt|destinat|destinad|geadresseerde|bestemd|adresat|určen|предназначен|призначен|адресат|адресован|vastaanottaja|alıcı|avsedd|beregnet|tiltenkt|收件人|受信者|수신자/iu,
  /privileged|gesetzlich geschützt|privilégié|privilegiad|protegid|juridisch|tajemnic|коммерческ(?:ую|ой) тайн|охраня|привилегирован/iu,
  /received (?:this|it) (?:e-?mail |message |communication |transmission )?(?:in error|by mistake)|irrtümlich|par erreur|por error|por erro|per errore|per sbaglio|abusivamente|per vergissing|ten onrechte|omyłkow|przez pomyłkę|omylem|ошибочно|по ошибке|помилково|yanlışlıkla|virheellis|av misstag|ved en fejl|ved en feil|误收|誤って|잘못/iu,
  /delete|lösch|vernicht|supprim|détrui|elimin|borr|destru|apag|cancellar|verwijder|usun|usuń|smaž|vymaž|удалит|уничтож|видаліть|знищ|siliniz|poista|radera|slet|删除|削除|삭제/iu,
  /notify|inform the sender|informieren|benachrichtig|avertir|informer|notifi|avis[ae]|comunic|informare|op de hoogte|powiadom|poinform|informuj|сообщ(?:ит|ите)|уведом|повідом|bildiriniz|ilmoit|meddela|underrett|varsle|通知|お知らせ|알려/iu,
  /disclos|disseminat|unauthori[sz]ed|unbefugt|weitergabe|divulg|diffusion|difusión|divulga|diffond|copiare|copia|copying|kopiering|verspreid|rozpowszechn|kopiowan|zveřejn|распростран|копирован|раскрыти|розповсюдж|yayıl|第三者|禁止/iu,
  /(?:this|the) (?:e-?mail|message|communication|transmission)|diese (?:e-?mail|nachricht|mail)|ce (?:message|courriel|mail|courrier)|este (?:mensaje|correo|e-?mail)|esta mensagem|questo messaggio|quest[ao] e-?mail|dit (?:e-?mail)?bericht|deze e-?mail|ta wiadomość|niniejsz|tent[oa] (?:e-?mail|zpráv)|(?:это|данное|настоящее) (?:электронное )?(?:сообщение|письмо)|(?:это|данное) .{0,20}сообщение|ц(?:ей|е) (?:лист|повідомлення)|bu e-?posta|tämä (?:sähköposti|viesti)|detta (?:e-post)?meddelande|denne (?:e-?mail|e-post)|本邮件|本電子郵件|このメール|본 메일/iu,
  /attach(?:ment|ed)|anhäng|anlagen|pièces jointes|adjunt|anexo|allegat|bijlage|załącznik|příloh|вложени|приложени|вкладен|liitte|bilag|vedlegg|附件|添付|첨부/iu,
  /liab|haftung|responsab|aansprakelijk|odpowiedzialnoś|odpovědnost|ответственност|відповідальн|sorumlu|vastuu|ansvar|责任|責任|virus/iu,
];

const ENVIRONMENT =
  /^\W{0,6}(?:please consider (?:the environment|your environmental)|think before you print|before printing|think green|save (?:a tree|paper)|bitte (?:denken sie|prüfen sie|drucken|überlegen)|denken sie an die umwelt|pensez à l'environnement|pensez à l’environnement|avant d'imprimer|n'imprimez|antes de imprimir|por favor,? considere el|prima di stampare|denk aan het milieu|zanim wydrukujesz|pomyśl o środowisku|pomyśl zanim|než vytisknete|подумайте об окружающей|пожалуйста,? (?:подумайте|берегите|не печатайте)|прежде чем (?:рас)?печат|перш ніж друкувати|tänk på miljön|tenk på miljøet|ajattele ympäristöä|lütfen (?:bu e-?postayı )?(?:gerekmedikçe )?(?:yazdır|çevre))/iu;

/** Does a legal notice begin at line `at`? A paragraph is weighed as a whole. */
export function isDisclaimerAt(lines: readonly Line[], at: number): boolean {
  const first = lines[at];
  if (!first || isBlank(first) || first.quoted) return false;
  if (ENVIRONMENT.test(first.plain)) return true;
  if (!isBlank(lines[at - 1]) && !HEADING.test(first.plain)) return false;
  const paragraph = paragraphAt(lines, at);
  const terms = TERMS.filter((term) => term.test(paragraph)).length;
  if (HEADING.test(first.plain)) return terms >= 2;
  return paragraph.length >= SHORTEST_NOTICE && terms >= FEWEST_TERMS + 1;
}

function paragraphAt(lines: readonly Line[], at: number): string {
  const heading = HEADING.test(lines[at]?.plain ?? '');
  const words: string[] = [];
  for (let here = at; here < Math.min(lines.length, at + LONGEST_PARAGRAPH); here += 1) {
    const line = lines[here];
    if (!line || line.quoted || (isBlank(line) && !(heading && here <= at + 1))) break;
    words.push(line.plain);
  }
  return words.join(' ');
}
