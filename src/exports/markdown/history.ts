import type { RootContent } from 'mdast';
import { CHANGE_WORDS, fieldWords } from '../../catalog/say/change-words.ts';
import { SECTION_WORDS } from '../../catalog/say/section-words.ts';
import type { Entry } from '../../catalog/model.ts';
import { code, heading, item, link, list, paragraph } from './nodes.ts';

/**
 * Since when an entry is in the index, and how it changed.
 * @param feed Address of the feed, where there is one to link to.
 */
export const historyNodes = ({ history: { since, changes } }: Entry, feed?: string): RootContent[] => [
  heading(2, SECTION_WORDS.history),
  paragraph([
    since ? `Added in ${since.version}, ${since.date}.` : 'Not yet in a release.',
    ...(feed === undefined ? [] : [' ', link(feed, 'Change feed')]),
  ]),
  ...list(
    changes.map(({ release, kind, from, fields }) =>
      item(
        [`${release.version}, ${release.date}: ${CHANGE_WORDS[kind]}`, ...(from === null ? [] : [' ', code(from)])],
        list(fields.map((field) => item(fieldWords(field)))),
      ),
    ),
  ),
];
