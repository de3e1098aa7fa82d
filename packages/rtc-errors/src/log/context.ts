import { withoutTime, type Line } from './lines.ts';
import type { Sieve } from './sieve.ts';

/** What the lines above a line say about who responded. */
export interface Above {
  /** Addresses and HTTP status, a line each. */
  text: string;
  vendor: string;
  /** Number of the line in which the request begins. */
  line: number;
  /** Nothing but a transcript stands between the address and this line, which says nothing of its own: it is the answer. */
  isDirect: boolean;
}

/** Remembers the last address of a vendor, until another address, or enough other lines, come. */
export interface Context {
  /** Takes a line; returns what lines above say for it, null if none near it does. */
  take(line: Line): Above | null;
}

/** Lines for which it holds. */
const REACH = 25;
const MAX_ADDRESSES = 3;
/** The HTTP status line of a transcript, above its body. */
const STATUS_LINE = /^(?:<\s*)?(HTTP\/\d(?:\.\d)?\s+[1-5]\d\d)\b/iu;
/** What begins a request: a method, a scheme, or a path. A host by itself adds to what was said before. */
const REQUEST = /^(?:GET|POST|PUT|PATCH|DELETE)\b|:\/\/|(?:^|[^/:])\/[\w.-]/iu;
/** Any address: with a scheme, or after a method. */
const ANY_ADDRESS =
  /\b(?:https?|wss?):\/\/[\w[]|\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b["']?\s{1,4}["']?(?:\/|[\w-]{1,63}\.[\w.-]{1,200}[/:?])/u;
/** A field of a body over several lines: an address in it was sent, and nobody was asked there. */
const FIELD = /^\s*["'][\w.-]{1,60}["']\s*:/u;
/** The name of a container, as `docker compose logs` has it. */
const CONTAINER = /^[\w.-]{1,60}\s*\|\s?/u;
/** Lines in a transcript between the address and the answer. */
const TRANSCRIPT: readonly RegExp[] = [
  /^[\s\d:.%-]*$/u, // nothing, a status by itself, the progress of curl
  /^\s*% Total/u,
  /^\s*[<>*](?:\s|$)/u,
  /^(?:HTTP\/\d|(?:[-=]>|<-|[→←]) ?[1-5]\d\d\b|[1-5]\d\d [A-Z][a-z]+)/u,
  /^(?:accept|authorization|connection|date|host|server|vary|via|[a-z]+(?:-[a-z]+)+):/iu,
  /^\s*(?:["'{}\]]|\[\s*(?:[{"\]]|$))/u, // a piece of a body
];
/** What stands before the body of an answer when the line names nobody: a level, an arrow, a status, "response:". */
const BARE =
  /^ ?(?:(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR) )?(?:(?:<[-<=]?|[-=]>|[→←]) ?)?(?:HTTP\/\d(?:\.\d)? )?(?:[1-5]\d\d )?(?:(?:response|answer|answered|got|received|body|reply|result)\b ?){0,2}(?:[:=] ?)?(?:\{|\[ ?(?:[{"\]]|$))/iu;
/** The same with something before the body, so that it is surely the answer. */
const MARKED = new RegExp(String.raw`^(?=[^\s{[])${BARE.source}`, 'iu');
/** Bodies of a transcript: what was sent, and what was answered. */
const MAX_BODIES = 2;

export function createContext({ addressIn }: Sieve): Context {
  let addresses: string[] = [];
  let vendor = '';
  let status: string | null = null;
  let begun = 0;
  let last = -Infinity;
  /** Bodies that can still belong to the request. */
  let bodies = 0;
  const forget = () => {
    [addresses, status, last] = [[], null, -Infinity];
  };

  const takeAddress = (text: string, number: number): boolean => {
    const address = addressIn(text);
    if (address === null) {
      if (namesOther(text)) forget();
      return false;
    }
    if (REQUEST.test(address.text) || address.vendor !== vendor) forget();
    if (addresses.length === 0) begun = number;
    if (!addresses.includes(address.text)) addresses = [...addresses, address.text].slice(-MAX_ADDRESSES);
    vendor = address.vendor;
    last = number;
    // Where every line is an object, one says nothing about the next.
    bodies = text.startsWith('{') ? 0 : MAX_BODIES;
    return true;
  };

  return {
    take({ text, number }) {
      if (number - last > REACH) forget();
      const isAddress = takeAddress(text, number);
      if (addresses.length === 0) return null;
      const plain = withoutTime(text).replace(CONTAINER, '');
      const statusLine = STATUS_LINE.exec(plain)?.[1];
      if (statusLine !== undefined) [status, last] = [statusLine, number];
      const isDirect = bodies > 0 && BARE.test(spaced(plain));
      if (!isAddress) bodies = bodiesLeft(bodies, plain);
      const sent = [...addresses, ...(status === null ? [] : [status])].join('\n');
      return { text: sent, vendor, line: begun, isDirect };
    },
  };
}

/** With one space for each run of them: several optional runs beside each other take a pattern quadratic time. */
const spaced = (line: string) => line.replace(/\s+/gu, ' ');

/** How many of the bodies are still to come below a line: none below what is no part of a transcript, or below an answer. */
function bodiesLeft(bodies: number, line: string): number {
  const isMarked = MARKED.test(spaced(line));
  if (!/^\s/u.test(line) && BARE.test(spaced(line)) && !isMarked) return bodies - 1;
  return TRANSCRIPT.some((pattern) => pattern.test(line)) && !isMarked ? bodies : 0;
}

/** Whether a line has a request to another host. In a line with more text, the body is what was sent. */
function namesOther(text: string): boolean {
  if (FIELD.test(text)) return false;
  const body = text.indexOf('{');
  return ANY_ADDRESS.test(body > 0 ? text.slice(0, body) : text);
}

/** Whether a text has any address. */
export const hasAddress = (text: string): boolean => ANY_ADDRESS.test(text);
