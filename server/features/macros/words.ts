/** What macros say by themselves. */

const ru = {
  noTemplate: 'Текст для ответа – такого шаблона нет',
  failed: 'не получилось из-за ошибки программы; подробности – в журнале сервера',
};
const en = {
  noTemplate: 'Text for the reply – there is no such template',
  failed: 'it failed by an error of the program; the server’s log has the details',
} satisfies typeof ru;
export const macroWords = { ru, en };
