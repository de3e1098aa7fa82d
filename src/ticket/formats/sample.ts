import { withoutBackticks } from '../../catalog/say/backticks.ts';
import type { EntryData } from '../../catalog/say/entry-data.ts';
import { retiredSentence, retirementsOf } from '../../catalog/say/retired.ts';
import type { SampleResponse } from '../ticket.ts';
import type { Format } from '../format.ts';

/** What the server sends, as `curl -i` prints it. Headers are left out: no source prints them. */
export const sample: Format = {
  id: 'sample',
  label: 'Sample response',
  render: ({ id, entry, responses }) =>
    responses.length === 0
      ? null
      : { text: [...retiredLines(entry), responses.map((response) => commented(id, response)).join('\n')].join('') },
};

const retiredLines = (entry: EntryData) =>
  retirementsOf(entry).map(
    (retirement) => `# ${retiredSentence(retirement)} ${withoutBackticks(retirement.retired.why)}\n`,
  );

/** A line in front says where a response comes from; with several responses to an entry, also for which operations. */
function commented(id: string, { text, origin, operations }: SampleResponse): string {
  const places = id.includes('#') ? '' : operations.join(', ');
  return `# ${id}${places && ` (${places})`}: ${origin}\n${text}\n`;
}
