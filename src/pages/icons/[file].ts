import { Resvg } from '@resvg/resvg-js';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { readFileSync } from 'node:fs';
import { ICONS } from '../../site.ts';

/** Launchers that cut their own shape need the colour of the mark to reach the edge. */
const filled = (mark: string) =>
  mark.replace(
    /<path [^>]*fill="([^"]+)"/u,
    (path, colour: string) => `<rect width="32" height="32" fill="${colour}"/>${path}`,
  );

export const getStaticPaths = (() =>
  ICONS.map(({ file, ...props }) => ({ params: { file }, props }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { size, purpose } }) => {
  const mark = readFileSync('public/favicon.svg', 'utf8');
  const drawing = purpose === 'any' ? mark : filled(mark);
  const png = new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render().asPng();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
