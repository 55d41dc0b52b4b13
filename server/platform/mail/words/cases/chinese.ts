import type { LanguageHeads } from './case.ts';

export const chinese: LanguageHeads = {
  language: 'Chinese',
  words: '您好，\n\n水壶到货时有裂缝，请更换。',
  old: '尊敬的安娜：\n\n您的订单已发货。\n\n茶炊',
  heads: [
    { client: 'Gmail', head: '茶炊 <care@samovar.example> 于2024年7月12日周五 10:11写道：\n', old: 'marked' },
    {
      client: 'Gmail, Taiwan',
      head: '茶炊 <care@samovar.example> 於 2024年7月12日 週五 上午10:11寫道：\n',
      old: 'marked',
    },
    {
      client: 'Apple Mail',
      head: '> 在 2024年7月12日，10:11，茶炊 <care@samovar.example> 写道：\n> ',
      old: 'marked',
    },
    { client: 'iOS', head: '在 2024年7月12日，10:11，茶炊 <care@samovar.example> 写道：\n', old: 'bare' },
    { client: 'Thunderbird', head: '在 2024/7/12 10:11, 茶炊 写道:', old: 'marked' },
    {
      client: 'Outlook',
      head: '发件人: 茶炊 <care@samovar.example> \n发送时间: 2024年7月12日 10:11\n收件人: 安娜\n主题: 订单\n',
      old: 'bare',
    },
    {
      client: 'QQ',
      head: '------------------ 原始邮件 ------------------\n发件人: "茶炊" <care@samovar.example>;\n发送时间: 2024年7月12日(星期五) 上午10:11\n收件人: "安娜" <anna@example.org>;\n主题: 订单\n',
      old: 'bare',
    },
    {
      client: 'NetEase',
      head: '在 2024-07-12 10:11:22，"茶炊" <care@samovar.example> 写道：\n',
      old: 'marked',
    },
    {
      client: 'Outlook, Taiwan',
      head: '寄件者: 茶炊 <care@samovar.example>\n寄件日期: 2024年7月12日 10:11\n收件者: 安娜\n主旨: 訂單\n',
      old: 'bare',
    },
  ],
  taglines: ['发自我的 iPhone', '发自我的华为手机', '从我的 iPhone 傳送', '获取 Outlook for Android'],
};
