import {
  CalendarClock,
  VolumeX,
  CheckCheck,
  Hourglass,
  Inbox,
  Layers,
  type LucideIcon,
  UserRound,
  UsersRound,
} from 'lucide-react';
import type { ViewKey } from '../../../contract/tickets.ts';

export const viewIcons: Record<ViewKey, LucideIcon> = {
  unassigned: Inbox,
  mine: UserRound,
  team: UsersRound,
  waiting: Hourglass,
  unfinished: Layers,
  solved: CheckCheck,
  quiet: VolumeX,
  review: CalendarClock,
};
