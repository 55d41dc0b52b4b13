import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

test.each<[string, string | null]>([
  ['Здравствуйте, не могу войти в личный кабинет', 'ru'],
  ['Не работает error 500 при логине в portal', 'ru'],
  ['Доброго дня, не можу увійти до особистого кабінету', 'uk'],
  ['Добры дзень, не магу ўвайсці ў асабісты кабінет', 'be'],
  ['Сәлеметсіз бе, жеке кабинетке кіре алмай тұрмын', 'kk'],
  ['Hello, I cannot log in to my account, please help', 'en'],
  ['Bonjour, je ne peux pas me connecter à mon compte', 'fr'],
  ['Guten Tag, ich kann mich nicht in mein Konto einloggen', 'de'],
  ['您好，我的订单什么时候到', 'zh'],
  ['こんにちは、注文について', 'ja'],
  ['ok', null],
  ['', null],
  ['https://x.test/some/long/path?with=words', null],
])('%s → %s', async (text, language) => {
  expect(await languageOf(text)).toBe(language);
});
