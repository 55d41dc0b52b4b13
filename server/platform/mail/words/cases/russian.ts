import type { LanguageHeads } from './case.ts';

export const russian: LanguageHeads = {
  language: 'Russian',
  words: 'Добрый день!\n\nЧайник приехал с трещиной, прошу обменять.\nЗаказ 40-118.',
  old: 'Здравствуйте!\n\nВаш заказ собран и передан в доставку.\n\nОтдел заботы «Самовар»',
  heads: [
    {
      client: 'Gmail',
      head: 'пт, 12 июл. 2024 г. в 10:11, Самовар <care@samovar.example>:\n',
      old: 'marked',
    },
    {
      client: 'Gmail, wrapped',
      head: 'ср, 3 янв. 2024 г. в 09:05, Отдел заботы интернет-магазина «Самовар» <\ncare@samovar.example>:\n',
      old: 'marked',
    },
    {
      client: 'Gmail, old',
      head: '12 июля 2024 г., 10:11 пользователь Самовар <care@samovar.example> написал:\n',
      old: 'marked',
    },
    { client: 'Yandex', head: '12.07.2024, 10:11, "Самовар" <care@samovar.example>:', old: 'marked' },
    { client: 'Yandex, bare', head: '12.07.2024, 10:11, "Самовар" <care@samovar.example>:\n', old: 'bare' },
    {
      client: 'Mail.ru',
      head: 'Пятница, 12 июля 2024, 10:11 +03:00 от Самовар <care@samovar.example>:\n',
      old: 'marked',
    },
    {
      client: 'Mail.ru, without address',
      head: 'Пятница, 12 июля 2024, 10:11 +03:00 от Отдел заботы:\n',
      old: 'bare',
    },
    {
      client: 'Apple Mail',
      head: '> 12 июля 2024 г., в 10:11, Самовар <care@samovar.example> написал(а):\n>',
      old: 'marked',
    },
    {
      client: 'iOS',
      head: '12 июля 2024 г., в 10:11, Самовар <care@samovar.example> написал(а):\n',
      old: 'bare',
    },
    { client: 'Thunderbird', head: '12.07.2024 10:11, Самовар пишет:', old: 'marked' },
    {
      client: 'Outlook',
      head: 'From: Самовар [mailto:care@samovar.example]\nSent: Friday, July 12, 2024 10:11 AM\nTo: Белова Анна\nSubject: Заказ 40-118\n',
      old: 'bare',
    },
    {
      client: 'Outlook in Russian',
      head: 'От: Самовар <care@samovar.example>\nОтправлено: 12 июля 2024 г. 10:11\nКому: Белова Анна\nТема: Заказ 40-118\n',
      old: 'bare',
    },
    {
      client: 'Outlook on the web',
      head: '________________________________\nОт: Самовар <care@samovar.example>\nОтправлено: пятница, 12 июля 2024 г. 10:11:22\nКому: Белова Анна\nКопия: Белов Петр\nТема: Re: Заказ 40-118\n',
      old: 'bare',
    },
    {
      client: 'Outlook Express',
      head: '----- Original Message ----- \nFrom: Самовар \nTo: belova@example.org \nSent: Friday, July 12, 2024 10:11 AM\nSubject: Заказ\n\n',
      old: 'bare',
    },
    {
      client: 'Outlook, bold',
      head: '*От:* Самовар <care@samovar.example>\n*Дата:* 12 июля 2024 г. в 10:11\n*Кому:* Анна\n*Тема:* Заказ\n',
      old: 'bare',
    },
    {
      client: 'Yahoo',
      head: 'В пятница, 12 июля 2024 г. в 10:11:22 GMT+3, Самовар <care@samovar.example> написал(а): \n\n',
      old: 'bare',
    },
    {
      client: 'Samsung',
      head: '-------- Исходное сообщение --------\nОт: Самовар <care@samovar.example>\nДата: 12.07.2024 10:11 (GMT+03:00)\nКому: belova@example.org\nТема: Заказ\n',
      old: 'bare',
    },
    { client: 'The Bat!', head: 'Вы писали 12 июля 2024 г., 10:11:22:\n', old: 'marked' },
    {
      client: 'Spark',
      head: '12 июля 2024 г., 10:11 +0300, Самовар <care@samovar.example>, писал:',
      old: 'marked',
    },
    {
      client: 'ProtonMail',
      head: '------- Оригинальное сообщение -------\n12 июля 2024 г., 10:11, Самовар <care@samovar.example> написал(а):\n',
      old: 'marked',
    },
    { client: 'Roundcube', head: 'Самовар писал(а) 12.07.2024 10:11:', old: 'marked' },
    {
      client: 'Zimbra',
      head: '----- Исходное сообщение -----\nОт: "Самовар" <care@samovar.example>\nКому: "belova" <belova@example.org>\nОтправленные: Пятница, 12 Июль 2024 г 10:11:22\nТема: Заказ\n',
      old: 'bare',
    },
    {
      client: 'eM Client',
      head: '------ Исходное сообщение ------\nОт "Самовар" <care@samovar.example>\nКому belova@example.org\nДата 12.07.2024 10:11:22\nТема Заказ\n',
      old: 'bare',
    },
  ],
  taglines: [
    'Отправлено с iPhone',
    'Отправлено с моего iPhone',
    '--\nОтправлено из мобильного приложения Яндекс Почты',
    '--\nОтправлено из Mail.ru для Android',
    'Отправлено со смартфона Samsung Galaxy.',
    'Отправлено из Outlook для Android<https://aka.example/abc>',
    'Отправлено из Почты для Windows 10',
    'Скачать Outlook для iOS',
    'Без вирусов. www.avast.com',
  ],
};
