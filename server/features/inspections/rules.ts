/** What a ticket is a complaint about, and how strong an inspection is. Pure. */
import type { CountedBy } from '../../../contract/inspections.ts';

const DAY_MS = 24 * 3_600_000;
export const HIGHEST_LEVEL = 3;

export interface Counting {
  countedBy: CountedBy;
  subjectKindId: string | null;
  topicIds: readonly string[];
  tags: readonly string[];
}

export interface Complaint {
  /** Its topic and all above it. */
  topicWay: readonly string[];
  tags: readonly string[];
  organizationId: string | null;
  subjects: readonly { id: string; kindId: string }[];
}

/** The things that this ticket counts against; empty when it is none of the policy's. */
export function complainsAbout(policy: Counting, complaint: Complaint): string[] {
  const { topicWay, tags, organizationId, subjects } = complaint;
  const ofTopic = policy.topicIds.length === 0 || policy.topicIds.some((id) => topicWay.includes(id));
  const ofTag = policy.tags.length === 0 || policy.tags.some((tag) => tags.includes(tag));
  if (!ofTopic || !ofTag) return [];
  switch (policy.countedBy) {
    case 'topic':
      return topicWay.slice(-1);
    case 'tag':
      return tags.filter((tag) => policy.tags.length === 0 || policy.tags.includes(tag));
    case 'organization':
      return organizationId ? [organizationId] : [];
    case 'subject':
      return subjects
        .filter(({ kindId }) => !policy.subjectKindId || kindId === policy.subjectKindId)
        .map(({ id }) => id);
  }
}

/** The second time within the period is stronger than the first. */
export function levelAfter(
  previous: { level: number; openedAt: Date; closedAt: Date | null } | null,
  now: Date,
  repeatDays: number,
): number {
  if (!previous) return 1;
  const since = (previous.closedAt ?? previous.openedAt).getTime();
  const isAgain = now.getTime() - since <= repeatDays * DAY_MS;
  return isAgain ? Math.min(HIGHEST_LEVEL, previous.level + 1) : 1;
}

export function beginOf(days: number, now: Date): Date {
  return new Date(now.getTime() - days * DAY_MS);
}
