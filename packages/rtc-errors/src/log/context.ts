import type { Line } from './lines.ts';
import type { Sieve } from './sieve.ts';

/** What the lines above say about who answered. */
export interface Context {
  take(line: Line): void;
  /** Address and HTTP status that hold for a line with this number; empty when nothing near tells. */
  at(number: number): string;
}

/** Lines for which it holds. */
const REACH = 25;
const MAX_ADDRESSES = 3;
/** The HTTP status line of a transcript, above its body. */
const STATUS_LINE = /^(?:<\s*)?(HTTP\/\d(?:\.\d)?\s+[1-5]\d\d)\b/iu;
/** An address with a path, which begins a request; a host or a name adds to what was said before. */
const PATH = /(?:^|[^/:])\/[\w.-]/u;

export function createContext({ addressIn }: Sieve): Context {
  let addresses: string[] = [];
  let status: string | null = null;
  let last = -Infinity;
  return {
    take({ text, number }) {
      const address = addressIn(text);
      const statusLine = STATUS_LINE.exec(text)?.[1];
      if (address === null && statusLine === undefined) return;
      if (number - last > REACH) [addresses, status] = [[], null];
      if (address !== null) {
        if (PATH.test(address)) [addresses, status] = [[], null];
        if (!addresses.includes(address)) addresses = [...addresses, address].slice(-MAX_ADDRESSES);
      }
      // A status alone tells nothing about who answered.
      if (addresses.length === 0) return;
      status = statusLine ?? status;
      last = number;
    },
    at: (number) => (number - last > REACH ? '' : [...addresses, ...(status === null ? [] : [status])].join('\n')),
  };
}
