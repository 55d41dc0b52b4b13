/** Why a ticket was given to somebody, in the language of the account. */

const ru = {
  lastAgent: 'уже отвечал этому клиенту',
  roundRobin: 'по очереди',
  leastLoaded: (load: number, capacity: number) => `меньше всего работы: ${load} из ${capacity}`,
  bySkill: (load: number, capacity: number) => `подходит по навыкам, работы ${load} из ${capacity}`,
  absent: (name: string, until: string) => `${name} отсутствует до ${until}`,
  away: (name: string) => `${name} не на месте`,
  left: (name: string) => `${name} больше не отвечает на обращения`,
  topic: (name: string) => `тема «${name}»`,
  rule: 'способ распределения очереди',
};
const en = {
  lastAgent: 'answered this customer before',
  roundRobin: 'in turn',
  leastLoaded: (load: number, capacity: number) => `least work: ${load} of ${capacity}`,
  bySkill: (load: number, capacity: number) => `fits by skills, work ${load} of ${capacity}`,
  absent: (name: string, until: string) => `${name} is absent until ${until}`,
  away: (name: string) => `${name} is away`,
  left: (name: string) => `${name} no longer answers requests`,
  topic: (name: string) => `topic “${name}”`,
  rule: 'the queue’s way of giving out',
} satisfies typeof ru;
export const routingWords = { ru, en };
