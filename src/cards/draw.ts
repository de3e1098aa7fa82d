import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import { CARD_SIZE } from '../site.ts';
import type { CardNode } from './layout.ts';
import { palettePng } from './png.ts';

const PACKAGES = path.resolve('node_modules');

/** The faces of the cards. */
export const FONTS: Font[] = (
  [
    { name: 'Inter', file: 'inter/files/inter-latin-400-normal.woff', weight: 400 },
    { name: 'Inter', file: 'inter/files/inter-latin-600-normal.woff', weight: 600 },
    { name: 'JetBrains Mono', file: 'jetbrains-mono/files/jetbrains-mono-latin-700-normal.woff', weight: 700 },
  ] as const
).map(({ name, file, weight }) => ({ name, weight, data: readFileSync(path.join(PACKAGES, '@fontsource', file)) }));

/** The versions of everything that turns a tree into bytes: a card drawn with others has to be drawn again. */
export const DRAWN_WITH = ['satori', '@resvg/resvg-js', '@fontsource/inter', '@fontsource/jetbrains-mono'].map(
  (name) => {
    const { version } = JSON.parse(readFileSync(path.join(PACKAGES, name, 'package.json'), 'utf8')) as {
      version: string;
    };
    return `${name}@${version}`;
  },
);

/** The PNG of a card. Throws when a character is in none of the fonts, rather than draw a box. */
export async function drawPng(tree: CardNode): Promise<Uint8Array> {
  const svg = await satori(tree, {
    ...CARD_SIZE,
    fonts: FONTS,
    loadAdditionalAsset: (_language, segment) => {
      throw new Error(`no font of the cards has “${segment}”`);
    },
  });
  const { pixels, width, height } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return palettePng(pixels, width, height);
}
