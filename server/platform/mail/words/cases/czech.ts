import type { LanguageHeads } from './case.ts';

export const czech: LanguageHeads = {
  language: 'Czech',
  words: 'Dobrý den,\n\nkonvice dorazila prasklá, prosím o výměnu.',
  old: 'Milá Anno,\n\nobjednávka je na cestě.\n\nSamovar',
  heads: [
    {
      client: 'Gmail',
      head: 'pá 12. 7. 2024 v 10:11 odesílatel Samovar <care@samovar.example> napsal:\n',
      old: 'marked',
    },
    {
      client: 'Apple Mail',
      head: '> 12. 7. 2024 v 10:11, Samovar <care@samovar.example>:\n> ',
      old: 'marked',
    },
    { client: 'iOS', head: '12. 7. 2024 v 10:11, Samovar <care@samovar.example>:\n', old: 'bare' },
    { client: 'Thunderbird', head: 'Dne 12. 07. 24 v 10:11 Samovar napsal(a):', old: 'marked' },
    {
      client: 'Outlook',
      head: 'Od: Samovar <care@samovar.example> \nOdesláno: pátek 12. července 2024 10:11\nKomu: Anna Bell\nPředmět: RE: Objednávka\n',
      old: 'bare',
    },
    {
      client: 'Seznam',
      head: '---------- Původní e-mail ----------\nOd: Samovar <care@samovar.example>\nKomu: anna@example.org\nDatum: 12. 7. 2024 10:11:22\nPředmět: Objednávka\n',
      old: 'bare',
    },
  ],
  taglines: ['Odesláno z iPhonu', 'Odesláno z mého telefonu Samsung Galaxy.', 'Získat Outlook pro Android'],
};
