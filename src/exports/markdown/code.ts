import type { ListItem, RootContent } from 'mdast';
import { entriesByVendor, isFolded } from '../../catalog/say/by-vendor.ts';
import {
  ADDRESS_QUESTION,
  addressAnswers,
  allWithStatus,
  bodyTitle,
  CODES_INTRO,
  codeTitles,
  haveSeveralSigns,
  meaningCases,
  meaningsLine,
  meaningsOf,
  placeAnswers,
  placeQuestion,
  STATUS_TITLE,
  WHICH_ONE,
} from '../../catalog/say/code-meanings.ts';
import { codeRanges } from '../../catalog/say/code-ranges.ts';
import { countSigns, countWords, distinctSigns, verdictOf } from '../../catalog/say/counts.ts';
import { shortPlace } from '../../catalog/say/merged.ts';
import { serviceTitle } from '../../catalog/say/service-title.ts';
import { signWords } from '../../catalog/say/sign.ts';
import { OUTCOME_WORDS } from '../../catalog/say/verdict-words.ts';
import type { CodeMeanings, Entry } from '../../catalog/model.ts';
import { lineNodes } from './document.ts';
import { code, heading, item, link, list, paragraph, strong, type UrlOf } from './nodes.ts';
import { entryName, inlineProse, retiredTag } from './parts.ts';

/** The page of a code: every meaning it has, at every vendor and layer, and what tells them apart. */
export function codePage(meanings: CodeMeanings, urlOf: UrlOf): RootContent[] {
  const { code: name, entries, statusEntries, httpStatus } = meanings;
  const line = meaningsLine(meanings);
  const folded = isFolded(meaningsOf(meanings));
  return [
    heading(1, code(name)),
    ...(line ? [paragraph(lineNodes(line, urlOf))] : []),
    ...(haveSeveralSigns(meanings) ? whichNodes(meanings) : []),
    ...(entries.length > 0 ? [heading(2, bodyTitle(meanings)), ...meaningNodes(entries, folded, urlOf)] : []),
    ...(httpStatus
      ? [
          heading(2, STATUS_TITLE),
          ...meaningNodes(statusEntries, folded, urlOf),
          paragraph(link(urlOf(httpStatus.path), allWithStatus(httpStatus))),
        ]
      : []),
  ];
}

/** The questions that tell the meanings apart, each answer with the verdicts that it leaves. */
function whichNodes(meanings: CodeMeanings): RootContent[] {
  const questions = [
    { question: placeQuestion(meanings), answers: placeAnswers(meanings).map((one) => ({ ...one, marks: [] })) },
    { question: ADDRESS_QUESTION, answers: addressAnswers(meanings) },
  ].filter(({ answers }) => answers.length > 1);
  const answerItem = ({ name, entries, marks }: { name: string; entries: Entry[]; marks: readonly string[] }) =>
    item([
      `${name}${marks.length > 0 ? ' (' : ''}`,
      ...marks.flatMap((mark, index) => [index > 0 ? ', ' : '', code(mark)]),
      `${marks.length > 0 ? ')' : ''}: ${distinctSigns(entries).map(signWords).join('; ')}`,
    ]);
  return [
    heading(2, WHICH_ONE),
    ...questions.flatMap(({ question, answers }) => [
      paragraph(strong(question)),
      ...list(answers.map((answer) => answerItem(answer))),
    ]),
  ];
}

/** Meanings as a list; many of them under their vendors. */
const meaningNodes = (entries: readonly Entry[], folded: boolean, urlOf: UrlOf): RootContent[] =>
  folded
    ? entriesByVendor(entries).flatMap(({ vendor, entries: own }) => [
        heading(3, link(urlOf(vendor.path), vendor.name)),
        ...list(own.map((entry) => meaningItem(entry, urlOf))),
      ])
    : list(entries.map((entry) => meaningItem(entry, urlOf)));

/** One meaning, with what it says and its verdict at each place where they differ. */
function meaningItem(entry: Entry, urlOf: UrlOf): ListItem {
  const cases = meaningCases(entry);
  const outcome = (value: Entry['occurrences'][0]['outcome']) =>
    value === 'failure' ? '' : `${OUTCOME_WORDS[value].short}. `;
  return item(
    [link(urlOf(entry.path), entryName(entry)), ` · ${serviceTitle(entry.service)}`, ...retiredTag(entry)],
    list(
      cases.map(({ occurrence, occurrences }) =>
        item([
          ...(cases.length > 1 ? [strong(`${shortPlace(entry, occurrences)}:`), ' '] : []),
          ...inlineProse(occurrence.meaning),
          ` → ${outcome(occurrence.outcome)}${signWords(occurrence)} (`,
          link(urlOf(occurrence.condition.path), occurrence.condition.title),
          ')',
        ]),
      ),
    ),
  );
}

/**
 * The page of all codes: a short line for each, without its address, which would make more of the page than its meanings. The
 * address of one follows from the code.
 */
export const codesPage = (codes: readonly CodeMeanings[], urlOf: UrlOf): RootContent[] => [
  heading(1, 'All codes'),
  paragraph([
    `${CODES_INTRO} Its address is that of this page, the code, and `,
    code('/index.md'),
    ': for ',
    code('404'),
    ', ',
    code(`${urlOf('/codes/')}404/index.md`),
    '. ×3 stands for a code with three meanings.',
  ]),
  ...codeRanges(codes).flatMap(({ name, codes: inRange }) => [
    heading(2, name),
    ...list(
      inRange.map((meanings) => {
        const { length } = meaningsOf(meanings);
        const signs = countSigns(meaningsOf(meanings).map(verdictOf));
        const verdict = length > 1 ? countWords(signs) : signs.map(({ words }) => words).join('');
        return item([
          code(meanings.code),
          `${length > 1 ? ` ×${length}` : ''}: ${codeTitles(meanings)}${verdict === '' ? '' : ` → ${verdict}`}`,
        ]);
      }),
    ),
  ]),
];
