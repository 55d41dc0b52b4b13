import type { LanguageHeads } from './case.ts';

export const hungarian: LanguageHeads = {
  language: 'Hungarian',
  words: 'Jó napot!\n\nA vízforraló repedten érkezett, kérem cseréljék ki.',
  old: 'Kedves Anna!\n\nA rendelése úton van.\n\nSzamovár',
  heads: [
    {
      client: 'Gmail',
      head: 'Szamovár <care@samovar.example> ezt írta (időpont: 2024. júl. 12., P, 10:11):\n',
      old: 'marked',
    },
    {
      client: 'Apple Mail',
      head: '> 2024. 07. 12. dátummal, 10:11 időpontban Szamovár <care@samovar.example> írta:\n> ',
      old: 'marked',
    },
    { client: 'Thunderbird', head: '2024. 07. 12. 10:11 keltezéssel, Szamovár írta:', old: 'marked' },
    {
      client: 'Outlook',
      head: 'Feladó: Szamovár <care@samovar.example> \nElküldve: 2024. július 12., péntek 10:11\nCímzett: Anna Bell\nTárgy: RE: Rendelés\n',
      old: 'bare',
    },
  ],
  taglines: ['Elküldve az iPhone-omról', 'Az Outlook beszerzése Androidra'],
};
