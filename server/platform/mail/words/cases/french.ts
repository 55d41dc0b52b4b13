import type { LanguageHeads } from './case.ts';

export const french: LanguageHeads = {
  language: 'French',
  words: 'Bonjour,\n\nla bouilloire est arrivée fêlée, merci de l’échanger.',
  old: 'Chère Anne,\n\nvotre commande est partie.\n\nSamovar',
  heads: [
    {
      client: 'Gmail',
      head: 'Le ven. 12 juil. 2024 à 10:11, Samovar <care@samovar.example> a écrit :\n',
      old: 'marked',
    },
    {
      client: 'Gmail, narrow space',
      head: 'Le ven. 12 juil. 2024 à 10:11, Samovar <care@samovar.example> a\u00a0écrit\u202f:\n',
      old: 'marked',
    },
    {
      client: 'Apple Mail',
      head: '> Le 12 juil. 2024 à 10:11, Samovar <care@samovar.example> a écrit :\n> ',
      old: 'marked',
    },
    {
      client: 'iOS',
      head: 'Le 12 juil. 2024 à 10:11, Samovar <care@samovar.example> a écrit :\n',
      old: 'bare',
    },
    { client: 'Thunderbird', head: 'Le 12/07/2024 à 10:11, Samovar a écrit :', old: 'marked' },
    {
      client: 'Outlook',
      head: 'De : Samovar <care@samovar.example> \nEnvoyé : vendredi 12 juillet 2024 10:11\nÀ : Anne Bell\nObjet : RE: Commande\n',
      old: 'bare',
    },
    {
      client: 'Outlook 2003',
      head: "-----Message d'origine-----\nDe : Samovar [mailto:care@samovar.example]\nEnvoyé : vendredi 12 juillet 2024 10:11\nÀ : Anne Bell\nObjet : Commande\n",
      old: 'bare',
    },
    {
      client: 'Orange',
      head: '> Message du 12/07/24 10:11\n> De : "Samovar" <care@samovar.example>\n> A : "Anne" <anne@example.org>\n> Objet : Commande',
      old: 'marked',
    },
    {
      client: 'Zimbra',
      head: 'De: "Samovar" <care@samovar.example>\nÀ: "anne" <anne@example.org>\nEnvoyé: Vendredi 12 Juillet 2024 10:11:22\nObjet: Commande\n',
      old: 'bare',
    },
    {
      client: 'Yahoo',
      head: 'Le vendredi 12 juillet 2024 à 10:11:22 UTC+2, Samovar <care@samovar.example> a écrit : \n\n',
      old: 'bare',
    },
  ],
  taglines: [
    'Envoyé de mon iPhone',
    'Envoyé depuis mon smartphone Samsung Galaxy.',
    'Envoyé à partir de Outlook pour Android',
    'Télécharger Outlook pour iOS',
    'Envoyé avec la messagerie sécurisée Proton Mail.',
    'Ce message et toutes les pièces jointes sont confidentiels et destinés exclusivement à ses destinataires. Si vous avez reçu ce message par erreur, merci de le détruire et d’avertir l’expéditeur.',
  ],
};
