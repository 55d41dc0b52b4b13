const ru = { failed: 'Не получилось', retry: 'Повторить', close: 'Закрыть', nothing: 'Ничего не нашлось' };
const en = {
  failed: 'That did not work',
  retry: 'Try again',
  close: 'Close',
  nothing: 'Nothing found',
} satisfies typeof ru;
export const words = { ru, en };
