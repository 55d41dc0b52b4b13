/**
 * Where a mail server's name leads. Looked up once, checked, and connected to by the address found, so that the name cannot
 * lead elsewhere a moment later. Private addresses are allowed, because a self-hosted desk often stands beside its mail
 * server; what tells of them is blurred instead: docs/decisions/0010-mail-servers-in-the-own-network.md.
 */
import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { isMailPort } from '../../features/connections/rules.ts';
import type { Problem } from '../../features/connections/words.ts';
import { Fault } from '../channel.ts';

const forbidden = new BlockList();
/** Link-local, where clouds keep their metadata; «this» network; multicast; reserved. */
forbidden.addSubnet('169.254.0.0', 16);
forbidden.addSubnet('0.0.0.0', 8);
forbidden.addSubnet('224.0.0.0', 3);
forbidden.addAddress('100.100.100.200');
forbidden.addSubnet('fe80::', 10, 'ipv6');
forbidden.addSubnet('ff00::', 8, 'ipv6');
forbidden.addAddress('::', 'ipv6');
forbidden.addAddress('fd00:ec2::254', 'ipv6');

const inner = new BlockList();
inner.addSubnet('127.0.0.0', 8);
inner.addSubnet('10.0.0.0', 8);
inner.addSubnet('172.16.0.0', 12);
inner.addSubnet('192.168.0.0', 16);
inner.addSubnet('100.64.0.0', 10);
inner.addAddress('::1', 'ipv6');
inner.addSubnet('fc00::', 7, 'ipv6');

export interface Reached {
  /** The address to connect to. */
  address: string;
  /** The name for TLS; undefined when an address was given. */
  servername: string | undefined;
  /** In our own network: failures there are told apart to nobody. */
  isInner: boolean;
}

/** Throws Fault `port`, `unknownHost` or `address`. */
export async function reach(host: string, port: number): Promise<Reached> {
  if (!isMailPort(port)) throw new Fault('port');
  const found = await lookup(host.trim(), { all: true, verbatim: false }).catch((error: unknown) => {
    throw new Fault('unknownHost', host, { cause: error });
  });
  const address = found[0]?.address;
  if (!address) throw new Fault('unknownHost', host);
  if (found.some((one) => isIn(forbidden, one.address))) throw new Fault('address', host);
  return { address, servername: isIP(host) ? undefined : host.trim(), isInner: isIn(inner, address) };
}

/** In our own network closed, silent and foreign ports look the same. */
export function blurred(problem: Problem, isInner: boolean): Problem {
  return isInner && NETWORK_PROBLEMS.has(problem) ? 'unreachable' : problem;
}

const NETWORK_PROBLEMS = new Set<Problem>(['refused', 'timeout', 'tls', 'other']);

/** `BlockList` takes addresses of IPv4 in IPv6 clothes (`::ffff:…`) for IPv4. */
function isIn(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
