const ru = {
  label: 'Поиск по тикетам',
  placeholder: 'Номер, слово, имя, почта…',
  clear: 'Очистить',
  results: 'Найденные тикеты',
  nothing: 'Ничего не нашлось',
  advice: (q: string) => `По запросу «${q}» пусто. Попробуйте меньше слов, номер тикета или почту клиента.`,
  where: 'Искать во всех тикетах за все годы',
  how: 'Номера, темы, тексты, заметки, имена и адреса. Формы слов и буква «ё» не важны.',
};
const en = {
  label: 'Search tickets',
  placeholder: 'Number, word, name, email…',
  clear: 'Clear',
  results: 'Tickets found',
  nothing: 'Nothing found',
  advice: (q: string) => `No match for “${q}”. Try fewer words, a ticket number or the customer’s email.`,
  where: 'Search all tickets, all years',
  how: 'Numbers, subjects, texts, notes, names and addresses. Word forms do not matter.',
} satisfies typeof ru;
export const words = { ru, en };
