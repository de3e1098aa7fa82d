import { codePath } from '../address.ts';
import { meansTheSame, printedName, SHOWN_OF_SAME_CONDITION, SHOWN_OF_SAME_NUMBER } from '../join/relations.ts';
import type { Entry } from '../model.ts';
import { guidanceOf } from './guidance.ts';
import {
  allMeanings,
  allOfCondition,
  otherEditionTitle,
  otherMeaningsTitle,
  sameConditionTitle,
  sameMeaningTitle,
  SECTION_WORDS,
} from './section-words.ts';

/** One list of entries that an entry is to be compared with. */
export interface ElsewhereList<Item = Entry> {
  /** Fragment of the list on the page. */
  id: string;
  title: string;
  entries: Item[];
  /** Below the list: text with `code spans`. */
  notes: string[];
  /** The page that has all of a shortened list, or more about it; null when there is none. */
  more: { path: string; text: string } | null;
}

/** The lists of entries elsewhere, which must not be mixed; those without entries are left out. */
export function elsewhereOf(entry: Entry): ElsewhereList[] {
  const { otherEdition, synonyms, sameCondition, sameNumber, occurrences } = entry;
  const { condition } = occurrences[0];
  const name = printedName(entry);
  const all = name === null ? null : { path: codePath(name), text: allMeanings(name) };
  const { alike = [], different = [] } = Object.groupBy(sameNumber, (other) =>
    meansTheSame(entry, other) ? 'alike' : 'different',
  );
  const lists: ElsewhereList[] = [
    {
      id: 'other-edition',
      title: otherEdition ? otherEditionTitle(otherEdition.service) : '',
      entries: otherEdition ? [otherEdition] : [],
      notes: otherEdition ? unique(guidanceOf(otherEdition).map(({ occurrence }) => occurrence.meaning)) : [],
      more: null,
    },
    {
      id: 'synonyms',
      title: SECTION_WORDS.synonyms,
      entries: synonyms.map((synonym) => synonym.entry),
      notes: unique(synonyms.map(({ why }) => why)),
      more: null,
    },
    {
      id: 'same-condition',
      title: sameConditionTitle(condition),
      entries: sameCondition.slice(0, SHOWN_OF_SAME_CONDITION),
      notes: [],
      more: { path: condition.path, text: allOfCondition(condition, condition.reports.length) },
    },
    {
      id: 'same-meaning',
      title: sameMeaningTitle(entry.kind, name ?? ''),
      entries: alike.slice(0, SHOWN_OF_SAME_NUMBER),
      notes: [],
      more: different.length > 0 ? null : all,
    },
    {
      id: 'same-number',
      title: otherMeaningsTitle(entry.kind, name ?? ''),
      entries: different.slice(0, SHOWN_OF_SAME_NUMBER),
      notes: [],
      more: all,
    },
  ];
  return lists.filter(({ entries }) => entries.length > 0);
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
