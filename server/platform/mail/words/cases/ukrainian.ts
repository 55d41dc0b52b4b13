import type { LanguageHeads } from './case.ts';

export const ukrainian: LanguageHeads = {
  language: 'Ukrainian',
  words: 'Доброго дня!\n\nЧайник приїхав із тріщиною, прошу замінити.',
  old: 'Вітаємо!\n\nВаше замовлення зібрано.\n\nСамовар',
  heads: [
    {
      client: 'Gmail',
      head: 'пт, 12 лип. 2024 р. о 10:11 Самовар <care@samovar.example> пише:\n',
      old: 'marked',
    },
    {
      client: 'Apple Mail',
      head: '> 12 лип. 2024 р. о 10:11 Самовар <care@samovar.example> написав(ла):\n>',
      old: 'marked',
    },
    { client: 'iOS', head: '12 лип. 2024 р. о 10:11 Самовар <care@samovar.example> написав:\n', old: 'bare' },
    { client: 'Thunderbird', head: '12.07.2024 10:11, Самовар пише:', old: 'marked' },
    {
      client: 'Outlook',
      head: 'Від: Самовар <care@samovar.example>\nНадіслано: 12 липня 2024 р. 10:11\nКому: Анна\nТема: Замовлення\n',
      old: 'bare',
    },
    {
      client: 'Ukr.net',
      head: '12 липня 2024, 10:11:22, від "Самовар" <care@samovar.example>:\n',
      old: 'marked',
    },
    {
      client: 'Samsung',
      head: '-------- Вихідне повідомлення --------\nВід: Самовар <care@samovar.example>\nДата: 12.07.24 10:11 (GMT+02:00)\nКому: a@example.org\nТема: Замовлення\n',
      old: 'bare',
    },
  ],
  taglines: [
    'Надіслано з iPhone',
    'Надіслано з мого iPhone',
    'Надіслано з пристрою Galaxy',
    'Отримайте Outlook для Android',
  ],
};
