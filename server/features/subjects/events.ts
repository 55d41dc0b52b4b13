/** What there is to tell about objects. */
import { eventType } from '../../platform/events/log.ts';

export const kindsChanged = eventType<{ kindIds: string[] }>('subject.kindsChanged');
/** At most a hundred ids; of more only how many. */
export const subjectsWritten = eventType<{ made: number; changed: number; subjectIds: string[] }>(
  'subject.written',
);
