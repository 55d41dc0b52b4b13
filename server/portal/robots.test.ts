import { describe, expect, test } from 'vitest';
import { browserHeaders } from '../testing/guest.ts';
import { looksLikePerson } from './robots.ts';

describe('people', () => {
  test.each([
    ['iPhone', {}],
    [
      'Chrome with Fetch Metadata',
      { 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'cross-site' },
    ],
    [
      'Firefox on Windows',
      { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0' },
    ],
    [
      'a phone with Yandex Browser',
      {
        'user-agent':
          'Mozilla/5.0 (Linux; arm_64; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 YaBrowser/25.10.0 Mobile Safari/537.36',
      },
    ],
  ])('%s', (_who, headers) => {
    expect(looksLikePerson('GET', { ...browserHeaders, ...headers })).toBe(true);
  });
});

describe('machines', () => {
  test.each([
    ['HEAD of a link checker', 'HEAD', {}],
    ['a prefetching browser', 'GET', { 'sec-purpose': 'prefetch;prerender' }],
    ['an older prefetching browser', 'GET', { purpose: 'prefetch' }],
    ['a picture', 'GET', { 'sec-fetch-dest': 'image', 'sec-fetch-mode': 'no-cors' }],
    ['curl', 'GET', { 'user-agent': 'curl/8.5.0' }],
    ['a messenger’s previewer', 'GET', { 'user-agent': 'TelegramBot (like TwitterBot)' }],
    [
      'a previewer that calls itself Mozilla',
      'GET',
      { 'user-agent': 'Mozilla/5.0 (compatible; vkShare; +http://vk.com/dev/Share)' },
    ],
    [
      'a headless browser',
      'GET',
      {
        'user-agent':
          'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/141.0 Safari/537.36',
      },
    ],
    ['nothing said', 'GET', { 'user-agent': '' }],
    ['anything will do', 'GET', { accept: '*/*' }],
  ])('%s', (_who, method, headers) => {
    expect(looksLikePerson(method, { ...browserHeaders, ...headers })).toBe(false);
  });
});
