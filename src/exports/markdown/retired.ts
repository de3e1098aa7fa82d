import type { PhrasingContent, RootContent } from 'mdast';
import { servicePath } from '../../catalog/address.ts';
import type { Entry, Occurrence } from '../../catalog/model.ts';
import { retiredMark, retirementsOf } from '../../catalog/say/retired.ts';
import { link, paragraph, strong, words, type UrlOf } from './nodes.ts';

/** What the source no longer has of an entry, since when and why, and what took its place. */
export const retiredNodes = (entry: Entry, urlOf: UrlOf): RootContent[] =>
  retirementsOf(entry).map(({ retired: { since, why, replacedBy }, place }) =>
    paragraph([
      strong(place === null ? 'Retired.' : `${place}: retired.`),
      ` Since ${since} the source no longer has this: `,
      ...words(why),
      ...(replacedBy === null ? [] : [' Look at ', link(urlOf(servicePath(replacedBy)), replacedBy), ' instead.']),
      ' What stands here is what it said before.',
    ]),
  );

/** The mark beside the name of what is retired; nothing beside the others. */
export const retiredTag = ({ retired }: Pick<Entry | Occurrence, 'retired'>): PhrasingContent[] =>
  retired ? [{ type: 'text', value: ' · ' }, strong(retiredMark(retired))] : [];
