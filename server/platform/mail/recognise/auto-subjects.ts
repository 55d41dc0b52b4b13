/** Subjects that programs give to automatic answers, in the languages of mail programs. */

const ANSWERS = `automatic reply|automatic response|automated reply|automated response|auto reply|auto-reply|autoreply|auto response|auto-response|autoresponse|autoresponder|auto|auto re|auto-re|autoanswer|auto answer|autoreply re|out of office|out of the office|out of office autoreply|out of office reply|out of office response|out-of-office|out of office notification|out of office notice|out of office message|ooo|i am out of the office|i'm out of the office|away from the office|away from my mail|away from my desk|vacation|vacation notice|vacation reply|vacation message|on vacation|on leave|on holiday|annual leave|holiday notice|maternity leave|absence notification|away message|away notice|currently out of office|i am currently out of office|i am currently out of the office|i am away|currently out of the office|unavailable|thank you for your email|thank you for contacting us|we have received your message|we received your message|your message has been received|ticket received|request received
|автоответ|авто-ответ|автоматический ответ|автоответчик|автоматическое сообщение|автоматическое уведомление|ответ автоответчика|вне офиса|нет на месте|нет в офисе|отсутствую на рабочем месте|отсутствие на рабочем месте|отсутствую|ответ при отсутствии|нет на работе|я в отпуске|в отпуске|отпуск|нахожусь в отпуске|на больничном|заместитель на время отпуска|не на рабочем месте|отсутствую в офисе|вне работы
|автовідповідь|автоматична відповідь|поза офісом|відсутній на робочому місці|у відпустці|я у відпустці
|abwesenheitsnotiz|abwesenheit|abwesenheitsmeldung|abwesenheitsnachricht|abwesenheitsassistent|abwesend|automatische antwort|automatische abwesenheitsnotiz|automatische nachricht|automatische rückantwort|autom. antwort|autoantwort|auto-antwort|nicht im büro|nicht im haus|außer haus|ausser haus|im urlaub|urlaub|eingangsbestätigung|empfangsbestätigung
|réponse automatique|reponse automatique|réponse auto|message automatique|absence du bureau|absent du bureau|absente du bureau|absent|absente|absence|en congé|en congés|en vacances|message d'absence|notification d'absence|accusé de réception
|respuesta automática|respuesta automatica|autorespuesta|auto respuesta|contestación automática|fuera de la oficina|fuera de oficina|ausente|ausencia|de vacaciones|mensaje de ausencia|acuse de recibo
|risposta automatica|fuori sede|fuori ufficio|assente|assenza|in ferie|messaggio automatico|fuori dall'ufficio|assente dall'ufficio
|resposta automática|resposta automatica|fora do escritório|fora do escritorio|ausente do escritório|ausência|ausência temporária|de férias|em férias|auto-resposta|autorresposta|mensagem automática
|automatisch antwoord|automatisch bericht|automatische beantwoording|afwezig|afwezigheidsbericht|afwezigheid|niet aanwezig|niet op kantoor|afwezigheidsmelding|buiten kantoor|met vakantie|ontvangstbevestiging
|automatyczna odpowiedź|autoodpowiedź|odpowiedź automatyczna|autoresponder|nieobecność|nieobecny|nieobecna|nieobecność w biurze|poza biurem|na urlopie|urlop
|automatická odpověď|automaticka odpoved|automatická odpoveď|mimo kancelář|mimo kanceláriu|nepřítomnost|neprítomnosť|nepřítomen|dovolená|dovolenka|na dovolené|nejsem v kanceláři
|otomatik yanıt|otomatik cevap|otomatik yanıtlama|ofis dışında|ofis dışı|ofis dışındayım|izindeyim
|autosvar|automatiskt svar|automatisk svar|automatisk besked|frånvaro|frånvaromeddelande|frånvarande|ej på kontoret|på semester|fravær|fraværsmelding|fraværsbesked|ikke til stede|ikke på kontoret|på ferie|fraværende
|automaattinen vastaus|automaattivastaus|poissaoloviesti|poissa|poissa toimistosta|lomalla|en ole paikalla
|automatikus válasz|automatikus üzenet|házon kívül|nem vagyok az irodában|szabadságon|távollét|răspuns automat|raspuns automat|în afara biroului|absent din birou|în concediu|αυτόματη απάντηση|εκτός γραφείου|автоматичен отговор|извън офиса|automatski odgovor|automatsko odgovaranje|izvan ureda|van kancelarije|samodejni odgovor|odsoten|odsotnost|automaatvastus|automātiskā atbilde|automatinis atsakymas|automatinis atsakas|resposta automàtica|fora de l'oficina|erantzun automatikoa
|תשובה אוטומטית|מענה אוטומטי|מחוץ למשרד|رد تلقائي|الرد التلقائي|خارج المكتب|پاسخ خودکار|trả lời tự động|thư trả lời tự động|vắng mặt|balasan otomatis|jawaban otomatis|di luar kantor|auto balas|การตอบกลับอัตโนมัติ|ตอบกลับอัตโนมัติ|ข้อความตอบกลับอัตโนมัติ
|自动回复|自动答复|自動回覆|自動回复|外出|不在办公室|休假|自動返信|自動応答|不在通知|不在|不在のお知らせ|자동 회신|자동 응답|자동회신|자동응답|부재중|부재 중|부재중 알림|부재 알림`;

const KNOWN = new Set(ANSWERS.split('|').map((words) => words.trim()));
const LONGEST_START = 60;
/** What may part the phrase from the subject that is answered. */
const PARTED = /[:：\-–—|([\]!.,;/~]|\bre\b|\baw\b|\bsv\b|\bвх\b/iu;
const DAYS =
  /(?: (?:до|с|по|until|till|from|to|through|bis|vom|jusqu'au|du|au|hasta|del|al|fino al|até|tot|do|till och med) \d[\d./ -]{0,12}(?:\p{L}{3,10}\.?)?[\d. -]{0,8}){1,2}$/iu;
const BRACKETS = /^[\s[(*"'«<]+/;

/** Does the subject say that a program answers for an absent person? «Re: Automatic reply» does not: a person answers it. */
export function isOutOfOffice(subject: string): boolean {
  const start = subject.replace(BRACKETS, '').slice(0, LONGEST_START).toLowerCase().replaceAll('’', "'");
  const parted = PARTED.exec(start.slice(3));
  const whole = start.replace(/[\s\])*"'».!]+$/g, '');
  if (KNOWN.has(whole) || isAbsenceWithDays(whole)) return true;
  if (!parted) return false;
  return prefixes(start).some((prefix) => KNOWN.has(prefix));
}

/** «Я в отпуске до 12 ноября»: nothing but the phrase and a span of days; with a wish behind it a person speaks. */
function isAbsenceWithDays(whole: string): boolean {
  const days = DAYS.exec(whole);
  return days !== null && KNOWN.has(whole.slice(0, days.index));
}

/** The words before each place where the phrase may end. */
function prefixes(start: string): string[] {
  const ends = [...start.matchAll(new RegExp(PARTED, 'giu'))].map((found) => found.index);
  return ends
    .map((end) => start.slice(0, end).replace(/[\s\])*"'».!]+$/g, ''))
    .filter((prefix) => prefix !== '');
}
