import { NotAfter } from '../../not-after.ts';
import { clue, type Clue } from '../clue.ts';
import type { SearchProtocol } from '../index-file/search-index.ts';
import { MAX_CLUES } from '../tunables.ts';

/** Finds the statuses of protocols other than HTTP, which are codes of their own: SIP 486 is not HTTP 486. */
export type ProtocolReader = (text: string) => Clue[];

const escaped = (word: string) =>
  word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replace(/[\s_-]+/gu, '[\\s_-]?');

/** Words between the name of a protocol and its status. */
const BETWEEN =
  'status|response|code|error|call|calls|trunk|invite|register|provider|gateway|outbound|inbound|failed|failure|rejected|returned|returns|answered|responded|got|gave|with|by|is|was|final';

/** `SIP/2.0 486`, `sip status: 486`, `"sip_status_code": 486`: the word of a protocol, and a status behind it. */
export function createProtocolReader(protocols: readonly SearchProtocol[]): ProtocolReader {
  const patterns = protocols.map(({ name, words }) => {
    const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length).map(escaped);
    const pattern = new NotAfter(
      String.raw`\p{L}\p{N}._`,
      new RegExp(
        String.raw`(?:${longestFirst.join('|')})(?:/\d\.\d)?(?:[\s_-]?(?:${BETWEEN})){0,4}[\s"'\x60:=(#\\]{0,6}([1-7]\d\d)(?![\p{L}\p{N}@])`,
        'giu',
      ),
    );
    return { name, pattern };
  });
  return (text) =>
    patterns.flatMap(({ name, pattern }) =>
      [...text.matchAll(pattern)].slice(0, MAX_CLUES).map((match) => {
        const { 0: whole, 1: status = '', index } = match;
        const [value, end] = [protocolStatus(name, status), index + whole.length];
        return { ...clue('code', value, index, 1, `${name} status`, end), origin: 'protocol-status' as const };
      }),
    );
}

/** The name of a status as its entry has it. */
export const protocolStatus = (protocol: string, status: string): string => `${protocol} ${status}`;
