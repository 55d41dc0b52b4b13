/** What an inspection is about, as people call it. */
import type { CountedBy } from '../../../../contract/inspections.ts';
import type { ReadScope } from '../../../platform/scope.ts';
import { theAccount } from '../../accounts/account.ts';
import { findCustomer } from '../../customers/questions.ts';
import { briefsOf } from '../../subjects/questions.ts';
import type { TicketRecord } from '../../tickets/ticket.ts';
import { allTopics } from '../../topics/questions.ts';

/** @param ticket one of the complaints */
export async function namesOf(
  scope: ReadScope,
  countedBy: CountedBy,
  about: string,
  ticket: Pick<TicketRecord, 'requesterId'>,
): Promise<string> {
  const { language } = await theAccount(scope);
  switch (countedBy) {
    case 'tag':
      return about;
    case 'topic':
      return (await allTopics(scope)).find(({ id }) => id === about)?.names[language] ?? about;
    case 'organization':
      return (await findCustomer(scope, ticket.requesterId))?.organization?.name ?? about;
    case 'subject': {
      const subject = (await briefsOf(scope, [about])).get(about);
      return subject ? [subject.externalId, subject.name].filter(Boolean).join(' · ') : about;
    }
  }
}
