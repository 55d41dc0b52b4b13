const ru = { failed: 'Не получилось', retry: 'Повторить', close: 'Закрыть' };
const en = { failed: 'That did not work', retry: 'Try again', close: 'Close' } satisfies typeof ru;
export const words = { ru, en };
