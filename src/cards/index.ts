import { cardPath, SITE_CARD_PATH } from '../catalog/address.ts';
import type { Catalog } from '../catalog/model.ts';
import { cacheFolder, cacheKey, openCache } from '../build-cache.ts';
import { entryCard, siteCard } from './card.ts';
import { DRAWN_WITH, drawPng } from './draw.ts';
import { layout } from './layout.ts';

/** One picture with its address. */
export interface CardFile {
  path: string;
  png(): Promise<Uint8Array>;
}

/**
 * The picture of every entry and the one of the site. Each is drawn when it is asked for, unless an earlier build has
 * drawn the same tree with the same code and packages.
 */
export function cardFiles(catalog: Catalog): CardFile[] {
  const cards = [
    { path: SITE_CARD_PATH, card: siteCard(catalog) },
    ...catalog.entries.map((entry) => ({ path: cardPath(entry.id), card: entryCard(entry) })),
  ].map(({ path, card }) => {
    const tree = layout(card);
    return { path, tree, key: cacheKey(tree, DRAWN_WITH) };
  });
  const cache = openCache(
    cacheFolder('cards'),
    cards.map(({ key }) => key),
  );
  return cards.map(({ path, tree, key }) => ({ path, png: () => cache.get(key, () => drawPng(tree)) }));
}
