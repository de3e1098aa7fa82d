import { isDone } from '../../../../src/catalog/say/verdict-words.ts';
import type { Library } from '../library.ts';
import type { Report } from '../report.ts';
import { wordsOf } from './finding-words.ts';

/** Annotations of GitHub Actions, one a line; they are shown beside the file where it is one of the repository. */
export function github(report: Report, library: Library): string {
  return report.findings
    .map((finding) => {
      const { label, title, service, verdict, remark, step, url, isClaim, outcome } = wordsOf(finding, library);
      const level = isDone(outcome) || !isClaim ? 'notice' : outcome === null ? 'warning' : 'error';
      const where =
        finding.file === null || finding.file === '-' ? [] : [`file=${property(finding.file)}`, `line=${finding.line}`];
      const text = [`${service}: ${verdict}.`, remark, step, url ?? ''].filter(Boolean).join(' ');
      return `::${level} ${[...where, `title=${property(`${label} ${title}`)}`].join(',')}::${message(text)}\n`;
    })
    .join('');
}

/** What would end a message, or a property of it. */
const message = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
