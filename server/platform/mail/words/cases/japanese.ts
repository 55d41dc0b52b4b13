import type { LanguageHeads } from './case.ts';

export const japanese: LanguageHeads = {
  language: 'Japanese',
  words: 'お世話になっております。\n\n届いたやかんにひびがありました。交換をお願いします。',
  old: 'アンナ様\n\nご注文の品を発送しました。\n\nサモワール',
  heads: [
    { client: 'Gmail', head: '2024年7月12日(金) 10:11 サモワール <care@samovar.example>:\n', old: 'marked' },
    {
      client: 'Apple Mail',
      head: '> 2024/07/12 10:11、サモワール <care@samovar.example>のメール:\n> ',
      old: 'marked',
    },
    { client: 'iOS', head: '2024/07/12 10:11、サモワール <care@samovar.example>のメール:\n', old: 'bare' },
    { client: 'Thunderbird', head: 'On 2024/07/12 10:11, サモワール wrote:', old: 'marked' },
    {
      client: 'Outlook',
      head: '差出人: サモワール <care@samovar.example> \n送信日時: 2024年7月12日金曜日 10:11\n宛先: アンナ\n件名: 注文\n',
      old: 'bare',
    },
    {
      client: 'Becky!',
      head: '-----Original Message-----\nFrom: サモワール\nSent: Friday, July 12, 2024 10:11 AM\nTo: アンナ\nSubject: 注文\n',
      old: 'bare',
    },
  ],
  taglines: ['iPhoneから送信', '私のiPhoneから送信', 'Outlook for iOS を入手'],
};
