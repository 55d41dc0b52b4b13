/** A school, a university, courses. */
import { calmTargets } from '../common.ts';
import type { Pack } from '../pack.ts';

export const school: Pack = {
  key: 'school',
  names: { ru: 'Учёба', en: 'School' },
  about: {
    ru: 'Поступление, расписание, оплата, справки, доступ к курсам.',
    en: 'Admission, timetable, fees, certificates, access to courses.',
  },
  working: 'office',
  targets: calmTargets,
  kinds: [
    {
      key: 'group',
      icon: 'user',
      names: { ru: 'Группа', en: 'Group' },
      plurals: { ru: 'Группы', en: 'Groups' },
    },
    {
      key: 'course',
      icon: 'file',
      names: { ru: 'Курс', en: 'Course' },
      plurals: { ru: 'Курсы', en: 'Courses' },
    },
  ],
  fields: [
    { key: 'student', kind: 'text', names: { ru: 'Имя ученика', en: 'Student’s name' } },
    { key: 'groupName', kind: 'text', names: { ru: 'Класс или группа', en: 'Class or group' } },
    {
      key: 'certificate',
      kind: 'choice',
      names: { ru: 'Какая справка', en: 'Which certificate' },
      choices: [
        { ru: 'Об обучении', en: 'Of enrolment' },
        { ru: 'Для налогового вычета', en: 'For a tax deduction' },
        { ru: 'Об оценках', en: 'Of marks' },
      ],
    },
    { key: 'neededOn', kind: 'date', names: { ru: 'К какому дню нужна', en: 'Needed on' } },
    { key: 'isMinor', kind: 'yesNo', names: { ru: 'Ученику нет 18 лет', en: 'The student is under 18' } },
    { key: 'parent', kind: 'text', names: { ru: 'Родитель или опекун', en: 'Parent or guardian' } },
  ],
  topics: [
    {
      key: 'admission',
      names: { ru: 'Поступление', en: 'Admission' },
      words: {
        ru: ['поступить', 'зачисление', 'вступительные', 'документы для поступления'],
        en: ['admission', 'apply', 'entrance exam', 'enrol'],
      },
      form: [
        { field: 'student', isAsked: true },
        { field: 'isMinor' },
        { field: 'parent', when: { field: 'isMinor', is: true } },
      ],
    },
    {
      key: 'timetable',
      names: { ru: 'Расписание', en: 'Timetable' },
      words: {
        ru: ['расписание', 'перенос занятия', 'замена'],
        en: ['timetable', 'schedule', 'moved lesson'],
      },
      form: [{ field: 'groupName' }],
    },
    {
      key: 'fees',
      names: { ru: 'Оплата', en: 'Fees' },
      words: {
        ru: ['оплата', 'квитанция', 'рассрочка', 'вернуть деньги за курс'],
        en: ['fee', 'invoice', 'instalment', 'refund'],
      },
      form: [{ field: 'student' }],
    },
    {
      key: 'certificates',
      names: { ru: 'Справки и документы', en: 'Certificates' },
      words: {
        ru: ['справка', 'диплом', 'сертификат', 'налоговый вычет'],
        en: ['certificate', 'diploma', 'transcript', 'tax deduction'],
      },
      form: [
        { field: 'student', isAsked: true },
        { field: 'groupName' },
        { field: 'certificate', isAsked: true },
        { field: 'neededOn' },
      ],
    },
    {
      key: 'platform',
      names: { ru: 'Доступ к курсам', en: 'Access to courses' },
      words: {
        ru: ['не открывается урок', 'личный кабинет', 'видео', 'вебинар', 'доступ'],
        en: ['lesson does not open', 'account', 'video', 'webinar', 'access'],
      },
      priority: 'high',
    },
    {
      key: 'teaching',
      names: { ru: 'Учёба и преподаватели', en: 'Teaching' },
      words: {
        ru: ['преподаватель', 'оценка', 'домашнее задание', 'пересдача'],
        en: ['teacher', 'mark', 'homework', 'resit'],
      },
      form: [{ field: 'student' }, { field: 'groupName' }],
    },
  ],
  alarms: [
    {
      names: { ru: 'Безопасность ребёнка', en: 'Safety of a child' },
      words: {
        ru: ['травма', 'травля', 'ударили', 'пропал ребёнок'],
        en: ['injury', 'bullying', 'missing child', 'hit my child'],
      },
      priority: 'urgent',
      tag: 'безопасность',
    },
    {
      names: { ru: 'Экзамен сегодня', en: 'An exam today' },
      words: {
        ru: ['экзамен сегодня', 'экзамен завтра', 'не могу сдать тест'],
        en: ['exam today', 'exam tomorrow', 'cannot take the test'],
      },
      priority: 'urgent',
      tag: 'экзамен',
    },
  ],
  templates: [
    {
      names: { ru: 'Справка готовится', en: 'Your certificate' },
      topic: 'certificates',
      texts: {
        ru: 'Здравствуйте, {{customer.name}}! Справку подготовим за 3 рабочих дня и пришлём сюда же, оригинал можно забрать в учебном отделе.',
        en: 'Hello {{customer.name}}, your certificate will be ready in 3 working days. We shall send a copy here; the original waits at the office.',
      },
    },
    {
      names: { ru: 'Доступ восстановлен', en: 'Access restored' },
      topic: 'platform',
      texts: {
        ru: 'Здравствуйте, {{customer.name}}! Доступ к курсу восстановлен. Выйдите из личного кабинета и войдите снова.',
        en: 'Hello {{customer.name}}, your access is back. Please sign out and in again.',
      },
    },
  ],
  inspections: [
    {
      names: { ru: 'Жалобы на курс', en: 'Complaints about a course' },
      kind: 'course',
      topic: 'teaching',
      complaints: 5,
      days: 30,
    },
  ],
};
