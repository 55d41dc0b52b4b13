import type { LanguageHeads } from './case.ts';

export const spanish: LanguageHeads = {
  language: 'Spanish',
  words: 'Buenos días:\n\nla tetera llegó rota, por favor cámbienla.',
  old: 'Querida Ana:\n\nsu pedido está en camino.\n\nSamovar',
  heads: [
    {
      client: 'Gmail',
      head: 'El vie, 12 jul 2024 a las 10:11, Samovar (<care@samovar.example>) escribió:\n',
      old: 'marked',
    },
    {
      client: 'Gmail, wrapped',
      head: 'El vie., 12 de julio de 2024 10:11 a. m., La tienda del Samovar <\ncare@samovar.example> escribió:\n',
      old: 'marked',
    },
    {
      client: 'Apple Mail',
      head: '> El 12 jul 2024, a las 10:11, Samovar <care@samovar.example> escribió:\n> ',
      old: 'marked',
    },
    {
      client: 'iOS',
      head: 'El 12 jul 2024, a la(s) 10:11, Samovar <care@samovar.example> escribió:\n',
      old: 'bare',
    },
    { client: 'Thunderbird', head: 'El 12/07/2024 a las 10:11, Samovar escribió:', old: 'marked' },
    {
      client: 'Outlook',
      head: 'De: Samovar <care@samovar.example> \nEnviado el: viernes, 12 de julio de 2024 10:11\nPara: Ana Bell\nAsunto: RE: Pedido\n',
      old: 'bare',
    },
    {
      client: 'Outlook 2003',
      head: '-----Mensaje original-----\nDe: Samovar [mailto:care@samovar.example] \nEnviado el: viernes, 12 de julio de 2024 10:11\nPara: Ana Bell\nAsunto: Pedido\n',
      old: 'bare',
    },
    {
      client: 'Samsung',
      head: '-------- Mensaje original --------\nDe: Samovar <care@samovar.example> \nFecha: 12/7/24  10:11  (GMT+01:00) \nPara: ana@example.org \nAsunto: Pedido \n',
      old: 'bare',
    },
    {
      client: 'Yahoo',
      head: 'El viernes, 12 de julio de 2024, 10:11:22 CEST, Samovar <care@samovar.example> escribió:  \n\n',
      old: 'bare',
    },
  ],
  taglines: [
    'Enviado desde mi iPhone',
    'Enviado desde Outlook para Android',
    'Enviado desde mi smartphone Samsung Galaxy.',
    'Obtener Outlook para iOS',
    'Este mensaje y sus adjuntos son confidenciales y están destinados exclusivamente a su destinatario. Si lo ha recibido por error, por favor comuníquelo al remitente y elimine este mensaje.',
  ],
};
