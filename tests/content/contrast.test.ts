import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SIGN_ORDER } from '../../src/catalog/say/sign.ts';

/** Every colour of the site, as `[light, dark]`, from the one file that has them. */
const tokens = new Map(
  [...readFileSync('src/styles/tokens.css', 'utf8').matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/gu)].map(
    ([, name = '', light = '', dark = '']): [string, [string, string]] => [name, [light, dark]],
  ),
);

/** Relative luminance of WCAG 2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour of a token in one theme. */
function colourOf(name: string, theme: 0 | 1): string {
  const colours = tokens.get(name);
  if (!colours) throw new Error(`no token --${name}`);
  return colours[theme];
}

const GROUNDS = ['paper', 'rail', 'sunk'];
const signColours = [...new Set(SIGN_ORDER.map((id) => (id === 'renew' ? 'restart' : id)))];
/** What is text somewhere, and what it is on. */
const TEXTS: [string, string][] = [
  ...['ink', 'muted', 'accent'].flatMap((text) => GROUNDS.map((ground): [string, string] => [text, ground])),
  ['ink', 'mark'],
  ['accent-ink', 'accent'],
  ...signColours.flatMap((id): [string, string][] => [
    [id, `${id}-fill`],
    // The long form of a verdict is in the ink of the page, on the fill of its sign.
    ['ink', `${id}-fill`],
    [id, 'paper'],
  ]),
];
/** What has to be seen without being read: frames of controls, and pictures. */
const MARKS: [string, string][] = [
  ...['paper', 'rail'].map((ground): [string, string] => ['edge', ground]),
  ...signColours.map((id): [string, string] => [id, 'paper']),
];

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('the colours in %s', (_name, theme) => {
  it.each(TEXTS)('%s on %s can be read: 7:1', (text, ground) => {
    expect(contrast(colourOf(text, theme), colourOf(ground, theme))).toBeGreaterThanOrEqual(7);
  });

  it.each(MARKS)('%s on %s can be seen: 3:1', (mark, ground) => {
    expect(contrast(colourOf(mark, theme), colourOf(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});

it('no stylesheet has a colour of its own', () => {
  // The margins of printed pages know no custom properties.
  const files = readdirSync('src/styles').filter((file) => /^(?!tokens|booklet).*\.css$/u.test(file));
  const own = files.flatMap((file) =>
    [...readFileSync(`src/styles/${file}`, 'utf8').matchAll(/:[^;{]*#[0-9a-f]{3,8}\b[^;{]*;/gu)].map(
      ([line]) => `${file}${line}`,
    ),
  );
  expect(files.length).toBeGreaterThan(8);
  expect(own).toEqual([]);
});
