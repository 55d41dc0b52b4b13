const ru = {
  stage: 'Этап работы',
  stages: { study: 'Изучение', contact: 'Связь', diagnose: 'Причина', solve: 'Решение' },
  hints: {
    study: 'Разобраться, что случилось',
    contact: 'Уточнить у клиента',
    diagnose: 'Найти причину',
    solve: 'Исправить и ответить',
  },
  again: 'нажмите ещё раз, чтобы снять',
};
const en = {
  stage: 'Work stage',
  stages: { study: 'Study', contact: 'Contact', diagnose: 'Diagnose', solve: 'Solve' },
  hints: {
    study: 'Understand what happened',
    contact: 'Ask the customer',
    diagnose: 'Find the cause',
    solve: 'Fix it and reply',
  },
  again: 'press again to clear',
} satisfies typeof ru;
export const words = { ru, en };
