/** All commands of `kvitok`, in the order in which they are listed. */
import type { Command } from './command.ts';

export const commands: readonly Command[] = [
  {
    name: 'start',
    summary: { ru: 'запустить Квиток', en: 'run the desk' },
    help: {
      ru: 'kvitok start [--demo]\n\nЗапускает базу данных (если не задан DATABASE_URL), обновляет её и принимает запросы.\nНастройки берутся из переменных окружения, см. docs/configuration.md.\n--demo на пустой базе заводит выдуманную авиакомпанию с тремя месяцами переписки и открывает почту клиента на /sandbox.',
      en: "kvitok start [--demo]\n\nStarts the database (unless DATABASE_URL is set), upgrades it and takes requests.\nSettings come from the environment, see docs/configuration.md.\n--demo on an empty database makes an invented airline with three months of letters, and opens the customer's mailbox at /sandbox.",
    },
    takes: ['--demo'],
    load: async () => (await import('./start.ts')).run,
  },
  {
    name: 'migrate',
    summary: { ru: 'обновить базу данных и выйти', en: 'upgrade the database and leave' },
    help: {
      ru: 'kvitok migrate\n\nПрименяет недостающие миграции и перечисляет их. start делает это сам.',
      en: 'kvitok migrate\n\nApplies the missing migrations and lists them. start does this by itself.',
    },
    takes: [],
    load: async () => (await import('./migrate.ts')).run,
  },
  {
    name: 'setup',
    summary: {
      ru: 'настроить Квиток: компания и владелец',
      en: 'set the desk up: the company and its owner',
    },
    load: async () => (await import('./setup.ts')).run,
  },
  {
    name: 'token create',
    summary: { ru: 'выдать токен для программ', en: 'make a token for programs' },
    load: async () => (await import('./token-create.ts')).run,
  },
  {
    name: 'doctor',
    summary: { ru: 'проверить, что всё в порядке', en: 'check that all is well' },
    help: {
      ru: 'kvitok doctor\n\nПроверяет Node.js, папку данных, место на диске, базу данных, миграции, часы, порты и почтовые ящики и говорит, что исправить.\nКод выхода 1, если что-то не в порядке.',
      en: 'kvitok doctor\n\nChecks Node.js, the data folder, the disk, the database, migrations, clocks, the ports and the mailboxes, and says what to mend.\nExit code 1 when something is wrong.',
    },
    takes: [],
    load: async () => (await import('./doctor.ts')).run,
  },
  {
    name: 'mail parse',
    summary: { ru: 'показать, как Квиток читает письмо', en: 'show how the desk reads a letter' },
    load: async () => (await import('./mail-parse.ts')).mailParse,
  },
  {
    name: 'calendar calculate',
    summary: { ru: 'посчитать рабочее время', en: 'calculate working time' },
    help: {
      ru: 'kvitok calendar calculate [FILE… | -]\n\nЧитает случаи построчно (JSON: id, tz, calendar {tz, week, holidays, breaks, exceptions}, op add или between, start, seconds или end)\nи печатает {"id", "result"}: для add местное время, для between секунды.',
      en: 'kvitok calendar calculate [FILE… | -]\n\nReads cases a line each (JSON: id, tz, calendar {tz, week, holidays, breaks, exceptions}, op add or between, start, seconds or end)\nand prints {"id", "result"}: a wall time for add, seconds for between.',
    },
    load: async () => (await import('./calendar-calculate.ts')).run,
  },
  {
    name: 'triage evaluate',
    summary: { ru: 'измерить, как Квиток сортирует тексты', en: 'measure how the desk sorts texts' },
    help: {
      ru: 'kvitok triage evaluate --train ФАЙЛ.jsonl --test ФАЙЛ.jsonl [--unknown МЕТКА]\n\nУчится на первом файле тем же способом, каким учится Квиток, и печатает одним объектом JSON, как сортирует второй. В строке {"text", "label"}.\nПороги выбираются только на первом файле. С --unknown строки с этой меткой не относятся ни к одному классу: показывает, насколько они отличимы.',
      en: 'kvitok triage evaluate --train FILE.jsonl --test FILE.jsonl [--unknown LABEL]\n\nLearns from the first file just as the desk learns, and prints as one JSON object how it sorts the second. {"text", "label"} a line.\nThresholds are chosen on the first file alone. With --unknown the lines of that label are of none of the classes: it tells how well they are told apart.',
    },
    load: async () => (await import('./triage-evaluate.ts')).run,
  },
  {
    name: 'demo',
    summary: { ru: 'запустить демонстрацию', en: 'run the demo' },
    help: {
      ru: 'kvitok demo\n\nТо же, что start --demo: на пустой базе заводит выдуманную авиакомпанию с тремя месяцами переписки и открывает почту клиента на /sandbox.',
      en: "kvitok demo\n\nThe same as start --demo: makes an invented airline with three months of letters on an empty database, and opens the customer's mailbox at /sandbox.",
    },
    takes: [],
    load: async () => {
      const { run } = await import('./start.ts');
      return (args, io) => run(['--demo', ...args], io);
    },
  },
  {
    name: 'seed',
    summary: { ru: 'заполнить выдуманными тикетами', en: 'fill with made-up tickets' },
    load: async () => (await import('./seed.ts')).run,
  },
  {
    name: 'build',
    summary: { ru: 'собрать приложение агента и сервер', en: "build the agents' app and the server" },
    help: {
      ru: 'kvitok build\n\nСобирает приложение агента в dist/agent, если его исходники изменились, и сервер в немногие файлы в dist/server, с которыми start быстрее. start делает и то и другое сам.',
      en: "kvitok build\n\nBuilds the agents' app into dist/agent when its sources have changed, and the server into a few files in dist/server, with which start is faster. start does both by itself.",
    },
    takes: [],
    load: async () => (await import('./build.ts')).run,
  },
  {
    name: 'bench',
    summary: { ru: 'измерить скорость (для разработчиков)', en: 'measure the speed (for developers)' },
    load: async () => (await import('../../bench/run.ts')).run,
  },
  {
    name: 'faults',
    summary: { ru: 'ломать и сверять (для разработчиков)', en: 'break and reckon (for developers)' },
    load: async () => (await import('../../faults/run.ts')).run,
  },
  {
    name: 'test',
    summary: { ru: 'проверить код (для разработчиков)', en: 'check the code (for developers)' },
    help: {
      ru: 'kvitok test\n\nПроверка типов, линтер, формат и все тесты; в конце строка «N passed, N failed».',
      en: 'kvitok test\n\nTypes, linter, format and all tests; ends with a line "N passed, N failed".',
    },
    load: async () => (await import('./test.ts')).run,
  },
];
