import type { Answer } from '../ticket.ts';
import type { Format } from '../format.ts';

/** What the server sends, as `curl -i` prints it. Headers are left out: no source prints them. */
export const sample: Format = {
  id: 'sample',
  label: 'Sample answer',
  render: ({ id, answers }) =>
    answers.length === 0 ? null : { text: answers.map((answer) => commented(id, answer)).join('\n') },
};

/** A line in front says where an answer comes from; with several answers to an entry, also where they are given. */
function commented(id: string, { text, origin, anchors }: Answer): string {
  const places = id.includes('#') ? '' : anchors.filter((anchor) => !anchor.startsWith('case-')).join(', ');
  return `# ${id}${places && ` (${places})`}: ${origin}\n${text}\n`;
}
