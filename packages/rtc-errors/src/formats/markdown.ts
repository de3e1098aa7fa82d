import type { Library } from '../library.ts';
import type { Report } from '../report.ts';
import { wordsOf } from './finding-words.ts';

/** A table for the summary of a job, a ticket or a comment. */
export function markdown(report: Report, library: Library): string {
  const rows = report.findings.map((finding) => wordsOf(finding, library));
  if (rows.length === 0) return `### rtc-errors\n\n${escaped(report.error ?? 'Nothing was recognised.')}\n`;
  return `${[
    '### rtc-errors',
    '',
    '| Where | Error | Retry | First step |',
    '| --- | --- | --- | --- |',
    ...rows.map(({ place, label, title, service, verdict, remark, step, url, isClaim }) => {
      const name = `${code(label)} ${escaped(title)}`;
      const linked = url === null ? name : `${code(label)} [${escaped(title)}](${url})`;
      const guess = isClaim ? '' : ' (not sure)';
      return `| ${escaped(place)} | ${linked}${guess}<br>${escaped(service)} | ${escaped([verdict, remark].filter(Boolean).join('. '))} | ${escaped(step)} |`;
    }),
  ].join('\n')}\n`;
}

/** Text that is no markup, in a cell of a table. */
const escaped = (text: string) => text.replace(/[\\`*_[\]<>|#~]/gu, '\\$&').replace(/\s+/gu, ' ');

/** A literal in a cell: a bar ends the cell also within a code span, so it is written as a reference outside of one. */
const code = (text: string) => (/[`|]/u.test(text) ? escaped(text) : `\`${text.replace(/\s+/gu, ' ')}\``);
