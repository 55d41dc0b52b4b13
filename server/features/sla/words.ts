/** Words about promises, in the account's and the reader's language. */
const ru = {
  kinds: { firstResponse: 'первый ответ', nextResponse: 'следующий ответ', resolution: 'решение' },
  why: {
    atRisk: (kind: string) => `${kind}: срок близко`,
    breached: (kind: string) => `${kind}: срок вышел`,
  },
  card: {
    tried: (policy: string) => `Передано само по политике «${policy}», что сделано, видно в переписке.`,
    asked: (why: string) => `Возьмите тикет и ответьте клиенту (${why})`,
  },
  usual: 'Обычные сроки',
  desk: 'Квиток',
  noPromise: 'нет ни одного срока: укажите хотя бы один',
  noCondition: (fact: string) => `такого значения условия нет: ${fact}`,
  step: 'у действия не указано, что или кому',
};
const en = {
  kinds: { firstResponse: 'first response', nextResponse: 'next response', resolution: 'resolution' },
  why: {
    atRisk: (kind: string) => `${kind}: nearly due`,
    breached: (kind: string) => `${kind}: overdue`,
  },
  card: {
    tried: (policy: string) => `Handed up by the policy “${policy}”; the thread shows what was done.`,
    asked: (why: string) => `Take the ticket and get back to the customer (${why})`,
  },
  usual: 'Usual times',
  desk: 'Kvitok',
  noPromise: 'it makes no promise: give at least one target',
  noCondition: (fact: string) => `no such value of a condition: ${fact}`,
  step: 'a step does not say what or to whom',
} satisfies typeof ru;
export const slaWords = { ru, en };
