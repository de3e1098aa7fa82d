import type { RootContent } from 'mdast';
import type { Guide } from '../../catalog/model.ts';
import { GUIDES_INTRO, OTHER_WAYS } from '../../catalog/say/other-ways.ts';
import { certaintyNote, certaintyTable, SEARCH_CERTAINTY } from '../../catalog/say/search-certainty.ts';
import { SITE } from '../../schema/guide.ts';
import { block, code, heading, item, link, list, paragraph, strong, table, type UrlOf } from './nodes.ts';
import { inlineProse } from './parts.ts';
import { proseNodes } from './prose.ts';

/** The page of a guide with its recipes. */
export const guidePage = (guide: Guide, bookmarklet: string, urlOf: UrlOf): RootContent[] => [
  heading(1, guide.title),
  paragraph(inlineProse(guide.summary)),
  ...proseNodes(guide.prose, {
    path: guide.path,
    urlOf,
    embed: (tag, id) => {
      if (tag === 'Bookmarklet') return bookmarkletNodes(guide, bookmarklet, urlOf);
      if (tag === 'SearchCertainty') return certaintyNodes();
      // The table below the picture says the same.
      return tag === 'LifeOfATask' ? [] : recipeNodes(guide, tag, id, urlOf);
    },
  }),
];

/** The bookmarklet to copy. It is also a link to be dragged, which only the page has. */
const bookmarkletNodes = ({ path }: Guide, source: string, urlOf: UrlOf): RootContent[] => [
  paragraph(['Make a bookmark with this address, or drag it from ', link(urlOf(path), 'the page of this guide'), '.']),
  block(source, 'js'),
];

/** How often the search is right. */
function certaintyNodes(): RootContent[] {
  const { heads, rows } = certaintyTable(SEARCH_CERTAINTY);
  return [table([heads, ...rows]), paragraph(certaintyNote(SEARCH_CERTAINTY))];
}

function recipeNodes({ recipes }: Guide, tag: string, id: string, urlOf: UrlOf): RootContent[] | null {
  const recipe = tag === 'Recipe' ? recipes.find((other) => other.id === id) : undefined;
  if (!recipe) return null;
  const { file, template, asks, finds } = recipe;
  const { q, ...scope } = asks;
  const search = urlOf(`/?${new URLSearchParams({ ...(q === undefined ? {} : { q }), ...scope })}`);
  return [
    paragraph(strong(file)),
    block(template.replaceAll(SITE, urlOf('/')).trimEnd()),
    ...(q === undefined
      ? []
      : [
          paragraph([
            'With ',
            code(q),
            ' it becomes ',
            link(search, 'this search'),
            ...(finds === undefined ? [] : [', which puts ', link(urlOf(`/${finds}/`), finds), ' first']),
            '.',
          ]),
        ]),
  ];
}

/** The page of all guides. */
export const guidesPage = (guides: readonly Guide[], urlOf: UrlOf): RootContent[] => [
  heading(1, 'Guides'),
  paragraph(GUIDES_INTRO),
  ...list(
    [...guides, ...OTHER_WAYS].map(({ path, title, summary }) =>
      item([link(urlOf(path), title), ': ', ...inlineProse(summary)]),
    ),
  ),
];
