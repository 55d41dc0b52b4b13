/** A clinic, a laboratory. */
import { quickTargets } from '../common.ts';
import type { Pack } from '../pack.ts';

export const clinic: Pack = {
  key: 'clinic',
  names: { ru: 'Клиника', en: 'Clinic' },
  about: {
    ru: 'Запись, результаты анализов, документы, жалобы. Срок пациента важнее политики, данные о здоровье скрыты.',
    en: 'Appointments, results, documents, complaints. The patient’s own deadline comes first; health data is masked.',
  },
  working: 'everyDay',
  targets: quickTargets,
  kinds: [
    {
      key: 'doctor',
      icon: 'user',
      names: { ru: 'Врач', en: 'Doctor' },
      plurals: { ru: 'Врачи', en: 'Doctors' },
    },
    {
      key: 'branch',
      icon: 'store',
      names: { ru: 'Филиал', en: 'Branch' },
      plurals: { ru: 'Филиалы', en: 'Branches' },
    },
  ],
  fields: [
    { key: 'patient', kind: 'text', names: { ru: 'Пациент', en: 'Patient' } },
    { key: 'birthday', kind: 'date', isSensitive: true, names: { ru: 'Дата рождения', en: 'Date of birth' } },
    { key: 'visitOn', kind: 'date', names: { ru: 'День приёма', en: 'Day of the visit' } },
    {
      key: 'speciality',
      kind: 'choice',
      names: { ru: 'Специалист', en: 'Speciality' },
      choices: [
        { ru: 'Терапевт', en: 'General practitioner' },
        { ru: 'Педиатр', en: 'Paediatrician' },
        { ru: 'Стоматолог', en: 'Dentist' },
        { ru: 'Хирург', en: 'Surgeon' },
        { ru: 'Другой', en: 'Other' },
      ],
    },
    {
      key: 'symptoms',
      kind: 'longText',
      isSensitive: true,
      names: { ru: 'Что беспокоит', en: 'What troubles you' },
    },
    {
      key: 'policyNumber',
      kind: 'text',
      isSensitive: true,
      names: { ru: 'Номер полиса', en: 'Insurance number' },
    },
  ],
  topics: [
    {
      key: 'appointment',
      names: { ru: 'Запись на приём', en: 'Appointment' },
      words: {
        ru: ['записаться', 'запись', 'приём', 'перенести приём', 'отменить запись'],
        en: ['appointment', 'book', 'reschedule', 'cancel the visit'],
      },
      form: [
        { field: 'patient', isAsked: true },
        { field: 'speciality', isAsked: true },
        { field: 'visitOn' },
      ],
    },
    {
      key: 'results',
      names: { ru: 'Результаты анализов', en: 'Results' },
      priority: 'high',
      words: {
        ru: ['анализы', 'результаты', 'заключение', 'мрт', 'узи'],
        en: ['results', 'tests', 'report', 'scan'],
      },
      form: [{ field: 'patient', isAsked: true }, { field: 'birthday' }],
    },
    {
      key: 'documents',
      names: { ru: 'Справки и выписки', en: 'Documents' },
      words: {
        ru: ['справка', 'выписка', 'больничный', 'рецепт'],
        en: ['certificate', 'record', 'sick leave', 'prescription'],
      },
      form: [{ field: 'patient', isAsked: true }, { field: 'policyNumber' }],
    },
    {
      key: 'money',
      names: { ru: 'Цены и страховка', en: 'Prices and insurance' },
      words: {
        ru: ['сколько стоит', 'дмс', 'омс', 'страховая', 'прайс'],
        en: ['price', 'insurance', 'covered'],
      },
      priority: 'low',
    },
    {
      key: 'health',
      names: { ru: 'Вопрос о здоровье', en: 'A question about health' },
      priority: 'high',
      line: 2,
      words: {
        ru: ['после процедуры', 'побочный эффект', 'температура', 'болит'],
        en: ['after the procedure', 'side effect', 'fever', 'pain'],
      },
      form: [{ field: 'patient' }, { field: 'symptoms' }],
    },
    {
      key: 'complaint',
      names: { ru: 'Жалоба', en: 'Complaint' },
      priority: 'high',
      line: 2,
      words: {
        ru: ['жалоба', 'нагрубили', 'ждал в очереди', 'ошибка врача'],
        en: ['complaint', 'rude', 'waited', 'mistake'],
      },
      form: [{ field: 'visitOn' }],
    },
  ],
  alarms: [
    {
      names: { ru: 'Угроза жизни', en: 'Danger to life' },
      words: {
        ru: ['не могу дышать', 'кровотечение', 'потерял сознание', 'сильная боль', 'отёк'],
        en: ['cannot breathe', 'bleeding', 'unconscious', 'severe pain', 'swelling'],
      },
      priority: 'urgent',
      tag: 'угроза-жизни',
    },
  ],
  templates: [
    {
      names: { ru: 'Срочно: звоните 103', en: 'Urgent: call an ambulance' },
      topic: 'health',
      texts: {
        ru: 'Здравствуйте, {{customer.name}}! По вашему описанию нельзя ждать ответа на письмо. Позвоните 103 или 112 прямо сейчас.',
        en: 'Hello {{customer.name}}, from what you write you should not wait for a letter. Please call an ambulance (112) now.',
      },
    },
    {
      names: { ru: 'Подготовка к анализам', en: 'Before your tests' },
      topic: 'results',
      texts: {
        ru: 'Здравствуйте, {{customer.name}}! Анализы сдают натощак, последний приём пищи за 8 часов, пить можно только воду.',
        en: 'Hello {{customer.name}}, please come fasting: no food for 8 hours, water only.',
      },
    },
  ],
  inspections: [
    {
      names: { ru: 'Жалобы на врача', en: 'Complaints about a doctor' },
      kind: 'doctor',
      topic: 'complaint',
      complaints: 2,
      days: 30,
    },
    {
      names: { ru: 'Жалобы на филиал', en: 'Complaints about a branch' },
      kind: 'branch',
      topic: 'complaint',
      complaints: 4,
      days: 30,
    },
  ],
};
