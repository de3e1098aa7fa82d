import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import { ico } from './ico.ts';

const SIZES = [16, 32, 256];

it('an ICO file gives back each picture, whole, with its size', () => {
  const mark = readFileSync('public/favicon.svg', 'utf8');
  const pictures = SIZES.map((size) => ({
    size,
    png: new Uint8Array(new Resvg(mark, { fitTo: { mode: 'width', value: size } }).render().asPng()),
  }));
  const file = Buffer.from(ico(pictures));
  expect([file.readUInt16LE(0), file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([0, 1, SIZES.length]);
  const read = SIZES.map((_, index) => {
    const at = 6 + 16 * index;
    const offset = file.readUInt32LE(at + 12);
    const png = file.subarray(offset, offset + file.readUInt32LE(at + 8));
    // A PNG says its width in its first chunk.
    return { said: file.readUInt8(at) || 256, width: png.readUInt32BE(16), png: new Uint8Array(png) };
  });
  expect(read).toEqual(pictures.map(({ size, png }) => ({ said: size, width: size, png })));
});
