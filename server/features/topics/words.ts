/** Why the tree or a form cannot be like this, in words. */

const ru = {
  noName: 'у темы нет названия',
  tooDeep: 'слишком много уровней, можно шесть',
  ring: 'тему нельзя положить внутрь неё самой',
  hasChildren: 'под темой есть другие темы',
  doubleField: 'поле стоит в форме дважды',
  notOnTickets: 'это поле не для тикетов',
  conditionOutside: 'поле, от которого зависит показ, не стоит в этой форме',
  conditionRing: 'поля зависят друг от друга по кругу',
  usedBy: (number: string) => `её имеет тикет ${number}. Отправьте в архив вместо удаления`,
  parentOf: (name: string) => `под ней тема «${name}». Отправьте в архив вместо удаления`,
};
const en = {
  noName: 'the topic has no name',
  tooDeep: 'too many levels, there may be six',
  ring: 'a topic cannot be put inside itself',
  hasChildren: 'there are topics below it',
  doubleField: 'a field stands in the form twice',
  notOnTickets: 'this field is not for tickets',
  conditionOutside: 'the field that a condition asks for does not stand in this form',
  conditionRing: 'fields depend on each other in a ring',
  usedBy: (number: string) => `ticket ${number} has it. Archive it instead of removing it`,
  parentOf: (name: string) => `the topic “${name}” is below it. Archive it instead of removing it`,
} satisfies typeof ru;

export const flawWords = { ru, en };
export type Flaw = {
  [K in keyof typeof ru]: (typeof ru)[K] extends string ? K : never;
}[keyof typeof ru];
