/** Makes, changes, removes and fills templates. */
import type { FilledText, Template, TemplateDraft } from '../../../../contract/macros.ts';
import { audit } from '../../../platform/audit.ts';
import { newId } from '../../../platform/ids.ts';
import { textToHtml } from '../../../platform/mail/text-to-html.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { ReadScope, Scope } from '../../../platform/scope.ts';
import { refuseProblems } from '../../automation/refuse-bad.ts';
import { teamOf } from '../../staff/questions.ts';
import { accessTicket } from '../../tickets/access.ts';
import { variableValues } from '../../tickets/variable-values.ts';
import { filledIn } from '../../tickets/variables.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { topicOf } from '../../topics/questions.ts';
import { maySee, problemsOfTexts, textIn } from '../rules.ts';
import * as sql from '../sql.ts';

export async function visibleTemplates(scope: ReadScope): Promise<Template[]> {
  return (await sql.templates(scope.tx)).filter((row) => maySee(scope.actor, row)).map(shape);
}

/** Also for starter packs and the demo. Refuses `badRule` for variables that are none. */
export async function createTemplate(scope: Scope, draft: TemplateDraft): Promise<Template> {
  const id = newId();
  await sql.insertTemplate(scope.tx, { id, ...(await checked(scope, draft)), at: scope.now });
  return saved(scope, id, 'template.create');
}

export async function updateTemplate(scope: Scope, id: string, draft: TemplateDraft): Promise<Template> {
  if ((await sql.updateTemplate(scope.tx, { id, ...(await checked(scope, draft)) })) === 0)
    refuse('notFound');
  return saved(scope, id, 'template.update');
}

export async function removeTemplate(scope: Scope, id: string): Promise<void> {
  if ((await sql.deleteTemplate(scope.tx, { id })) === 0) refuse('notFound');
  await audit(scope, 'template.remove', { templateId: id });
}

/** For an agent who is about to answer. */
export async function fillTemplate(scope: Scope, number: string, id: string): Promise<FilledText> {
  const ticket = await accessTicket(scope, number);
  const row = await sql.findTemplate(scope.tx, { id });
  if (!row || !maySee(scope.actor, row)) return refuse('notFound');
  await sql.countTemplate(scope.tx, { id });
  return filledFor(scope, ticket, row);
}

export async function filledFor(
  scope: ReadScope,
  ticket: TicketRecord,
  row: Pick<sql.TemplateRow, 'textRu' | 'textEn'>,
): Promise<FilledText> {
  const text = filledIn(textIn(row, ticket.language), await variableValues(scope, ticket));
  return { text, html: textToHtml(text) };
}

async function checked(scope: Scope, draft: TemplateDraft): Promise<Omit<sql.TemplateRow, 'id' | 'used'>> {
  refuseProblems(scope, problemsOfTexts(draft.texts));
  const { name, folder = '', teamIds = [], topicIds = [], texts } = draft;
  for (const id of teamIds) await teamOf(scope, id);
  for (const id of topicIds) await topicOf(scope, id);
  return { name: name.trim(), folder: folder.trim(), teamIds, topicIds, textRu: texts.ru, textEn: texts.en };
}

async function saved(scope: Scope, id: string, action: string): Promise<Template> {
  const row = (await sql.findTemplate(scope.tx, { id })) ?? refuse('notFound');
  await audit(scope, action, { templateId: id, name: row.name });
  return shape(row);
}

function shape({ textRu, textEn, ...row }: sql.TemplateRow): Template {
  return { ...row, texts: { ru: textRu, en: textEn } };
}
