import type { LanguageHeads } from './case.ts';

export const greek: LanguageHeads = {
  language: 'Greek',
  words: 'Καλημέρα,\n\nο βραστήρας ήρθε ραγισμένος, παρακαλώ αλλάξτε τον.',
  old: 'Αγαπητή Άννα,\n\nη παραγγελία σας είναι στον δρόμο.\n\nΣαμοβάρι',
  heads: [
    {
      client: 'Gmail',
      head: 'Στις Παρ 12 Ιουλ 2024 στις 10:11 π.μ., ο/η Samovar <care@samovar.example> έγραψε:\n',
      old: 'marked',
    },
    { client: 'Thunderbird', head: 'Στις 12/7/2024 10:11, ο Samovar έγραψε:', old: 'marked' },
    {
      client: 'Outlook',
      head: 'Από: Samovar <care@samovar.example> \nΣτάλθηκε: Παρασκευή, 12 Ιουλίου 2024 10:11\nΠρος: Anna Bell\nΘέμα: Παραγγελία\n',
      old: 'bare',
    },
  ],
  taglines: ['Στάλθηκε από το iPhone μου'],
};
