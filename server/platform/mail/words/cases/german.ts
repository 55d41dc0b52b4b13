import type { LanguageHeads } from './case.ts';

export const german: LanguageHeads = {
  language: 'German',
  words: 'Guten Tag,\n\nder Kessel kam mit einem Riss an, bitte tauschen Sie ihn um.',
  old: 'Liebe Anna,\n\nIhre Bestellung ist unterwegs.\n\nIhr Samowar-Team',
  heads: [
    {
      client: 'Gmail',
      head: 'Am Fr., 12. Juli 2024 um 10:11 Uhr schrieb Samowar <care@samovar.example>:\n',
      old: 'marked',
    },
    {
      client: 'Gmail, older',
      head: 'Samowar <care@samovar.example> schrieb am Fr., 12. Juli 2024,\n10:11:\n',
      old: 'marked',
    },
    {
      client: 'Apple Mail',
      head: '> Am 12.07.2024 um 10:11 schrieb Samowar <care@samovar.example>:\n> ',
      old: 'marked',
    },
    { client: 'iOS', head: 'Am 12.07.2024 um 10:11 schrieb Samowar <care@samovar.example>:\n', old: 'bare' },
    { client: 'Thunderbird', head: 'Am 12.07.24 um 10:11 schrieb Samowar:', old: 'marked' },
    {
      client: 'Outlook',
      head: 'Von: Samowar <care@samovar.example> \nGesendet: Freitag, 12. Juli 2024 10:11\nAn: Anna Bell\nBetreff: AW: Bestellung\n',
      old: 'bare',
    },
    {
      client: 'Outlook 2003',
      head: '-----Ursprüngliche Nachricht-----\nVon: Samowar [mailto:care@samovar.example] \nGesendet: Freitag, 12. Juli 2024 10:11\nAn: Anna Bell\nBetreff: Bestellung\n',
      old: 'bare',
    },
    {
      client: 'GMX',
      head: 'Gesendet: Freitag, 12. Juli 2024 um 10:11 Uhr\nVon: Samowar <care@samovar.example>\nAn: anna@example.org\nBetreff: Bestellung\n',
      old: 'bare',
    },
    {
      client: 'WEB.DE',
      head: '-------- Originalnachricht --------\nVon: Samowar <care@samovar.example>\nDatum: 12.07.24 10:11 (GMT+01:00)\nAn: anna@example.org\nBetreff: Bestellung\n',
      old: 'bare',
    },
    { client: 'Roundcube', head: 'Am 2024-07-12 10:11, schrieb Samowar:', old: 'marked' },
    {
      client: 'Lotus Notes',
      head: 'Von:        Samowar/Care\nAn:        Anna Bell/Example\nDatum:        12.07.2024 10:11\nBetreff:        Bestellung\n',
      old: 'bare',
    },
  ],
  taglines: [
    'Von meinem iPhone gesendet',
    'Gesendet von Outlook für Android',
    'Von meinem Samsung Galaxy Smartphone gesendet.',
    'Gesendet mit der GMX Mail App',
    'Diese Nachricht wurde von meinem Android Mobiltelefon mit WEB.DE Mail gesendet.',
    'Diese E-Mail und ihre Anhänge sind vertraulich und nur für den Adressaten bestimmt. Sollten Sie sie irrtümlich erhalten haben, informieren Sie bitte den Absender und löschen Sie diese E-Mail.',
  ],
};
