import { enPlural, ruPlural } from '../../lib/words.ts';

const ru = {
  title: 'Готовые наборы',
  text: 'Темы с вопросами клиенту, рабочее время, сроки, напоминания, шаблоны и правила вашей отрасли, одним нажатием. Всё потом правится в своих разделах; то, что уже есть под тем же именем, остаётся как было.',
  install: 'Включить',
  again: 'Добавить недостающее',
  installed: 'включён',
  confirmTitle: (name: string) => `Включить набор «${name}»?`,
  confirmText: 'Добавятся темы, поля, календарь и правила. Ничего из настроенного не изменится.',
  done: 'Набор включён',
  nothingNew: 'Всё уже есть, ничего не добавлено.',
  made: (pieces: string) => `Добавлено: ${pieces}.`,
  kept: (count: number) =>
    `${count} ${ruPlural(count, 'вещь осталась', 'вещи остались', 'вещей осталось')} как было.`,
  topics: 'Темы',
  pieces: {
    kinds: (n: number) => `${n} ${ruPlural(n, 'вид объектов', 'вида объектов', 'видов объектов')}`,
    fields: (n: number) => `${n} ${ruPlural(n, 'поле', 'поля', 'полей')}`,
    topics: (n: number) => `${n} ${ruPlural(n, 'тема', 'темы', 'тем')}`,
    keywords: (n: number) =>
      `${n} ${ruPlural(n, 'правило сортировки', 'правила сортировки', 'правил сортировки')}`,
    calendars: (n: number) => `${n} ${ruPlural(n, 'календарь', 'календаря', 'календарей')}`,
    policies: (n: number) => `${n} ${ruPlural(n, 'политика SLA', 'политики SLA', 'политик SLA')}`,
    plans: (n: number) =>
      `${n} ${ruPlural(n, 'цепочка напоминаний', 'цепочки напоминаний', 'цепочек напоминаний')}`,
    templates: (n: number) => `${n} ${ruPlural(n, 'шаблон', 'шаблона', 'шаблонов')}`,
    rules: (n: number) => `${n} ${ruPlural(n, 'правило', 'правила', 'правил')}`,
    inspections: (n: number) =>
      `${n} ${ruPlural(n, 'порог проверки', 'порога проверки', 'порогов проверки')}`,
  },
};
const en = {
  title: 'Starter packs',
  text: 'Topics with questions for the customer, working hours, deadlines, reminders, templates and rules for your industry, in one step. Everything can be edited afterwards; anything with the same name stays as it is.',
  install: 'Install',
  again: 'Add missing parts',
  installed: 'installed',
  confirmTitle: (name: string) => `Install “${name}”?`,
  confirmText: 'Topics, fields, a calendar and rules will be added. Nothing you have set up will change.',
  done: 'Pack installed',
  nothingNew: 'Everything was already there; nothing was added.',
  made: (pieces: string) => `Added: ${pieces}.`,
  kept: (count: number) => `${count} ${enPlural(count, 'item was', 'items were')} left unchanged.`,
  topics: 'Topics',
  pieces: {
    kinds: (n: number) => `${n} ${enPlural(n, 'object type', 'object types')}`,
    fields: (n: number) => `${n} ${enPlural(n, 'field', 'fields')}`,
    topics: (n: number) => `${n} ${enPlural(n, 'topic', 'topics')}`,
    keywords: (n: number) => `${n} ${enPlural(n, 'triage rule', 'triage rules')}`,
    calendars: (n: number) => `${n} ${enPlural(n, 'calendar', 'calendars')}`,
    policies: (n: number) => `${n} ${enPlural(n, 'SLA policy', 'SLA policies')}`,
    plans: (n: number) => `${n} ${enPlural(n, 'follow-up plan', 'follow-up plans')}`,
    templates: (n: number) => `${n} ${enPlural(n, 'template', 'templates')}`,
    rules: (n: number) => `${n} ${enPlural(n, 'rule', 'rules')}`,
    inspections: (n: number) => `${n} ${enPlural(n, 'inspection threshold', 'inspection thresholds')}`,
  },
} satisfies typeof ru;
export const words = { ru, en };
