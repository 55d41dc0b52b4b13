import type { LanguageHeads } from './case.ts';

export const danish: LanguageHeads = {
  language: 'Danish',
  words: 'Hej,\n\nkedlen kom med en revne, vær venlig at bytte den.',
  old: 'Kære Anna,\n\ndin ordre er på vej.\n\nSamovar',
  heads: [
    {
      client: 'Gmail',
      head: 'Den fre. 12. jul. 2024 kl. 10.11 skrev Samovar <care@samovar.example>:\n',
      old: 'marked',
    },
    {
      client: 'Apple Mail',
      head: '> Den 12. jul. 2024 kl. 10.11 skrev Samovar <care@samovar.example>:\n> ',
      old: 'marked',
    },
    {
      client: 'iOS',
      head: 'Den 12. jul. 2024 kl. 10.11 skrev Samovar <care@samovar.example>:\n',
      old: 'bare',
    },
    { client: 'Thunderbird', head: 'Den 12-07-2024 kl. 10:11 skrev Samovar:', old: 'marked' },
    {
      client: 'Outlook',
      head: 'Fra: Samovar <care@samovar.example> \nSendt: 12. juli 2024 10:11\nTil: Anna Bell\nEmne: SV: Ordre\n',
      old: 'bare',
    },
  ],
  taglines: ['Sendt fra min iPhone', 'Sendt fra min Samsung Galaxy-smartphone.', 'Hent Outlook til iOS'],
};
