import type { Answer, RetiredNote } from '../ticket.ts';
import type { Format } from '../format.ts';

/** What the server sends, as `curl -i` prints it. Headers are left out: no source prints them. */
export const sample: Format = {
  id: 'sample',
  label: 'Sample answer',
  render: ({ id, retired, answers }) =>
    answers.length === 0
      ? null
      : { text: [...retiredLines(retired), answers.map((answer) => commented(id, answer)).join('\n')].join('') },
};

const retiredLines = (notes: readonly RetiredNote[]) => notes.map(({ text }) => `# ${text.replaceAll('`', '')}\n`);

/** A line in front says where an answer comes from; with several answers to an entry, also where they are given. */
function commented(id: string, { text, origin, operations }: Answer): string {
  const places = id.includes('#') ? '' : operations.join(', ');
  return `# ${id}${places && ` (${places})`}: ${origin}\n${text}\n`;
}
