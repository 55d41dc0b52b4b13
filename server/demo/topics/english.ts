/** Guests from abroad. */
import type { Topic } from './topic.ts';

export const englishTopics: readonly Topic[] = [
  {
    team: 'care',
    language: 'en',
    weight: 3,
    tags: ['багаж', 'розыск'],
    isAfterFlight: true,
    priority: 'high',
    subjects: ['Bag did not arrive on {flight}', 'Missing suitcase, tag {order}'],
    openings: [
      'Hello,\n\nI flew {flight} on {date} and my bag did not come out. The desk gave me the number {order}. I am here for four days only, could you tell me when to expect it?\n\nBest,\n{name}',
    ],
    answers: [
      'Dear {name},\n\nWe are sorry about this. Your bag {order} has been found and comes with tomorrow’s first flight; a courier brings it to your hotel before 6 pm. Please keep the receipts of whatever you had to buy, we will refund them.',
    ],
    turns: [
      {
        asks: 'It is here, thank you. The receipts are attached, 3 items.',
        answer: 'Thank you! We refund {sum} ₽ to your card within five working days.',
      },
    ],
    notes: ['Отель подтвердил, что примут курьера.'],
  },
  {
    team: 'booking',
    language: 'en',
    weight: 3,
    tags: ['возврат'],
    isAfterFlight: true,
    subjects: ['Refund for booking {order}', 'Cancelled flight {flight}, refund?'],
    openings: [
      'Good morning,\n\nflight {flight} on {date} was cancelled and I took the train instead. Please refund booking {order}.\n\n{name}',
    ],
    answers: [
      'Dear {name},\n\nthe refund is on its way: {sum} ₽ to the card you paid with, usually within ten days. The receipt is attached.',
    ],
    turns: [
      {
        asks: 'My bank says nothing has come yet.',
        answer:
          'We have checked: it left on Monday. Foreign banks may take up to ten working days; if it is not there by Friday, write here and we trace it.',
      },
    ],
    reply: 'receipt',
  },
  {
    team: 'documents',
    language: 'en',
    weight: 3,
    tags: ['виза'],
    subjects: ['Confirmation of booking for a visa', 'Letter for the consulate, booking {order}'],
    openings: [
      'Hello, I need a stamped confirmation of my booking {order} for the visa application. My passport page is attached.\n\nKind regards,\n{name}',
    ],
    answers: [
      'Dear {name},\n\nthe confirmation is attached, stamped and signed. Consulates accept it as a PDF. Good luck, and see you on board!',
    ],
    turns: [
      {
        asks: 'They also ask for the return flight on the same page.',
        answer: 'Both flights are on one page now, please find the new version attached.',
      },
    ],
    file: 'scan',
    reply: 'form',
  },
  {
    team: 'booking',
    language: 'en',
    weight: 2,
    tags: ['стыковка'],
    subjects: ['Short connection in {from}', 'Will I make the connection?'],
    openings: [
      'Hi, I have 50 minutes between two of your flights in {from}, {flight} is the second. Is that enough, and do I have to collect my bag?\n\n{name}',
    ],
    answers: [
      'Dear {name},\n\n50 minutes is enough: both flights use the same hall and your bag is checked through. Should the first one be late, the second waits for up to 20 minutes, or we rebook you free of charge.',
    ],
    turns: [],
  },
  {
    team: 'care',
    language: 'en',
    weight: 2,
    tags: ['спорт'],
    subjects: ['Taking a bicycle on {flight}', 'Skis and a sledge'],
    openings: [
      'Hello, we would like to take two bicycles on {flight} on {date}. How should they be packed, and what does it cost?\n\nThanks,\n{name}',
    ],
    answers: [
      'Dear {name},\n\nbicycles travel in a box or a soft case up to 170 cm, pedals off, tyres soft. We have noted two for your booking: {sum} ₽ each, paid at check-in.',
    ],
    turns: [
      {
        asks: 'Do you sell boxes at the airport?',
        answer:
          'Yes, at the packing desk, 900 ₽. They are usually in stock, and we have put two aside for you.',
      },
    ],
  },
  {
    team: 'documents',
    language: 'en',
    weight: 2,
    tags: ['закрывающие'],
    subjects: ['Invoice for our surveyors', 'VAT invoice, booking {order}'],
    openings: [
      'Dear Sir or Madam,\n\nplease send an invoice in English for booking {order}, made out to our company. Details are attached.\n\nYours,\n{name}',
    ],
    answers: [
      'Dear {name},\n\nthe invoice in English is attached. For the next ones, write «EN» in the comment of the order and you get it at once.',
    ],
    turns: [],
    file: 'card',
    reply: 'receipt',
  },
  {
    team: 'care',
    language: 'en',
    weight: 1,
    tags: ['благодарность'],
    isAfterFlight: true,
    priority: 'low',
    subjects: ['Thank you to the crew of {flight}'],
    openings: [
      'I just wanted to say that your crew on {flight} was wonderful: my mother felt unwell and they looked after her all the way. Please pass it on.\n\n{name}',
    ],
    answers: [
      'Dear {name},\n\nthank you for writing. We have read your letter to the crew of {flight}. We hope your mother is well, and send our best wishes.',
    ],
    turns: [],
  },
];
