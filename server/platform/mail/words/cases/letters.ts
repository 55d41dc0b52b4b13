import type { LetterCase } from './case.ts';

/** Whole letters: answers between quotes, forwarded letters, signatures, and words that only look like a quote. */
export const letters: LetterCase[] = [
  {
    name: 'keeps answers written between the quotes',
    letter:
      'Hi, answers inline.\n\nOn Fri, Jul 12, 2024 at 10:11 AM Samovar <care@samovar.example> wrote:\n\n> Which colour do you want?\n\nRed.\n\n> And where shall it go?\n>\nTo the office, please.\n\n> Thanks\n',
    words: 'Hi, answers inline.\n\nRed.\n\nTo the office, please.',
  },
  {
    name: 'keeps an answer below the quote',
    letter: '12.07.2024 10:11, Самовар пишет:\n> Какой цвет?\n\nКрасный, пожалуйста.\n\n-- \nАнна',
    words: 'Красный, пожалуйста.',
  },
  {
    name: 'keeps answers between the quotes of The Bat!',
    letter:
      'Здравствуйте, Самовар.\n\nВы писали 12 июля 2024 г., 10:11:22:\n\nС> Какой цвет?\n\nКрасный.\n\nС> Куда везти?\n\nВ офис.\n\n-- \nС уважением,\n Анна                          mailto:anna@example.org',
    words: 'Здравствуйте, Самовар.\n\nКрасный.\n\nВ офис.',
  },
  {
    name: 'keeps the words of a forwarded letter when nothing is added',
    letter:
      '---------- Forwarded message ---------\nFrom: Shop <shop@example.org>\nDate: Fri, Jul 12, 2024 at 10:11 AM\nSubject: Invoice\nTo: Ann <ann@example.org>\n\n\nPlease find the invoice below.\n\nOn Thu, Jul 11, 2024 at 9:00 AM Ann <ann@example.org> wrote:\n> Send it.\n',
    words:
      'Please find the invoice below.\n\nOn Thu, Jul 11, 2024 at 9:00 AM Ann <ann@example.org> wrote:\n> Send it.',
  },
  {
    name: 'keeps the words of a letter forwarded by Apple Mail',
    letter:
      'Begin forwarded message:\n\n> From: Shop <shop@example.org>\n> Subject: Invoice\n> Date: 12 July 2024 at 10:11:22 BST\n> To: ann@example.org\n> \n> The invoice is 40-118.\n',
    words: 'The invoice is 40-118.',
  },
  {
    name: 'keeps the words of a letter forwarded by Yandex',
    letter:
      '-------- Пересылаемое сообщение --------\n12.07.2024, 10:11, "Магазин" <shop@example.org>:\n\nСчёт 40-118 во вложении.\n\n-------- Конец пересылаемого сообщения --------\n',
    words: 'Счёт 40-118 во вложении.',
  },
  {
    name: 'keeps the words of a letter forwarded by Mail.ru',
    letter:
      '-------- Пересылаемое сообщение --------\nОт: Магазин <shop@example.org>\nКому: anna@example.org\nДата: Пятница, 12 июля 2024, 10:11 +03:00\nТема: Счёт\n\nСчёт 40-118.\n',
    words: 'Счёт 40-118.',
  },
  {
    name: 'keeps only what was added to a forwarded letter',
    letter:
      'Посмотрите, пожалуйста.\n\n-------- Пересылаемое сообщение --------\n12.07.2024, 10:11, "Магазин" <shop@example.org>:\n\nСчёт 40-118.\n',
    words: 'Посмотрите, пожалуйста.',
  },
  {
    name: 'gives the whole text when all of it is quoted',
    letter: '> Hello\n> there\n',
    words: '> Hello\n> there',
  },
  { name: 'gives a signature rather than nothing', letter: '-- \nAnn Bell\n', words: '-- \nAnn Bell' },
  {
    name: 'keeps a list',
    letter: 'Please send:\n- a kettle\n- two cups\n- Sugar',
    words: 'Please send:\n- a kettle\n- two cups\n- Sugar',
  },
  {
    name: 'keeps «On …» that is a sentence',
    letter: 'On Monday I ordered a kettle.\nOn Tuesday it came: broken.\n\nWhat now?',
    words: 'On Monday I ordered a kettle.\nOn Tuesday it came: broken.\n\nWhat now?',
  },
  {
    name: 'keeps a story about what an agent wrote',
    letter: 'Вчера 12.07.2024 ваш оператор Анна написала:\nждите до понедельника.\nЯ жду.',
    words: 'Вчера 12.07.2024 ваш оператор Анна написала:\nждите до понедельника.\nЯ жду.',
  },
  {
    name: 'keeps a log with times and colons',
    letter: 'Лог:\n12.07.2024 10:11 произошла ошибка:\nfile not found\n12.07.2024 10:12 повтор:\nok',
    words: 'Лог:\n12.07.2024 10:11 произошла ошибка:\nfile not found\n12.07.2024 10:12 повтор:\nok',
  },
  {
    name: 'keeps a parcel’s «from» and «to»',
    letter:
      'Прошу оформить доставку.\n\nОт: Москва, склад 4\nКому: Белов Пётр, Тверь\nДата: 12.07.2024\nТема: хрупкое, осторожно',
    words:
      'Прошу оформить доставку.\n\nОт: Москва, склад 4\nКому: Белов Пётр, Тверь\nДата: 12.07.2024\nТема: хрупкое, осторожно',
  },
  {
    name: 'keeps «sent from» that speaks of a parcel',
    letter: 'The parcel was\nsent from Berlin on Monday\nand never came.',
    words: 'The parcel was\nsent from Berlin on Monday\nand never came.',
  },
  {
    name: 'keeps a decorated link',
    letter: 'Visit us\n>>> >>>  http://shop.example <<<\ntoday.',
    words: 'Visit us\n>>> >>>  http://shop.example <<<\ntoday.',
  },
  {
    name: 'keeps a code block',
    letter: 'It says:\n\nif (a > b) {\n  return a->next;\n}\n\nWhy?',
    words: 'It says:\n\nif (a > b) {\n  return a->next;\n}\n\nWhy?',
  },
  {
    name: 'keeps a rule between two parts',
    letter: 'First part.\n\n---\n\nSecond part.',
    words: 'First part.\n\n---\n\nSecond part.',
  },
  {
    name: 'keeps closing thanks without a name',
    letter: 'Please help.\n\nThanks in advance!',
    words: 'Please help.\n\nThanks in advance!',
  },
  {
    name: 'keeps a closing with a stranger’s name',
    letter: 'Bitte melden.\n\nViele Grüße\nAnna',
    words: 'Bitte melden.\n\nViele Grüße\nAnna',
  },
  {
    name: 'drops a closing with the sender’s name',
    letter: 'Прошу помочь.\n\nС уважением,\nАнна Белова',
    words: 'Прошу помочь.',
    knownNames: ['Анна Белова'],
  },
  {
    name: 'knows the sender across alphabets',
    letter: 'Прошу помочь.\n\nС уважением,\nБелова Анна\nглавный бухгалтер',
    words: 'Прошу помочь.',
    knownNames: ['Anna Belova'],
  },
  {
    name: 'drops the sender’s bare name',
    letter: 'Where is it?\n\nAnn\n',
    words: 'Where is it?',
    knownNames: ['Bell, Ann'],
  },
  {
    name: 'drops thanks with the sender’s initials',
    letter: 'Where is it?\n\nThanks, AB',
    words: 'Where is it?',
    knownNames: ['Ann Bell'],
  },
  {
    name: 'keeps a question that names the sender',
    letter: 'Order for\n\nAnn Bell?',
    words: 'Order for\n\nAnn Bell?',
    knownNames: ['Ann Bell'],
  },
  {
    name: 'drops a visiting card below a closing',
    letter:
      'Прошу выставить счёт.\n\nС уважением,\nИванов Иван\nОтдел закупок ООО «Ромашка»\nтел. +7 495 123-45-67\nivanov@romashka.example',
    words: 'Прошу выставить счёт.',
  },
  {
    name: 'drops the card above the quote as well',
    letter:
      'Danke, passt.\n\nMit freundlichen Grüßen\nMax Muster\nMuster GmbH\nTel. 030 1234567\n\nAm 12.07.24 um 10:11 schrieb Samowar:\n> Passt es?',
    words: 'Danke, passt.',
  },
  {
    name: 'drops a long legal notice in Russian',
    letter:
      'Прошу счёт.\n\nНастоящее электронное сообщение и любые вложения к нему содержат конфиденциальную информацию и предназначены исключительно для адресата. Если вы получили это сообщение по ошибке, пожалуйста, уведомите отправителя и удалите его.',
    words: 'Прошу счёт.',
  },
  {
    name: 'keeps a complaint about confidential data',
    letter:
      'Hello,\n\nyour operator disclosed my confidential address to a stranger, please delete it and tell me who is responsible for that.',
    words:
      'Hello,\n\nyour operator disclosed my confidential address to a stranger, please delete it and tell me who is responsible for that.',
  },
  {
    name: 'reads Windows line ends and keeps blank lines inside',
    letter: 'One.\r\n\r\n\r\nTwo.\r\n\r\nOn 12.07.24 10:11, Samovar wrote:\r\n> Old',
    words: 'One.\n\n\nTwo.',
  },
  {
    name: 'does not swallow the line above an unspaced attribution',
    letter: 'Order 118 please\nOn 12/07/2024 10:11 AM, Samovar wrote:\n> Which?\n',
    words: 'Order 118 please',
  },
  {
    name: 'drops a mailing list’s footer',
    letter:
      'I agree.\n\n_______________________________________________\nusers mailing list\nusers@lists.example\nhttps://lists.example/users',
    words: 'I agree.',
  },
  {
    name: 'keeps a quote’s broken line out of the words',
    letter:
      'Yes.\n\nOn 12.07.24 10:11, Samovar wrote:\n> The kettle that you have ordered will be delivered on Monday or on\nthe next working day.\n> Fine?\n',
    words: 'Yes.',
  },
  {
    name: 'keeps «sent from my» that is a sentence',
    letter: 'Here it is.\n\nSent from my desk, which is much easier than my mobile phone.',
    words: 'Here it is.\n\nSent from my desk, which is much easier than my mobile phone.',
  },
  {
    name: 'drops a joking tag line above an old letter',
    letter:
      'It works.\n\nSent from a magnificent torch of pixels\n\nOn Dec 16, 2024, at 12:47 PM, Samovar\n<care@samovar.example>\nwrote:\n\n> Does it?',
    words: 'It works.',
  },
  {
    name: 'drops a visiting card below a drawn line',
    letter: 'Прошу счёт.\n\n----------\nИван Петров\nООО «Ромашка»\n+7 495 123-45-67',
    words: 'Прошу счёт.',
  },
  {
    name: 'drops the sender’s name below a drawn line',
    letter: 'Where is it?\n\n---\nAnn Bell',
    words: 'Where is it?',
    knownNames: ['Ann Bell'],
  },
  {
    name: 'keeps a goods list with a moment and bare labels',
    letter: 'Bring it\n12.07.2024 10:11\n\nto\nTver, please\n\nIt is heavy.',
    words: 'Bring it\n12.07.2024 10:11\n\nto\nTver, please\n\nIt is heavy.',
  },
  {
    name: 'keeps a story about what a courier wrote',
    letter: '12.07.2024 в 10:11 курьер написал:\nне приеду.\nЧто делать?',
    words: '12.07.2024 в 10:11 курьер написал:\nне приеду.\nЧто делать?',
  },
  {
    name: 'keeps a story about what the courier wrote',
    letter: 'On 12 July 2024 at 10:11 the courier wrote:\nnot today.\nWhat now?',
    words: 'On 12 July 2024 at 10:11 the courier wrote:\nnot today.\nWhat now?',
  },
  {
    name: 'keeps a chat that was pasted',
    letter: '12.07.2024, 10:11, Анна:\nпривет\n12.07.2024, 10:12, Пётр:\nпока',
    words: '12.07.2024, 10:11, Анна:\nпривет\n12.07.2024, 10:12, Пётр:\nпока',
  },
  {
    name: 'drops headers on the drawn line above them',
    letter:
      'Yes.\n\n________________________________ From: Samovar <care@samovar.example>\nSent: Friday, July 12, 2024 10:11 AM\nTo: Ann\nSubject: x\n\nOld',
    words: 'Yes.',
  },
  {
    name: 'drops a name behind two dashes',
    letter: 'Where is it?\n\n--Ann\n',
    words: 'Where is it?',
  },
  {
    name: 'keeps a log with zones',
    letter: 'Лог:\n2024-07-12 10:11:22 GMT+03:00 Error:\nfile not found\n2024-07-12 10:11:23 retry',
    words: 'Лог:\n2024-07-12 10:11:22 GMT+03:00 Error:\nfile not found\n2024-07-12 10:11:23 retry',
  },
  {
    name: 'keeps a story about a letter to an address',
    letter: 'Письмо отправлено на <anna@shop.example> 12.07.2024 в 10:11:\nответа нет.',
    words: 'Письмо отправлено на <anna@shop.example> 12.07.2024 в 10:11:\nответа нет.',
  },
  {
    name: 'does not take the word «me» of an address for a name',
    letter: 'Where is it?\n\ncall me',
    words: 'Where is it?\n\ncall me',
    knownNames: ['me@example.com'],
  },
  {
    name: 'keeps a form for feedback',
    letter: 'Write below, thank you.\n\n------ Enter Feedback Below ------\n\nVery good.',
    words: 'Write below, thank you.\n\n------ Enter Feedback Below ------\n\nVery good.',
  },
  {
    name: 'drops an attribution of a phone without a date',
    letter: 'Fine.\n\n---- Ann Bell wrote ----\n\n> Is it?\n> Ann',
    words: 'Fine.',
  },
  {
    name: 'keeps an invitation with a date and an address',
    letter:
      'Come for an interview:\n\nDate: Wednesday 3, October 2024\nTime: 7 : 00am\nAddress: 130 Fox St\n\nBring your ID.',
    words:
      'Come for an interview:\n\nDate: Wednesday 3, October 2024\nTime: 7 : 00am\nAddress: 130 Fox St\n\nBring your ID.',
  },
  {
    name: 'finds headers directly below the words',
    letter:
      'Done\nDate: Fri=2C 28 Sep 2024 10:55:48 +0000\nFrom: care@samovar.example\nTo: bob@example.com\nSubject: [Ticket #8] Test\n\nOld.',
    words: 'Done',
  },
  {
    name: 'finds two headers with an address and a moment',
    letter:
      'Tomorrow\n8.45am-1pm\n\nFrom: care@samovar.example\nDate: Wed, 16 May 2024 00:15:02 -0600\n\n<http://shop.example/c/40118\n>  <bob@example.com <mailto:bob@example.com> >\n\nRequester: ',
    words: 'Tomorrow\n8.45am-1pm',
  },
  {
    name: 'drops the heading with sender and subject above the headers',
    letter:
      'Passt.\n\nSamowar via Shop --- Bestellung 40-118 ---\n\nVon: "Samowar" <care@samovar.example>\nAn anna@example.org\nDatum: Fr., 12.07.2024 10:11\nBetreff Bestellung\n\nHallo Anna',
    words: 'Passt.',
  },
  {
    name: 'keeps «From: London, to: Paris?» above the headers of Outlook',
    letter:
      'Hello,\nFrom: London, to: Paris – is that possible?\nYou can reach me by post.\nFrom: Samovar <care@samovar.example>\nSent: Friday, July 12, 2024 10:11 AM\nTo: Ann Bell\nSubject: RE: Order 40-118\n\nDear Ann,\nyour order has been sent.',
    words: 'Hello,\nFrom: London, to: Paris – is that possible?\nYou can reach me by post.',
  },
  {
    name: 'keeps a Turkish story of what the courier wrote and when',
    letter:
      'Pazartesi kurye saat 18:00 gibi geleceğini yazdı.\n\nSemaver <care@samovar.example>, 12 Tem 2024 Cum, 10:11 tarihinde şunu yazdı:\n\n> Merhaba\n\nEvet.',
    words: 'Pazartesi kurye saat 18:00 gibi geleceğini yazdı.\n\nEvet.',
  },
  {
    name: 'keeps a story that ends in a sentence right above a quote',
    letter: 'On 12 July 2024 the courier wrote.\n\n> Dear Ann\n',
    words: 'On 12 July 2024 the courier wrote.',
  },
  {
    name: 'keeps what a colleague is said to have written, above the attribution that is quoted itself',
    letter:
      'Sent it back by post.\n\nOn 12 July your colleague wrote that it had been sent:\n\n> On Jul 12, 2024, at 10:11, Samovar <care@samovar.example> wrote:\n> \n> Dear Ann\n',
    words: 'Sent it back by post.\n\nOn 12 July your colleague wrote that it had been sent:',
  },
  {
    name: 'keeps the address that the sender gives in words',
    letter:
      'Добрый день!\n\nПочта для связи: anna@example.org\n\n12.07.2024, 10:11, "Самовар" <care@samovar.example>:\n> Анна!',
    words: 'Добрый день!\n\nПочта для связи: anna@example.org',
    knownNames: ['Анна Белова', 'anna@example.org'],
  },
  {
    name: 'drops the sender’s name with a phone number',
    letter: 'Good day!\n\nAnn Bell +44 2000000000',
    words: 'Good day!',
    knownNames: ['Ann Bell'],
  },
  {
    name: 'keeps a sentence that ends in the sender’s name',
    letter: 'Добрый день!\n\nЖду ответа, Анна',
    words: 'Добрый день!\n\nЖду ответа, Анна',
    knownNames: ['Анна Белова'],
  },
  {
    name: 'keeps «To: my new address» above the headers of Outlook',
    letter:
      'To: my new address, please.\n\nFrom: Samovar <care@samovar.example>\nSent: Friday, July 12, 2024 10:11 AM\nTo: Ann Bell\nSubject: RE: Order\n\nDear Ann,\nyour order has been sent.',
    words: 'To: my new address, please.',
  },
  {
    name: 'keeps a line with a label above a drawn line',
    letter:
      'Дата: 12 июля, время: 10:11\nВы писали: «вернём».\n----------------\nКому: Анна Белова (anna@example.org);\nТема: Заказ;\n12.07.2024, 10:11, "Самовар" <care@samovar.example>:\n> Анна!',
    words: 'Дата: 12 июля, время: 10:11\nВы писали: «вернём».',
  },
  {
    name: 'keeps what is written below a quote whose address was wrapped onto a line of its own',
    letter:
      'Am So., 12. Juli 2024 um 10:11 Uhr schrieb Samowar\n<care@samovar.example>:\n\n> Liebe Anna\n\nDanke, es ist da.',
    words: 'Danke, es ist da.',
  },
  {
    name: 'keeps a Japanese sentence with a date above an attribution',
    letter:
      '件名：ケトルの破損\n7月12日に注文しました。\n12.07.2024, 10:11, "Samovar" <care@samovar.example>:\n> お世話になっております。',
    words: '件名：ケトルの破損\n7月12日に注文しました。',
  },
  {
    name: 'keeps the story of an agent who wrote, right above the attribution',
    letter:
      'On Mon, 12 July at 10:11 your agent called and wrote a request:\n\n> On Jul 12, 2024, at 10:11, Samovar <care@samovar.example> wrote:\n> Dear Ann',
    words: 'On Mon, 12 July at 10:11 your agent called and wrote a request:',
  },
  {
    name: 'keeps a postscript below the name',
    letter: 'Чайник течёт.\n\nС уважением,\nАнна\n\nP.S. Чек приложил.',
    words: 'Чайник течёт.\n\nС уважением,\nАнна\n\nP.S. Чек приложил.',
    knownNames: ['Анна Белова'],
  },
  {
    name: 'keeps what follows a name at the top',
    letter: 'Добрый день!\n\nАнна\n\n12.07.2024 я писал вам об этом.\n\nНет, не подходит',
    words: 'Добрый день!\n\nАнна\n\n12.07.2024 я писал вам об этом.\n\nНет, не подходит',
    knownNames: ['Анна Белова'],
  },
  {
    name: 'keeps a subject of the customer’s own right above an attribution',
    letter:
      'Dzień dobry,\nTemat: czajnik, uszkodzony\nOn Friday, July 12th, 2024 at 10:11 AM, Samovar <care@samovar.example> wrote:\n\n> Anna!',
    words: 'Dzień dobry,\nTemat: czajnik, uszkodzony',
  },
  {
    name: 'keeps an order number below the name',
    letter: 'Чайник течёт.\n\nС уважением,\nАнна Белова\nЗаказ № 40118',
    words: 'Чайник течёт.\n\nС уважением,\nАнна Белова\nЗаказ № 40118',
    knownNames: ['Анна Белова'],
  },
];
