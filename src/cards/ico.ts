/** An ICO file: pictures in several sizes, of which a browser or a desktop takes the one that fits. */

/** Bytes of the header, and of the line of each picture in it. */
const HEADER = 6;
const LINE = 16;

/**
 * Puts square PNG pictures of at most 256 pixels into one ICO file.
 * @param pictures Their sizes in pixels, with their bytes.
 */
export function ico(pictures: readonly { size: number; png: Uint8Array }[]): Uint8Array {
  const start = HEADER + LINE * pictures.length;
  const file = new Uint8Array(pictures.reduce((sum, { png }) => sum + png.length, start));
  const view = new DataView(file.buffer);
  view.setUint16(2, 1, true);
  view.setUint16(4, pictures.length, true);
  let offset = start;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = HEADER + LINE * index;
    // 0 is 256 pixels.
    view.setUint8(at, size % 256);
    view.setUint8(at + 1, size % 256);
    view.setUint16(at + 4, 1, true);
    view.setUint16(at + 6, 32, true);
    view.setUint32(at + 8, png.length, true);
    view.setUint32(at + 12, offset, true);
    file.set(png, offset);
    offset += png.length;
  }
  return file;
}
