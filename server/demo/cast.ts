/** The people of the demo: a small northern airline and its passengers. None of them exists. */
import { latin } from './latin.ts';

export const company = { name: 'Авиакомпания «Сполохи»', timeZone: 'Europe/Moscow' } as const;

const DOMAIN = 'spolokhi.example';

export type TeamKey = 'care' | 'booking' | 'documents';
export type AgentKey = 'vera' | 'timur' | 'alina' | 'daniil' | 'nina' | 'egor';

export const teams: Record<TeamKey, { name: string; address: string; sender: string; signature: string }> = {
  care: {
    name: 'Забота о пассажирах',
    address: `help@${DOMAIN}`,
    sender: '«Сполохи», забота о пассажирах',
    signature: 'Авиакомпания «Сполохи»\nhelp@spolokhi.example · +7 (000) 000-00-11',
  },
  booking: {
    name: 'Билеты и места',
    address: `bilety@${DOMAIN}`,
    sender: '«Сполохи», билеты',
    signature: 'Авиакомпания «Сполохи», билеты и места\nbilety@spolokhi.example',
  },
  documents: {
    name: 'Документы и компании',
    address: `docs@${DOMAIN}`,
    sender: '«Сполохи», документы',
    signature: 'Авиакомпания «Сполохи», работа с компаниями\ndocs@spolokhi.example',
  },
};

export interface DemoAgent {
  name: string;
  email: string;
  role: 'owner' | 'admin' | 'agent' | 'collaborator';
  teams: readonly TeamKey[];
  /** For the console: who he is. */
  about: { ru: string; en: string };
}

export const agents: Record<AgentKey, DemoAgent> = {
  vera: {
    name: 'Вера Лебедева',
    email: `vera@${DOMAIN}`,
    role: 'owner',
    teams: ['care', 'booking', 'documents'],
    about: { ru: 'владелец, видит и настраивает всё', en: 'owner, sees and sets up everything' },
  },
  timur: {
    name: 'Тимур Ахметов',
    email: `timur@${DOMAIN}`,
    role: 'agent',
    teams: ['care'],
    about: { ru: 'агент, забота о пассажирах', en: 'agent, passenger care' },
  },
  alina: {
    name: 'Алина Соколова',
    email: `alina@${DOMAIN}`,
    role: 'agent',
    teams: ['booking', 'care'],
    about: { ru: 'агент, билеты и места', en: 'agent, tickets and seats' },
  },
  daniil: {
    name: 'Даниил Крюков',
    email: `daniil@${DOMAIN}`,
    role: 'agent',
    teams: ['booking'],
    about: { ru: 'агент, билеты и места', en: 'agent, tickets and seats' },
  },
  nina: {
    name: 'Нина Громова',
    email: `nina@${DOMAIN}`,
    role: 'admin',
    teams: ['documents'],
    about: { ru: 'администратор, документы и компании', en: 'admin, documents and companies' },
  },
  egor: {
    name: 'Егор Савин',
    email: `egor@${DOMAIN}`,
    role: 'collaborator',
    teams: ['care'],
    about: { ru: 'внутренний сотрудник, пишет только заметки', en: 'collaborator, writes notes only' },
  },
};

/** Who answers for a team. */
export const atWork: Record<TeamKey, readonly AgentKey[]> = {
  care: ['timur', 'timur', 'alina', 'vera'],
  booking: ['alina', 'daniil', 'daniil'],
  documents: ['nina', 'nina', 'vera'],
};

export const organizations = [
  'ООО «Строительный угол»',
  'АО «Белуха-Лес»',
  'Музей северного быта',
  'Спортшкола «Метель»',
  'Ferreira Tours',
  'Kestrel & Holt Surveyors',
] as const;

export interface DemoCustomer {
  name: string;
  email: string;
  language: 'ru' | 'en';
  organization?: (typeof organizations)[number];
}

const russianNames =
  'Анна Белозёрова|Павел Ухтомский|Лариса Пахомова|Игорь Телегин|Ксения Ладогина|Роман Шелестов|Галина Мезенцева|Артём Каргопольцев|Юлия Вычегдина|Николай Пинегин|Евгения Соловецкая|Виктор Рябинин|Дарья Морошкина|Станислав Кемский|Полина Беломорцева|Фёдор Лодейкин|Надежда Ягельская|Глеб Онежский|Инна Карпогорова|Максим Двинской|Тамара Печорина|Лев Зимогоров|Софья Холмская|Руслан Тагиров|Зоя Варламова|Кирилл Сухонин|Эльвира Нагаева|Пётр Лопшеньгин|Марина Устюжанинова|Андрей Кулойский|Вероника Снежина|Олег Терский|Алла Пустозерская|Денис Хибинский|Екатерина Лапландова|Михаил Канин|Ирина Вологжанина|Семён Поморцев|Валентина Ижемцева|Антон Мурманов';
const englishNames =
  'Margaret Ashdown|Colin Featherstone|Priya Raman|Joanna Lindqvist|Owen Pritchard|Beatrice Molina|Henrik Aasland|Claire Dubois-Hart|Samuel Okoro|Ingrid Halvorsen|Peter Vandermeer|Rosalind Cole|Aiko Tanabe|George Whitlock|Lena Hoffmann|Marcus Bell';

/** Customers by name, their addresses made of it. */
export const customers: readonly DemoCustomer[] = [
  ...named(russianNames, 'ru', 'pochta.example'),
  ...named(englishNames, 'en', 'mail.example'),
  {
    name: 'Сергей Дорохов',
    email: 'dorokhov@stroyugol.example',
    language: 'ru',
    organization: 'ООО «Строительный угол»',
  },
  {
    name: 'Людмила Косарева',
    email: 'kosareva@beluha-les.example',
    language: 'ru',
    organization: 'АО «Белуха-Лес»',
  },
  {
    name: 'Вадим Чупров',
    email: 'chuprov@beluha-les.example',
    language: 'ru',
    organization: 'АО «Белуха-Лес»',
  },
  {
    name: 'Раиса Окулова',
    email: 'okulova@sever-muzey.example',
    language: 'ru',
    organization: 'Музей северного быта',
  },
  {
    name: 'Илья Кузнечихин',
    email: 'trener@metel.example',
    language: 'ru',
    organization: 'Спортшкола «Метель»',
  },
  {
    name: 'Tomás Ferreira',
    email: 'tomas@ferreira-tours.example',
    language: 'en',
    organization: 'Ferreira Tours',
  },
  {
    name: 'Edith Holt',
    email: 'e.holt@kestrelholt.example',
    language: 'en',
    organization: 'Kestrel & Holt Surveyors',
  },
  { name: 'Ольга Черных', email: 'olga.chernykh@pochta.example', language: 'ru' },
  { name: 'Марат Вахитов', email: 'marat.v@pochta.example', language: 'ru' },
  { name: 'Hannah Whitfield', email: 'hannah.whitfield@mail.example', language: 'en' },
];

function named(names: string, language: 'ru' | 'en', domain: string): DemoCustomer[] {
  return names.split('|').map((name) => ({ name, email: `${latin(name)}@${domain}`, language }));
}
