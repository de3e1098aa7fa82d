import type { RootContent } from 'mdast';
import { guidanceOf, operationNames } from '../../catalog/say/guidance.ts';
import { tagWords } from '../../catalog/say/entry-document.ts';
import type { CodeMeanings, Entry } from '../../catalog/model.ts';
import { code, heading, link, paragraph, table, type UrlOf } from './nodes.ts';
import { serviceTitle } from '../../catalog/say/service-title.ts';
import { entryName, inlineProse, retiredTag } from './parts.ts';

/** The page of a code: every meaning it has, at every vendor and layer. */
export function codePage({ code: name, entries, statusEntries, httpStatus }: CodeMeanings, urlOf: UrlOf) {
  const total = entries.length + statusEntries.length;
  return [
    heading(1, code(name)),
    ...(total > 1
      ? [
          paragraph(
            `${total} meanings. Which one is yours depends on who answered, and on whether the number was in the body or in the status line.`,
          ),
        ]
      : []),
    ...(entries.length > 0
      ? [
          heading(
            2,
            entries.every(({ kind }) => kind === 'state') ? 'As the name of a state' : 'As a code in the body',
          ),
          ...entries.flatMap((entry) => meaningNodes(entry, urlOf)),
        ]
      : []),
    ...(httpStatus
      ? [
          heading(2, 'As an HTTP status'),
          ...statusEntries.flatMap((entry) => meaningNodes(entry, urlOf)),
          paragraph(
            link(
              urlOf(httpStatus.path),
              `Everything that is answered with HTTP ${httpStatus.status} ${httpStatus.phrase}`,
            ),
          ),
        ]
      : []),
  ];
}

/** One meaning, and what it means for the caller at each place where it differs. */
function meaningNodes(entry: Entry, urlOf: UrlOf): RootContent[] {
  const guidances = guidanceOf(entry);
  return [
    heading(3, link(urlOf(entry.path), entryName(entry))),
    paragraph([serviceTitle(entry.service), ...retiredTag(entry)]),
    ...guidances.flatMap(({ occurrence, occurrences }) => {
      const operations = guidances.length > 1 ? operationNames(occurrences) : [];
      return [
        paragraph([operations.length > 0 ? `On ${operations.join(', ')}: ` : '', ...inlineProse(occurrence.meaning)]),
        paragraph([`${tagWords(occurrence)} · `, link(urlOf(occurrence.condition.path), occurrence.condition.title)]),
      ];
    }),
  ];
}

/** The page of all codes. */
export const codesPage = (codes: readonly CodeMeanings[], urlOf: UrlOf): RootContent[] => [
  heading(1, 'All codes'),
  paragraph(
    'A number by itself says little: the same one means different things at different vendors, in different services, and in the body and the status line of one answer. Each has a page with all its meanings.',
  ),
  table([
    ['Code', 'Meaning', 'Where'],
    ...codes.flatMap(({ code: name, path, entries, statusEntries, httpStatus }) => {
      const number = link(urlOf(path), code(name));
      return [
        ...entries.map((entry) => [number, link(urlOf(entry.path), entry.title), serviceTitle(entry.service)]),
        ...(httpStatus
          ? [
              [
                number,
                link(urlOf(httpStatus.path), `HTTP ${httpStatus.status} ${httpStatus.phrase}`),
                statusEntries.length > 0
                  ? `described by ${statusEntries.map(({ service }) => service.name).join(', ')}`
                  : 'as the status of other codes',
              ],
            ]
          : []),
      ];
    }),
  ]),
];
