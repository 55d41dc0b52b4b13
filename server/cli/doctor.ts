/** `kvitok doctor`: looks at everything the desk stands on and says what to mend. */
import { inTerminalLanguage, StartRefused, type Sentence } from '../platform/start-refused.ts';
import type { Io, Run } from './command.ts';
import { checks, type Check, type Finding } from './doctor-checks.ts';

export const run: Run = async (_args, io) => {
  let wrong = 0;
  const told = new Set<string>();
  for (const check of checks) {
    const findings = (await examine(check, io)).filter((finding) => isNews(finding, told));
    for (const finding of findings) report(check.title, finding, io);
    wrong += findings.filter(({ ok }) => !ok).length;
  }
  const verdict: Sentence = wrong
    ? { ru: `Требует внимания: ${wrong}.`, en: `To mend: ${wrong}.` }
    : { ru: 'Всё в порядке.', en: 'All is well.' };
  io.stdout.write(`${inTerminalLanguage(verdict, io.env)}\n`);
  return wrong ? 1 : 0;
};

/** What makes one check fail often makes the next ones fail, too: once is enough. */
function isNews({ ok, says }: Finding, told: Set<string>): boolean {
  if (ok) return true;
  const isNew = !told.has(says.en);
  told.add(says.en);
  return isNew;
}

async function examine(check: Check, io: Io): Promise<Finding[]> {
  try {
    return await check.examine(io.env);
  } catch (error) {
    return [{ ok: false, says: asSentence(error) }];
  }
}

function asSentence(error: unknown): Sentence {
  if (error instanceof StartRefused) return error.sentence;
  const message = error instanceof Error ? error.message : String(error);
  return { ru: message, en: message };
}

function report(title: Sentence, { ok, aged, says }: Finding, io: Io): void {
  const [mark, subject, text] = [
    ok ? (aged ? '!' : '✓') : '✗',
    ...[title, says].map((each) => inTerminalLanguage(each, io.env)),
  ];
  io.stdout.write(`${mark} ${subject}: ${text}\n`);
}
