/** Why an object or a kind does not fit, in words. */
const ru = {
  noName: 'нет названия',
  badPattern: (pattern: string) =>
    `образец «${pattern}» не понят: нужен хотя бы один знак # (цифра), @ (буква) или * (буква или цифра)`,
  noNumber: 'нет номера',
  twice: (line: number) => `тот же номер уже есть в строке ${line}`,
  noKind: (kind: string) => `нет вида «${kind}»`,
  badCustomer: (value: string) => `«${value}» не похоже на почту или телефон`,
  noNumberColumn: 'не указано, в каком столбце номер',
  badFile: (line: number) => `файл не прочитан, строка ${line}: проверьте кавычки и разделители`,
  tooManyRows: (most: number) => `строк больше ${most}; разделите файл`,
  unknownColumn: (column: string) => `столбец «${column}»: такого поля нет`,
};
const en = {
  noName: 'there is no name',
  badPattern: (pattern: string) =>
    `the pattern “${pattern}” is not understood: it needs at least one # (digit), @ (letter) or * (letter or digit)`,
  noNumber: 'there is no number',
  twice: (line: number) => `the same number is in line ${line}`,
  noKind: (kind: string) => `there is no kind “${kind}”`,
  badCustomer: (value: string) => `“${value}” does not look like an e-mail address or a phone`,
  noNumberColumn: 'it is not said in which column the number is',
  badFile: (line: number) => `the file was not read, line ${line}: check quotes and separators`,
  tooManyRows: (most: number) => `more than ${most} rows; split the file`,
  unknownColumn: (column: string) => `column “${column}”: there is no such field`,
} satisfies typeof ru;

export const subjectWords = { ru, en };
