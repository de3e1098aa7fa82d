import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { palettePng } from './png.ts';

/** Pixels of these colours, `0xrrggbb`. */
const pixels = (colours: number[]) =>
  Uint8Array.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff, 0xff]));

/** The content of a chunk. */
function chunkOf(png: Uint8Array, name: string): Buffer {
  const bytes = Buffer.from(png);
  const at = bytes.indexOf(name, 0, 'latin1');
  return bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4));
}

/** The colours of a PNG with a palette, row by row, without the filters of the rows. */
function colours(png: Uint8Array, width: number): number[] {
  const palette = chunkOf(png, 'PLTE');
  const rows = inflateSync(chunkOf(png, 'IDAT'));
  return [...rows].flatMap((slot, index) => (index % (width + 1) === 0 ? [] : palette.readUIntBE(slot * 3, 3)));
}

describe('a PNG with a palette', () => {
  it('has the size and every colour of a picture with few of them', () => {
    const picture = [0xffffff, 0xffffff, 0x0b57c9, 0x0b57c9, 0xffffff, 0x161a20];
    const png = palettePng(pixels(picture), 2, 3);
    expect([chunkOf(png, 'IHDR').readUInt32BE(0), chunkOf(png, 'IHDR').readUInt32BE(4)]).toEqual([2, 3]);
    expect(colours(png, 2)).toEqual(picture);
  });

  it('keeps the commonest colours and takes the nearest of them for the rest', () => {
    const common = Array.from({ length: 64 }, (_, index) => index * 0x040404).flatMap((grey) => [grey, grey]);
    const png = palettePng(pixels([...common, 0x090808, 0xfdfefe]), 130, 1);
    expect(colours(png, 130)).toEqual([...common, 0x080808, 0xfcfcfc]);
  });
});
