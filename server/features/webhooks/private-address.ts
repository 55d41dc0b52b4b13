/** Which addresses are nobody's business outside: the desk must not be made to call its own network. Pure. */
import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** RFC 6890 and its successors: what is not a public unicast address. */
const ranges4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
/** Everything but 2000::/3, and what inside it is special or hides an IPv4 address. */
const ranges6: readonly [string, number][] = [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

/** Two lists: one list takes an IPv4 address for its mapped form in `::/3`. */
const [closed4, closed6] = [new BlockList(), new BlockList()];
for (const [net, prefix] of ranges4) closed4.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of ranges6) closed6.addSubnet(net, prefix, 'ipv6');

/** Whatever is no address at all counts as private. */
export function isPrivate(address: string): boolean {
  if (isIPv4(address)) return closed4.check(address, 'ipv4');
  return isIPv6(address) ? closed6.check(address, 'ipv6') : true;
}
