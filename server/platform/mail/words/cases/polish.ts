import type { LanguageHeads } from './case.ts';

export const polish: LanguageHeads = {
  language: 'Polish',
  words: 'Dzień dobry,\n\nczajnik przyszedł pęknięty, proszę o wymianę.',
  old: 'Droga Anno,\n\nzamówienie jest w drodze.\n\nSamowar',
  heads: [
    {
      client: 'Gmail',
      head: 'pt., 12 lip 2024 o 10:11 Samowar <care@samovar.example> napisał(a):\n',
      old: 'marked',
    },
    {
      client: 'Gmail, older',
      head: 'W dniu 12 lipca 2024 10:11 użytkownik Samowar <care@samovar.example> napisał:\n',
      old: 'marked',
    },
    {
      client: 'Apple Mail',
      head: '> Wiadomość napisana przez Samowar <care@samovar.example> w dniu 12.07.2024, o godz. 10:11:\n> ',
      old: 'marked',
    },
    {
      client: 'iOS',
      head: 'W dniu 12 lip 2024, o godz. 10:11, Samowar <care@samovar.example> napisał(a):\n',
      old: 'bare',
    },
    { client: 'Thunderbird', head: 'W dniu 12.07.2024 o 10:11, Samowar pisze:', old: 'marked' },
    {
      client: 'Outlook',
      head: 'Od: Samowar <care@samovar.example> \nWysłano: piątek, 12 lipca 2024 10:11\nDo: Anna Bell\nTemat: RE: Zamówienie\n',
      old: 'bare',
    },
    {
      client: 'Outlook 2003',
      head: '-----Wiadomość oryginalna-----\nOd: Samowar [mailto:care@samovar.example] \nWysłano: 12 lipca 2024 10:11\nDo: Anna Bell\nTemat: Zamówienie\n',
      old: 'bare',
    },
    {
      client: 'Onet',
      head: 'W dniu 2024-07-12 10:11:22 użytkownik Samowar <care@samovar.example> napisał:\n',
      old: 'marked',
    },
  ],
  taglines: [
    'Wysłane z iPhone’a',
    'Wysłane z mojego telefonu Samsung Galaxy.',
    'Pobierz program Outlook dla systemu Android',
    'Wysłano z Outlook dla systemu iOS',
  ],
};
