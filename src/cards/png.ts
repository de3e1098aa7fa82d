import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

/** Colours of a card: the flat ones, and enough steps between them for smooth letters. At most 256. */
const MAX_COLOURS = 64;

/**
 * A small PNG of a picture with few colours. The commonest colours become its palette, and every other one the nearest
 * of them, which halves what a PNG in full colour weighs. The deflate is JavaScript, so that the bytes hang on no machine.
 * @param pixels opaque RGBA, row by row
 */
export function palettePng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const runs = colourRuns(pixels, width);
  const counts = new Map<number, number>();
  for (const { colour, length } of runs) counts.set(colour, (counts.get(colour) ?? 0) + length);
  const commonest = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([colour]) => colour);
  const palette = commonest.slice(0, MAX_COLOURS);
  const slots = new Map(commonest.map((colour) => [colour, nearest(palette, colour)]));

  // Each row begins with its filter; none is best for a palette.
  const rows = new Uint8Array((width + 1) * height);
  for (const { colour, row, column, length } of runs) {
    const start = row * (width + 1) + 1 + column;
    rows.fill(slots.get(colour)!, start, start + length);
  }
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, 3);
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', Uint8Array.from(palette.flatMap(channels))),
    chunk('IDAT', zlibSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Neighbours of one colour in a row of pixels. */
interface Run {
  colour: number;
  row: number;
  column: number;
  length: number;
}

function colourRuns(pixels: Uint8Array, width: number): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (let index = 0; index * 4 < pixels.length; index++) {
    const at = index * 4;
    const colour = (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!;
    if (run && run.colour === colour && run.column + run.length < width) run.length++;
    else runs.push((run = { colour, row: Math.floor(index / width), column: index % width, length: 1 }));
  }
  return runs;
}

const channels = (colour: number): number[] => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];

/** Place in the palette of the colour that differs least. */
function nearest(palette: readonly number[], colour: number): number {
  const wanted = channels(colour);
  const distances = palette.map((other) =>
    channels(other).reduce((sum, channel, index) => sum + (channel - wanted[index]!) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

function chunk(name: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
