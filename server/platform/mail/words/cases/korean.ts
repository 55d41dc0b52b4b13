import type { LanguageHeads } from './case.ts';

export const korean: LanguageHeads = {
  language: 'Korean',
  words: '안녕하세요.\n\n주전자가 깨진 채로 왔습니다. 교환해 주세요.',
  old: '안나 님께\n\n주문하신 상품이 발송되었습니다.\n\n사모바르',
  heads: [
    {
      client: 'Gmail',
      head: '2024년 7월 12일 (금) 오전 10:11, 사모바르 <care@samovar.example>님이 작성:\n',
      old: 'marked',
    },
    {
      client: 'Apple Mail',
      head: '> 2024. 7. 12. 오전 10:11, 사모바르 <care@samovar.example> 작성:\n> ',
      old: 'marked',
    },
    { client: 'iOS', head: '2024. 7. 12. 오전 10:11, 사모바르 <care@samovar.example> 작성:\n', old: 'bare' },
    {
      client: 'Outlook',
      head: '보낸 사람: 사모바르 <care@samovar.example>\n보낸 날짜: 2024년 7월 12일 금요일 오전 10:11\n받는 사람: 안나\n제목: 주문\n',
      old: 'bare',
    },
    {
      client: 'Naver',
      head: '-----Original Message-----\nFrom: "사모바르"<care@samovar.example>\nTo: "안나"<anna@example.org>;\nCc: \nSent: 2024-07-12 (금) 10:11:22 (GMT+09:00)\nSubject: 주문\n',
      old: 'bare',
    },
  ],
  taglines: ['나의 iPhone에서 보냄', '내 Galaxy에서 전송', 'iOS용 Outlook 다운로드'],
};
