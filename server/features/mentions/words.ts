/** Why an object was linked, in the account's language. */
const ru = { found: (number: string) => `номер ${number} есть в письме` };
const en = { found: (number: string) => `the number ${number} is in the letter` } satisfies typeof ru;
export const mentionWords = { ru, en };
