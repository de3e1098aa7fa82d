import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { CARD_SIZE } from '../site.ts';
import type { CardNode } from './layout.ts';

const PACKAGES = path.resolve('node_modules');

/** The faces of the cards. */
export const FONTS: Font[] = (
  [
    { name: 'Inter', file: 'inter/files/inter-latin-400-normal.woff', weight: 400 },
    { name: 'Inter', file: 'inter/files/inter-latin-600-normal.woff', weight: 600 },
    { name: 'JetBrains Mono', file: 'jetbrains-mono/files/jetbrains-mono-latin-700-normal.woff', weight: 700 },
  ] as const
).map(({ name, file, weight }) => ({ name, weight, data: readFileSync(path.join(PACKAGES, '@fontsource', file)) }));

/** Packages that turn a tree into bytes. */
const DRAWING_PACKAGES = ['satori', '@resvg/resvg-js', 'sharp', '@fontsource/inter', '@fontsource/jetbrains-mono'];

/** Everything that turns a tree into bytes: versions of packages, and the code below. A change of any draws all cards again. */
export const DRAWN_WITH: readonly string[] = [
  ...DRAWING_PACKAGES.map((name) => {
    const manifest = readFileSync(path.join(PACKAGES, name, 'package.json'), 'utf8');
    const { version } = JSON.parse(manifest) as { version: string };
    return `${name}@${version}`;
  }),
  // Read as text, because the build runs a bundle of it.
  readFileSync('src/cards/draw.ts', 'utf8'),
];

/**
 * A palette of 16 colours is a third of the size of full colour: a card has few colours, and smooth letters need only some steps between
 * them. To look harder for the best 16, from effort 4 on, takes another ten milliseconds for five percent of the bytes; to compress
 * harder than 8, another three for two percent.
 */
const PALETTE = { palette: true, colours: 16, dither: 0, effort: 3, compressionLevel: 8 } as const;

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
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .png(PALETTE)
    .toBuffer();
}
