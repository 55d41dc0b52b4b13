const ru = {
  failed: 'Не получилось',
  retry: 'Повторить',
  close: 'Закрыть',
  cancel: 'Отмена',
  save: 'Сохранить',
  change: 'Изменить',
  remove: 'Удалить',
  nothing: 'Ничего не нашлось',
  copy: 'Скопировать',
  copied: 'Скопировано',
  more: 'Показать ещё',
  addLanguage: { ru: '+ по-русски', en: '+ по-английски' },
  inLanguage: {
    ru: (label: string) => `${label}, по-русски`,
    en: (label: string) => `${label}, по-английски`,
  },
};
const en = {
  failed: 'Something went wrong',
  retry: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  change: 'Edit',
  remove: 'Delete',
  nothing: 'Nothing found',
  copy: 'Copy',
  copied: 'Copied',
  more: 'Show more',
  addLanguage: { ru: '+ in Russian', en: '+ in English' },
  inLanguage: {
    ru: (label: string) => `${label}, in Russian`,
    en: (label: string) => `${label}, in English`,
  },
} satisfies typeof ru;
export const words = { ru, en };
