/** How objects and their kinds look from outside. */
import type { Subject, SubjectKind } from '../../../contract/subjects.ts';
import { inLanguage } from '../../platform/both-languages.ts';
import type { Loose } from '../../platform/http/route.ts';
import type { ReadScope } from '../../platform/scope.ts';
import { shapeValues } from './shape-values.ts';
import type { KindRow, SubjectRow } from './subject.ts';

export function shapeKind(kind: KindRow, language: 'ru' | 'en'): SubjectKind {
  return {
    ...kind,
    name: inLanguage(kind.names, language),
    plural: inLanguage(kind.plurals, language) || inLanguage(kind.names, language),
  };
}

export async function shapeSubject(scope: ReadScope, subject: SubjectRow): Promise<Loose<Subject>> {
  return { ...subject, fields: await shapeValues(scope, subject.fields) };
}
