import { withoutBackticks } from '../../catalog/say/backticks.ts';
import type { EntryData } from '../../catalog/say/entry-data.ts';
import { casesOf, placeWords } from '../../catalog/say/guidance.ts';
import { retirementsOf } from '../../catalog/say/retired.ts';
import { serviceTitle } from '../../catalog/say/service-title.ts';
import { signKey, signOf } from '../../catalog/say/sign.ts';
import type { Format } from '../format.ts';

/** Characters that the names of operations may take in a line that holds for some of them. */
const PLACE_ROOM = 32;

/**
 * What most tickets have room for: whose code, what it means, what to do, and where to read on. Plain text in one line, so that
 * it survives any field.
 */
export const line: Format = {
  id: 'line',
  label: 'One line',
  render: ({ url, entry }) => {
    const { vendor, service, label, title } = entry;
    const parts = [
      `${serviceTitle({ vendor, label: service.name })} ${label} ${withoutBackticks(title)}`,
      ...(retirementsOf(entry).length > 0 ? ['retired'] : []),
      verdictWords(entry),
      url,
    ];
    return { text: parts.join(' · ').replace(/\s+/gu, ' ') };
  },
};

/** The verdict as its sign says it; where it depends on the operation, each with its place. */
function verdictWords(entry: EntryData): string {
  const cases = casesOf(entry, signKey);
  return cases
    .map(({ occurrence, occurrences }) => {
      const { words, remark } = signOf(occurrence);
      const verdict = remark === null ? words : `${words} (${remark.replace(/\.$/u, '').toLowerCase()})`;
      return cases.length === 1 ? verdict : `${placeWords(entry, occurrences, PLACE_ROOM)}: ${verdict}`;
    })
    .join('; ');
}
