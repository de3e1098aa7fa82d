import type { EntryText } from '../entry-text.ts';
import type { Paper } from '../terminal.ts';
import { MAX_ROWS, type ReadingText } from '../reading-text.ts';
import type { Finding } from './scan.ts';

/** The summary's titles go on below their beginning, unless a code or a text is so long that little of the line is left for them. */
const MAX_HANGING = 24;

/** A number with what it counts: `1 line`, `2 lines`. */
export const counted = (count: number, what: string): string =>
  `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;

/** How what a log says is printed: each thing when it is first found, and all of it counted at the end. */
export interface LogText {
  /** @param file Its name, where several are read. */
  finding(finding: Finding, file?: string | null): string[];
  summary(findings: readonly Finding[], lines: number): string[];
}

export function createLogText(paper: Paper, entryText: EntryText, readingText: ReadingText, isFull: boolean): LogText {
  const nameOf = ({ hits: [best], unlisted }: Finding) => (best ? best.entry.label : (unlisted?.value ?? ''));
  return {
    finding(finding, file = null) {
      const { hits, unlisted, suggestions, line, addressLine } = finding;
      const [best, ...others] = hits;
      const borrowed = addressLine === null ? [] : [`by the address in line ${addressLine}`];
      return [
        paper.dim(file === null ? `── line ${line}` : `── ${file}:${line}`),
        ...(unlisted ? readingText.unlisted([unlisted]) : []),
        ...(best
          ? [
              ...(isFull ? entryText.whole(best, false) : entryText.short(best, MAX_ROWS)),
              ...readingText.facts(best),
              ...(isFull || borrowed.length > 0
                ? paper.field('Found by', [paper.dim([best.why, ...borrowed].join(', '))])
                : []),
            ]
          : borrowed.map(paper.dim)),
        ...(others.length > 0
          ? [
              paper.warning('Or, as the log does not name the service:'),
              ...others.flatMap(isFull ? readingText.brief : (hit) => paper.paragraph(readingText.lineOf(hit))),
            ]
          : []),
        ...readingText.suggestions(suggestions),
        '',
      ];
    },
    summary(findings, lines) {
      const vendors = new Set(findings.flatMap(({ hits: [best] }) => (best ? entryText.vendorOf(best.entry) : [])));
      const width = Math.max(0, ...findings.map((finding) => nameOf(finding).length));
      return [
        paper.label(`In ${counted(lines, 'line')}:`),
        ...findings.flatMap((finding) => {
          const { line, lastLine, count, hits } = finding;
          const where = count > 1 ? `${counted(count, 'time')}, lines ${line} to ${lastLine}` : `once, line ${line}`;
          const title = hits[0]?.entry.title ?? 'in no table';
          const name = paper.strong(nameOf(finding).padEnd(width));
          return paper.paragraph(`${name}  ${title} ${paper.dim(`(${where})`)}`, Math.min(width, MAX_HANGING) + 2);
        }),
        ...[...vendors].flatMap((vendor) => ['', ...entryText.support(vendor)]),
      ];
    },
  };
}
