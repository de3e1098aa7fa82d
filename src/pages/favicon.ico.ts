import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import type { APIRoute } from 'astro';
import { ico } from '../cards/ico.ts';
import { mediaTypeOf } from '../hosting/table.ts';

/** Pixels of the pictures: for a tab, for a dense screen, for a shortcut. */
const SIZES = [16, 32, 48];

/** The mark of the site for programs that ask for this address without having read a page. */
export const GET: APIRoute = () => {
  const mark = readFileSync('public/favicon.svg', 'utf8');
  const pictures = SIZES.map((size) => ({
    size,
    png: new Resvg(mark, { fitTo: { mode: 'width', value: size } }).render().asPng(),
  }));
  return new Response(ico(pictures).slice().buffer, { headers: { 'content-type': mediaTypeOf('favicon.ico') } });
};
