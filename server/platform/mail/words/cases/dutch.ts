import type { LanguageHeads } from './case.ts';

export const dutch: LanguageHeads = {
  language: 'Dutch',
  words: 'Goedemorgen,\n\nde ketel kwam gebarsten aan, wilt u hem omruilen?',
  old: 'Beste Anna,\n\nuw bestelling is onderweg.\n\nSamovar',
  heads: [
    {
      client: 'Gmail',
      head: 'Op vr 12 jul 2024 om 10:11 schreef Samovar <care@samovar.example>:\n',
      old: 'marked',
    },
    {
      client: 'Gmail, older',
      head: 'Op 12 juli 2024 10:11 schreef Samovar <care@samovar.example>:\n',
      old: 'marked',
    },
    {
      client: 'Apple Mail',
      head: '> Op 12 jul 2024, om 10:11 heeft Samovar <care@samovar.example> het volgende geschreven:\n> ',
      old: 'marked',
    },
    {
      client: 'iOS',
      head: 'Op 12 jul 2024 om 10:11 heeft Samovar <care@samovar.example> het volgende geschreven:\n',
      old: 'bare',
    },
    { client: 'Thunderbird', head: 'Op 12-07-2024 om 10:11 schreef Samovar:', old: 'marked' },
    {
      client: 'Outlook',
      head: 'Van: Samovar <care@samovar.example> \nVerzonden: vrijdag 12 juli 2024 10:11\nAan: Anna Bell\nOnderwerp: RE: Bestelling\n',
      old: 'bare',
    },
    {
      client: 'Outlook 2003',
      head: '-----Oorspronkelijk bericht-----\nVan: Samovar [mailto:care@samovar.example] \nVerzonden: vrijdag 12 juli 2024 10:11\nAan: Anna Bell\nOnderwerp: Bestelling\n',
      old: 'bare',
    },
  ],
  taglines: [
    'Verstuurd vanaf mijn iPhone',
    'Verzonden vanaf mijn Samsung Galaxy-smartphone.',
    'Verzonden met Outlook voor Android',
    'Outlook voor iOS downloaden',
  ],
};
