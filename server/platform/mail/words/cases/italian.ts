import type { LanguageHeads } from './case.ts';

export const italian: LanguageHeads = {
  language: 'Italian',
  words: 'Buongiorno,\n\nil bollitore è arrivato rotto, vi prego di cambiarlo.',
  old: 'Gentile Anna,\n\nil suo ordine è in viaggio.\n\nSamovar',
  heads: [
    {
      client: 'Gmail',
      head: 'Il giorno ven 12 lug 2024 alle ore 10:11 Samovar <care@samovar.example>\nha scritto:\n',
      old: 'marked',
    },
    {
      client: 'Gmail, older',
      head: 'Il giorno 12 luglio 2024 10:11, Samovar <care@samovar.example> ha scritto:\n',
      old: 'marked',
    },
    {
      client: 'Apple Mail',
      head: '> Il giorno 12 lug 2024, alle ore 10:11, Samovar <care@samovar.example> ha scritto:\n> ',
      old: 'marked',
    },
    {
      client: 'iOS',
      head: 'Il giorno 12 lug 2024, alle ore 10:11, Samovar <care@samovar.example> ha scritto:\n',
      old: 'bare',
    },
    { client: 'Thunderbird', head: 'Il 12/07/2024 10:11, Samovar ha scritto:', old: 'marked' },
    {
      client: 'Outlook',
      head: 'Da: Samovar <care@samovar.example> \nInviato: venerdì 12 luglio 2024 10:11\nA: Anna Bell\nOggetto: R: Ordine\n',
      old: 'bare',
    },
    {
      client: 'Outlook 2003',
      head: '-----Messaggio originale-----\nDa: Samovar [mailto:care@samovar.example] \nInviato: venerdì 12 luglio 2024 10:11\nA: Anna Bell\nOggetto: Ordine\n',
      old: 'bare',
    },
    {
      client: 'Libero',
      head: 'Il 12 luglio 2024 alle 10.11 Samovar <care@samovar.example> ha scritto:\n\n',
      old: 'marked',
    },
  ],
  taglines: [
    'Inviato da iPhone',
    'Inviato dal mio iPhone',
    'Inviato da Outlook per Android',
    'Ottieni Outlook per iOS',
    'Inviato dal mio smartphone Samsung Galaxy.',
  ],
};
