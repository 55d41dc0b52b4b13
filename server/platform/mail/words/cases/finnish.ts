import type { LanguageHeads } from './case.ts';

export const finnish: LanguageHeads = {
  language: 'Finnish',
  words: 'Hei,\n\npannu tuli säröisenä, vaihtakaa se.',
  old: 'Hyvä Anna,\n\ntilauksesi on matkalla.\n\nSamovar',
  heads: [
    {
      client: 'Gmail',
      head: 'pe 12. heinäk. 2024 klo 10.11 Samovar (care@samovar.example) kirjoitti:\n',
      old: 'marked',
    },
    {
      client: 'Apple Mail',
      head: '> Samovar <care@samovar.example> kirjoitti 12.7.2024 kello 10.11:\n> ',
      old: 'marked',
    },
    { client: 'iOS', head: 'Samovar <care@samovar.example> kirjoitti 12.7.2024 kello 10.11:\n', old: 'bare' },
    { client: 'Thunderbird', head: 'Samovar kirjoitti 12.7.2024 klo 10.11:', old: 'marked' },
    {
      client: 'Outlook',
      head: 'Lähettäjä: Samovar <care@samovar.example> \nLähetetty: perjantai 12. heinäkuuta 2024 10.11\nVastaanottaja: Anna Bell\nAihe: VS: Tilaus\n',
      old: 'bare',
    },
  ],
  taglines: ['Lähetetty iPhonesta', 'Lähetetty Samsung-puhelimesta', 'Hanki Outlook for Android'],
};
