import type { LanguageHeads } from './case.ts';

export const romanian: LanguageHeads = {
  language: 'Romanian',
  words: 'Bună ziua,\n\nceainicul a sosit crăpat, vă rog să îl schimbați.',
  old: 'Dragă Ana,\n\ncomanda este pe drum.\n\nSamovar',
  heads: [
    {
      client: 'Gmail',
      head: 'În vin., 12 iul. 2024 la 10:11, Samovar <care@samovar.example> a scris:\n',
      old: 'marked',
    },
    {
      client: 'Apple Mail',
      head: '> Pe 12 iul. 2024, la 10:11, Samovar <care@samovar.example> a scris:\n> ',
      old: 'marked',
    },
    { client: 'Thunderbird', head: 'La 12.07.2024 10:11, Samovar a scris:', old: 'marked' },
    {
      client: 'Outlook',
      head: 'De la: Samovar <care@samovar.example> \nTrimis: vineri, 12 iulie 2024 10:11\nCătre: Ana Bell\nSubiect: Comandă\n',
      old: 'bare',
    },
  ],
  taglines: ['Trimis de pe iPhone', 'Trimis din Outlook pentru Android'],
};
