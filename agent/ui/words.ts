const ru = {
  failed: 'Не получилось',
  retry: 'Повторить',
  close: 'Закрыть',
  cancel: 'Отмена',
  nothing: 'Ничего не нашлось',
  copy: 'Скопировать',
  copied: 'Скопировано',
  more: 'Показать ещё',
};
const en = {
  failed: 'That did not work',
  retry: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  nothing: 'Nothing found',
  copy: 'Copy',
  copied: 'Copied',
  more: 'Show more',
} satisfies typeof ru;
export const words = { ru, en };
