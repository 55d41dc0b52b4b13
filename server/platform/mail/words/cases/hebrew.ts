import type { LanguageHeads } from './case.ts';

export const hebrew: LanguageHeads = {
  language: 'Hebrew',
  words: 'שלום,\n\nהקומקום הגיע סדוק, אנא החליפו אותו.',
  old: 'אנה היקרה,\n\nההזמנה בדרך.\n\nסמובר',
  heads: [
    {
      client: 'Gmail',
      head: '‫בתאריך יום ו׳, 12 ביולי 2024 ב-10:11 מאת ‪Samovar‬‏ <‪care@samovar.example‬‏>:‬\n',
      old: 'marked',
    },
    {
      client: 'Outlook',
      head: 'מאת: Samovar <care@samovar.example>\nנשלח: יום שישי 12 יולי 2024 10:11\nאל: Anna\nנושא: הזמנה\n',
      old: 'bare',
    },
  ],
  taglines: ['נשלח מה-iPhone שלי'],
};
