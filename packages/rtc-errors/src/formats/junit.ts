import { isDone } from '../../../../src/catalog/say/verdict-words.ts';
import { groupBy } from '../../../../src/lists.ts';
import type { Library } from '../library.ts';
import type { Report, ReportFinding } from '../report.ts';
import { wordsOf } from './finding-words.ts';

/** What a suite is called that is of no file. */
const PROGRAM = 'rtc-errors';

interface Suite {
  /** Its counts, as attributes. */
  tests: number;
  failures: number;
  xml: string;
}

/**
 * A report as test runners write it: each file a suite, each finding a case, each error a failure. By the schema of Jenkins, so
 * the place of a case is in its name: an attribute for it makes Jenkins refuse the whole report.
 */
export function junit(report: Report, library: Library): string {
  const byFile = groupBy(report.findings, ({ file }) => [nameOf(file)]);
  const names = new Set([...report.files.map(({ name }) => nameOf(name)), ...byFile.keys()]);
  const suites = [...(names.size > 0 ? names : [PROGRAM])].map((name) =>
    suiteOf(name, byFile.get(name) ?? [], library),
  );
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts(suites)}>`,
    ...suites.map(({ xml }) => xml),
    '</testsuites>',
  ].join('\n')}\n`;
}

const nameOf = (file: string | null) => (file === null || file === '-' ? PROGRAM : file);

function suiteOf(name: string, findings: readonly ReportFinding[], library: Library): Suite {
  const cases = findings.map((finding) => {
    const words = wordsOf(finding, library);
    const isFailure = words.isClaim && !isDone(words.outcome);
    const text = [`${words.service}: ${words.verdict}.`, words.remark, words.step, words.url ?? '']
      .filter(Boolean)
      .join('\n');
    const open = `    <testcase classname="${PROGRAM}" name="${escaped(`${words.label} ${words.title} (${words.place})`)}">`;
    const body = isFailure
      ? `<failure message="${escaped(`${words.label} ${words.title}`)}" type="${escaped(words.verdict)}">${escaped(text)}</failure>`
      : `<system-out>${escaped(text)}</system-out>`;
    return { isFailure, xml: `${open}${body}</testcase>` };
  });
  const size = { tests: cases.length, failures: cases.filter(({ isFailure }) => isFailure).length };
  const xml = [
    `  <testsuite name="${escaped(name)}" ${counts([size])}>`,
    ...cases.map((one) => one.xml),
    '  </testsuite>',
  ].join('\n');
  return { ...size, xml };
}

function counts(suites: readonly Pick<Suite, 'tests' | 'failures'>[]): string {
  const sum = (key: 'tests' | 'failures') => suites.reduce((total, suite) => total + suite[key], 0);
  return `tests="${sum('tests')}" failures="${sum('failures')}" errors="0"`;
}

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 has no way to write becomes a replacement character. */
const escaped = (text: string) =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/gu, (mark) => MARKS[mark] ?? mark);
