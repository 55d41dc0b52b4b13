import type { LanguageHeads } from './case.ts';

export const norwegian: LanguageHeads = {
  language: 'Norwegian',
  words: 'Hei,\n\nkjelen kom med en sprekk, vennligst bytt den.',
  old: 'Kjære Anna,\n\nbestillingen din er på vei.\n\nSamovar',
  heads: [
    {
      client: 'Gmail',
      head: 'fre. 12. juli 2024 kl. 10:11 skrev Samovar <care@samovar.example>:\n',
      old: 'marked',
    },
    {
      client: 'Apple Mail',
      head: '> 12. juli 2024 kl. 10:11 skrev Samovar <care@samovar.example>:\n> ',
      old: 'marked',
    },
    { client: 'Thunderbird', head: 'Den 12.07.2024 10:11, skrev Samovar:', old: 'marked' },
    {
      client: 'Outlook',
      head: 'Fra: Samovar <care@samovar.example> \nSendt: fredag 12. juli 2024 10:11\nTil: Anna Bell\nEmne: SV: Bestilling\n',
      old: 'bare',
    },
  ],
  taglines: ['Sendt fra min iPhone', 'Sendt fra Outlook for Android', 'Hent Outlook for iOS'],
};
