import type { LanguageHeads } from './case.ts';

export const portuguese: LanguageHeads = {
  language: 'Portuguese',
  words: 'Bom dia,\n\na chaleira chegou rachada, por favor troquem.',
  old: 'Cara Ana,\n\nseu pedido está a caminho.\n\nSamovar',
  heads: [
    {
      client: 'Gmail',
      head: 'Em sex., 12 de jul. de 2024 às 10:11, Samovar <care@samovar.example> escreveu:\n',
      old: 'marked',
    },
    {
      client: 'Gmail, Portugal',
      head: 'Samovar <care@samovar.example> escreveu (sexta, 12/07/2024 à(s) 10:11):\n',
      old: 'marked',
    },
    {
      client: 'Apple Mail',
      head: '> Em 12 de jul. de 2024, à(s) 10:11, Samovar <care@samovar.example> escreveu:\n> ',
      old: 'marked',
    },
    {
      client: 'iOS',
      head: 'Em 12 de jul. de 2024, à(s) 10:11, Samovar <care@samovar.example> escreveu:\n',
      old: 'bare',
    },
    { client: 'Thunderbird', head: 'Em 12/07/2024 10:11, Samovar escreveu:', old: 'marked' },
    {
      client: 'Outlook',
      head: 'De: Samovar <care@samovar.example> \nEnviada em: sexta-feira, 12 de julho de 2024 10:11\nPara: Ana Bell\nAssunto: RES: Pedido\n',
      old: 'bare',
    },
    {
      client: 'Outlook 2003',
      head: '-----Mensagem original-----\nDe: Samovar [mailto:care@samovar.example] \nEnviada em: sexta-feira, 12 de julho de 2024 10:11\nPara: Ana Bell\nAssunto: Pedido\n',
      old: 'bare',
    },
    {
      client: 'Outlook on the web',
      head: '________________________________\nDe: Samovar <care@samovar.example>\nEnviado: 12 de julho de 2024 10:11\nPara: Ana Bell\nAssunto: Pedido\n',
      old: 'bare',
    },
  ],
  taglines: [
    'Enviado do meu iPhone',
    'Enviado do Email para Windows 10',
    'Obter o Outlook para Android',
    'Enviado do meu smartphone Samsung Galaxy.',
    'Enviado a partir do meu iPhone',
  ],
};
