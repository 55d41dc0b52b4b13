import type { LanguageHeads } from './case.ts';

export const swedish: LanguageHeads = {
  language: 'Swedish',
  words: 'Hej,\n\nkitteln kom med en spricka, var snäll och byt den.',
  old: 'Kära Anna,\n\ndin beställning är på väg.\n\nSamovar',
  heads: [
    {
      client: 'Gmail',
      head: 'Den fre 12 juli 2024 kl 10:11 skrev Samovar <care@samovar.example>:\n',
      old: 'marked',
    },
    {
      client: 'Apple Mail',
      head: '> 12 juli 2024 kl. 10:11 skrev Samovar <care@samovar.example>:\n> ',
      old: 'marked',
    },
    { client: 'iOS', head: '12 juli 2024 kl. 10:11 skrev Samovar <care@samovar.example>:\n', old: 'bare' },
    { client: 'Thunderbird', head: 'Den 2024-07-12 kl. 10:11, skrev Samovar:', old: 'marked' },
    {
      client: 'Outlook',
      head: 'Från: Samovar <care@samovar.example> \nSkickat: den 12 juli 2024 10:11\nTill: Anna Bell\nÄmne: SV: Beställning\n',
      old: 'bare',
    },
    {
      client: 'Outlook 2003',
      head: '-----Ursprungligt meddelande-----\nFrån: Samovar [mailto:care@samovar.example]\nSkickat: den 12 juli 2024 10:11\nTill: Anna Bell\nÄmne: Beställning\n',
      old: 'bare',
    },
  ],
  taglines: ['Skickat från min iPhone', 'Skickat från Outlook för Android', 'Hämta Outlook för iOS'],
};
