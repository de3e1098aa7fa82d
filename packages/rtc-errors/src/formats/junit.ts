import type { Library } from '../library.ts';
import type { Report } from '../report.ts';
import { wordsOf } from './finding-words.ts';

/** A report as test runners write it: each finding a case, each error a failure. */
export function junit(report: Report, library: Library): string {
  const cases = report.findings.map((finding) => {
    const words = wordsOf(finding, library);
    const isFailure = words.isClaim && words.outcome !== 'success' && words.outcome !== 'already-done';
    const text = [`${words.service}: ${words.verdict}.`, words.step, words.url ?? ''].filter(Boolean).join('\n');
    const { file } = finding;
    const place = file === null || file === '-' ? '' : ` file="${escaped(file)}" line="${finding.line}"`;
    const open = `    <testcase classname="rtc-errors" name="${escaped(`${words.label} ${words.title} (${words.place})`)}"${place}>`;
    const body = isFailure
      ? `<failure message="${escaped(`${words.label} ${words.title}`)}" type="${escaped(words.verdict)}">${escaped(text)}</failure>`
      : `<system-out>${escaped(text)}</system-out>`;
    return { isFailure, xml: `${open}${body}</testcase>` };
  });
  const counts = `tests="${cases.length}" failures="${cases.filter(({ isFailure }) => isFailure).length}"`;
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="rtc-errors" ${counts}>`,
    ...cases.map(({ xml }) => xml),
    '  </testsuite>',
    '</testsuites>',
  ].join('\n')}\n`;
}

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 has no way to write becomes a replacement character. */
const escaped = (text: string) =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/gu, (mark) => MARKS[mark] ?? mark);
