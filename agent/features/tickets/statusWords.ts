/** Status categories and priorities in the reader's words; a status the company named itself keeps its name. */
const ru = {
  status: 'Статус',
  priority: 'Приоритет',
  team: 'Команда',
  assignee: 'Ответственный',
  nobody: 'Не назначен',
  rest: 'Приоритет, команда, тема и метки',
  away: 'Нет на месте',
  anyway: 'Назначить всё равно',
  me: (name: string) => `${name} (я)`,
  priorities: { low: 'Низкий', normal: 'Обычный', high: 'Высокий', urgent: 'Срочный' },
};
const en = {
  status: 'Status',
  priority: 'Priority',
  team: 'Team',
  assignee: 'Assignee',
  nobody: 'Nobody',
  rest: 'Priority, team, topic and tags',
  away: 'Not available',
  anyway: 'Assign anyway',
  me: (name: string) => `${name} (me)`,
  priorities: { low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' },
} satisfies typeof ru;
export const statusWords = { ru, en };
