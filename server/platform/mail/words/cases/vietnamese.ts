import type { LanguageHeads } from './case.ts';

export const vietnamese: LanguageHeads = {
  language: 'Vietnamese',
  words: 'Xin chào,\n\nấm bị nứt khi giao, xin đổi giúp tôi.',
  old: 'Chị Anna thân mến,\n\nđơn hàng đang trên đường.\n\nSamovar',
  heads: [
    {
      client: 'Gmail',
      head: 'Vào Th 6, 12 thg 7, 2024 vào lúc 10:11 Samovar <care@samovar.example> đã viết:\n',
      old: 'marked',
    },
    {
      client: 'Apple Mail',
      head: '> Vào 10:11, 12 thg 7, 2024, Samovar <care@samovar.example> đã viết:\n> ',
      old: 'marked',
    },
    {
      client: 'Outlook',
      head: 'Từ: Samovar <care@samovar.example>\nĐã gửi: Thứ Sáu, 12 tháng 7, 2024 10:11\nĐến: Anna\nChủ đề: Đơn hàng\n',
      old: 'bare',
    },
  ],
  taglines: ['Đã gửi từ iPhone của tôi'],
};
