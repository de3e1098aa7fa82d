import { RESERVED_NAMES } from '../address.ts';
import type { Content } from '../files/read.ts';

/** Ids of the protocols that have a file, readable or not. */
export const protocolIds = ({ files }: Content): string[] =>
  files.flatMap((file) => /^protocols\/([^/]+)\.ya?ml$/u.exec(file)?.[1] ?? []);

/** First parts of addresses that no vendor may have as its id, now or before: pages of the site, and protocols. */
export const reservedNames = (content: Content): ReadonlySet<string> =>
  new Set([...RESERVED_NAMES, ...protocolIds(content)]);
