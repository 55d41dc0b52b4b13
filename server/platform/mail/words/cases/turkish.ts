import type { LanguageHeads } from './case.ts';

export const turkish: LanguageHeads = {
  language: 'Turkish',
  words: 'Merhaba,\n\nçaydanlık çatlak geldi, lütfen değiştirin.',
  old: 'Sayın Anna,\n\nsiparişiniz yolda.\n\nSemaver',
  heads: [
    {
      client: 'Gmail',
      head: 'Semaver <care@samovar.example>, 12 Tem 2024 Cum, 10:11 tarihinde şunu yazdı:\n',
      old: 'marked',
    },
    {
      client: 'Apple Mail',
      head: '> Semaver <care@samovar.example> şunları yazdı (12 Tem 2024 10:11):\n> ',
      old: 'marked',
    },
    {
      client: 'iOS',
      head: 'Semaver <care@samovar.example> şunları yazdı (12 Tem 2024 10:11):\n',
      old: 'bare',
    },
    { client: 'Thunderbird', head: '12.07.2024 10:11 tarihinde Semaver yazdı:', old: 'marked' },
    {
      client: 'Outlook',
      head: 'Kimden: Semaver <care@samovar.example>\nGönderildi: 12 Temmuz 2024 Cuma 10:11\nKime: Anna Bell\nKonu: Sipariş\n',
      old: 'bare',
    },
  ],
  taglines: [
    'iPhone’umdan gönderildi',
    "iPhone'umdan gönderildi",
    'Samsung Galaxy akıllı telefonumdan gönderildi.',
    'Android için Outlook uygulamasını edinin',
  ],
};
