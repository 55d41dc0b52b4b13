/** How much a customer may send by his page, and how often (THREATS K8). */
import type { Limit } from '../platform/rate.ts';
import type { StatusLink } from '../features/tickets/links.ts';

const MEGABYTE = 1024 * 1024;
const MINUTE_S = 60;
const DAY_S = 86_400;

export const MAX_FILES = 10;
/** All files of a reply together. */
export const MAX_FILES_BYTES = 25 * MEGABYTE;
/** What a person may send in a day over all of his links. */
export const MAX_DAY_MEGABYTES = 500;
export const MAX_TEXT_LENGTH = 50_000;

/** Per link, and per person over all of his links; `bytes` is what the form says of itself, null counts as a full one. */
export function postLimits(link: StatusLink, bytes: number | null): Limit[] {
  const weight = Math.ceil((bytes ?? MAX_FILES_BYTES) / MEGABYTE);
  return [
    { key: `portal.link:${link.ticketId}:${link.customerId}`, most: 20, windowSeconds: 10 * MINUTE_S },
    { key: `portal.customer:${link.accountId}:${link.customerId}`, most: 100, windowSeconds: DAY_S },
    {
      key: `portal.megabytes:${link.accountId}:${link.customerId}`,
      most: MAX_DAY_MEGABYTES,
      windowSeconds: DAY_S,
      weight,
    },
  ];
}
