import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The IPv6 addresses that are given out to the public start with these three bits (RFC 4291 §2.4, IANA). */
const globalUnicast: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/** Azure's machine agent: inside a public range, but answers only to the machine it runs on, with its secrets. */
const metadata = new Set(['168.63.129.16']);

/**
 * Tells whether an address belongs to the public internet. Loopback, private, link-local, carrier NAT, unique local,
 * documentation, multicast and reserved ranges do not, nor do IPv6 forms that carry an IPv4 address inside (NAT64,
 * 6to4, Teredo, IPv4-compatible); an IPv4-mapped address counts as the IPv4 address it is.
 *
 * Takes what `net.isIP` accepts (an IPv6 address without brackets); anything else is not public. Sources: the IANA
 * special-purpose registries (RFC 6890), as `ipaddr.js` knows them.
 *
 * @example
 * isPublicAddress('192.0.2.7'); // false: for documentation only
 * isPublicAddress('::ffff:127.0.0.1'); // false
 * isPublicAddress('2606:4700::1111'); // true
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const ip = ipaddr.process(address);
  if (ip.range() !== 'unicast') return false;
  if (ip instanceof ipaddr.IPv6) return ip.match(globalUnicast);
  return !metadata.has(ip.toString());
}
