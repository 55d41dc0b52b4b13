/** A network of branches: cafés, filling stations, pick-up points, gyms. */
import { calmTargets } from '../common.ts';
import type { Pack } from '../pack.ts';

export const branches: Pack = {
  key: 'branches',
  names: { ru: 'Сеть филиалов', en: 'Branch network' },
  about: {
    ru: 'Жалобы и просьбы о точках и сотрудниках. Повторные жалобы на одну точку открывают проверку.',
    en: 'Complaints and requests about branches and staff. Repeated complaints about one branch open an inspection.',
  },
  working: 'everyDay',
  targets: calmTargets,
  kinds: [
    {
      key: 'branch',
      icon: 'store',
      names: { ru: 'Точка', en: 'Branch' },
      plurals: { ru: 'Точки', en: 'Branches' },
      number: 'T-999',
    },
    {
      key: 'employee',
      icon: 'user',
      names: { ru: 'Сотрудник точки', en: 'Employee' },
      plurals: { ru: 'Сотрудники точек', en: 'Employees' },
    },
    {
      key: 'product',
      icon: 'box',
      names: { ru: 'Товар', en: 'Product' },
      plurals: { ru: 'Товары', en: 'Products' },
    },
  ],
  fields: [
    { key: 'branchAddress', kind: 'text', names: { ru: 'Адрес точки', en: 'Address of the branch' } },
    { key: 'visitDay', kind: 'date', names: { ru: 'Когда это было', en: 'When it was' } },
    { key: 'receipt', kind: 'text', names: { ru: 'Номер чека', en: 'Receipt number' } },
    {
      key: 'compensation',
      kind: 'choice',
      names: { ru: 'Чем помогли', en: 'What we did' },
      choices: [
        { ru: 'Извинения', en: 'Apology' },
        { ru: 'Возврат', en: 'Refund' },
        { ru: 'Подарок', en: 'Gift' },
      ],
    },
    { key: 'wantsCall', kind: 'yesNo', names: { ru: 'Перезвонить', en: 'Call back' } },
    { key: 'phone', kind: 'text', names: { ru: 'Телефон', en: 'Phone' } },
  ],
  topics: [
    {
      key: 'complaint',
      names: { ru: 'Жалоба на точку', en: 'Complaint about a branch' },
      priority: 'high',
      words: {
        ru: ['жалоба', 'грязно', 'нахамили', 'очередь', 'обсчитали'],
        en: ['complaint', 'dirty', 'rude', 'queue', 'overcharged'],
      },
      form: [
        { field: 'branchAddress', isAsked: true },
        { field: 'visitDay', isAsked: true },
        { field: 'receipt' },
        { field: 'wantsCall' },
        { field: 'phone', when: { field: 'wantsCall', is: true } },
        { field: 'compensation', isNeededToSolve: true },
      ],
    },
    {
      key: 'quality',
      names: { ru: 'Качество товара', en: 'Quality' },
      priority: 'high',
      words: {
        ru: ['просрочен', 'испорчен', 'невкусно', 'брак'],
        en: ['expired', 'spoilt', 'bad taste', 'faulty'],
      },
      form: [
        { field: 'branchAddress', isAsked: true },
        { field: 'receipt' },
        { field: 'compensation', isNeededToSolve: true },
      ],
    },
    {
      key: 'lost',
      names: { ru: 'Забытые вещи', en: 'Lost property' },
      words: { ru: ['забыл', 'потерял', 'оставил вещи'], en: ['forgot', 'lost', 'left behind'] },
      form: [{ field: 'branchAddress', isAsked: true }, { field: 'visitDay' }],
    },
    {
      key: 'bonus',
      names: { ru: 'Бонусы и карта', en: 'Loyalty card' },
      words: {
        ru: ['бонусы', 'карта лояльности', 'скидка', 'баллы'],
        en: ['bonus', 'loyalty', 'discount', 'points'],
      },
      priority: 'low',
    },
    {
      key: 'hours',
      names: { ru: 'Адреса и часы работы', en: 'Addresses and hours' },
      words: {
        ru: ['часы работы', 'открыты ли', 'где находится'],
        en: ['opening hours', 'are you open', 'where is'],
      },
      priority: 'low',
    },
    {
      key: 'thanks',
      names: { ru: 'Благодарность', en: 'Thanks' },
      words: { ru: ['спасибо', 'благодарю', 'отличный сервис'], en: ['thank', 'grateful', 'great service'] },
      priority: 'low',
      form: [{ field: 'branchAddress' }],
    },
  ],
  alarms: [
    {
      names: { ru: 'Отравление, травма', en: 'Poisoning, injury' },
      words: {
        ru: [
          'отравился',
          'отравление',
          'травма',
          'поскользнулся',
          'упал и',
          'ожог',
          'скорая помощь',
          'вызвали скорую',
        ],
        en: [
          'poisoned',
          'food poisoning',
          'injury',
          'injured',
          'slipped and fell',
          'fell down',
          'got burnt',
          'ambulance',
        ],
      },
      priority: 'urgent',
      tag: 'здоровье',
    },
    {
      names: { ru: 'Пожар, авария', en: 'Fire, accident' },
      words: {
        ru: ['пожар', 'дым', 'прорвало', 'потоп', 'запах газа'],
        en: ['on fire', 'a fire', 'fire alarm', 'smoke', 'burst pipe', 'flood', 'smell of gas'],
      },
      priority: 'urgent',
      tag: 'авария',
    },
  ],
  templates: [
    {
      names: { ru: 'Извинения за точку', en: 'Sorry about the branch' },
      topic: 'complaint',
      texts: {
        ru: 'Здравствуйте, {{customer.name}}! Простите, что визит вас расстроил. Разобрали случай с управляющим точки, вот что сделали:',
        en: 'Hello {{customer.name}}, we are sorry that your visit was spoilt. We have spoken with the manager of the branch, and this is what we did:',
      },
    },
    {
      names: { ru: 'Вещи нашлись', en: 'Your things were found' },
      topic: 'lost',
      texts: {
        ru: 'Здравствуйте, {{customer.name}}! Ваши вещи нашлись и ждут вас на точке. Возьмите с собой документ.',
        en: 'Hello {{customer.name}}, your things were found and wait for you at the branch. Please bring a document.',
      },
    },
  ],
  inspections: [
    {
      names: { ru: 'Жалобы на точку', en: 'Complaints about a branch' },
      kind: 'branch',
      topic: 'complaint',
      complaints: 3,
      days: 7,
    },
    {
      names: { ru: 'Плохой товар', en: 'A bad product' },
      kind: 'product',
      topic: 'quality',
      complaints: 3,
      days: 7,
    },
  ],
};
