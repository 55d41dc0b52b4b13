/** The picture of a kind of objects. */
import {
  Box,
  CreditCard,
  FileText,
  House,
  type LucideIcon,
  Plane,
  ShoppingCart,
  Smartphone,
  Store,
  Truck,
  UserRound,
} from 'lucide-react';
import { type KindIcon as Icon, kindIcons } from '../../../contract/subjects.ts';

const icons: Record<Icon, LucideIcon> = {
  box: Box,
  cart: ShoppingCart,
  truck: Truck,
  store: Store,
  user: UserRound,
  plane: Plane,
  card: CreditCard,
  file: FileText,
  home: House,
  device: Smartphone,
};

export function KindIcon({ icon, size = 15 }: { icon: string | undefined; size?: number }) {
  const Drawn = icons[kindIcons.find((one) => one === icon) ?? 'box'];
  return <Drawn size={size} strokeWidth={1.7} aria-hidden />;
}
