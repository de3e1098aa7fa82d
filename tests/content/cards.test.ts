import { readFileSync } from 'node:fs';
import satori from 'satori';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../src/catalog/join/build.ts';
import { loadContent } from '../../src/catalog/files/load.ts';
import { entryCard, siteCard, type Card } from '../../src/cards/card.ts';
import { lightColour } from '../../src/cards/colours.ts';
import { DRAWN_WITH, drawPng, FONTS } from '../../src/cards/draw.ts';
import { drawable } from '../../src/cards/glyphs.ts';
import { LABEL_ROOM, layout } from '../../src/cards/layout.ts';
import type { Catalog } from '../../src/catalog/model.ts';
import { CARD_SIZE } from '../../src/site.ts';
import { catalog, entryOf } from './catalog.ts';

const cards = [siteCard(catalog), ...catalog.entries.map(entryCard)];
/** What we write on a card. The label is the vendor's, in any script. */
const ourTexts = ({ title, questions }: Card) => [
  title,
  ...questions.flatMap(({ question, answers }) => [question, ...answers.map(({ text }) => text)]),
];

/** The words of a card as they are drawn, with the ellipses of what did not fit. */
async function drawnWords(card: Card): Promise<string> {
  const svg = await satori(layout(card), { ...CARD_SIZE, fonts: FONTS, embedFont: false });
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, words]) => words).join(' ');
}

/** One card for each value. */
const unlike = (cards: readonly Card[], valueOf: (card: Card) => unknown) => [
  ...new Map(cards.map((card) => [JSON.stringify(valueOf(card)), card])).values(),
];
const longest = (cards: readonly Card[], valueOf: (card: Card) => string) =>
  [...cards].sort((a, b) => valueOf(b).length - valueOf(a).length).slice(0, 5);

// Drawing is slow on a busy machine, and how slow is not what is tested.
describe('the pictures of link previews', { timeout: 60_000 }, () => {
  it('no word of ours has to be replaced to be drawn', () => {
    expect(cards.flatMap(ourTexts).filter((text) => drawable(text) !== text)).toEqual([]);
  });

  it('nothing is cut off but a literal that is longer than the card', async () => {
    const fitting = cards.filter(({ label }) => label.length <= LABEL_ROOM && drawable(label) === label);
    const drawn = new Set([
      ...unlike(fitting, ({ scope }) => scope),
      ...unlike(fitting, ({ questions }) => questions),
      ...longest(fitting, ({ label }) => label),
      ...longest(fitting, ({ title }) => title),
    ]);
    for (const card of drawn) expect(await drawnWords(card)).not.toContain('…');
  });

  it('has room for all of it: the last line ends above the foot of its box', async () => {
    // The fullest: drawing all of them takes long, and the others have more room.
    const amountOf = ({ label, title, questions }: Card) => JSON.stringify([label, title, questions]).length;
    const fullest = [...cards].sort((a, b) => amountOf(b) - amountOf(a)).slice(0, 500);
    const low = await Promise.all(
      fullest.map(async (card) => {
        const svg = await satori(layout(card), { ...CARD_SIZE, fonts: FONTS, embedFont: false });
        const lines = [...svg.matchAll(/<text x="[\d.]+" y="([\d.]+)"/gu)].map(([, y]) => Number(y));
        return { label: card.label, lowest: Math.max(...lines) };
      }),
    );
    expect(low.filter(({ lowest }) => !(lowest <= 570))).toEqual([]);
  });

  it('names as many vendors as fit, and counts the others', async () => {
    const named = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ name: `Vendor number ${at + 1}`, services: [{}] }));
    const vendorsOn = (count: number) => {
      const { questions } = siteCard({ vendors: named(count), entries: [] } as unknown as Catalog);
      return questions[0]?.answers[0]?.text;
    };
    expect(vendorsOn(2)).toBe('Vendor number 1 and Vendor number 2');
    expect(vendorsOn(12)).toBe('Vendor number 1, Vendor number 2 and 10 more');
    const card = siteCard({ vendors: named(1_000), entries: [] } as unknown as Catalog);
    expect(await drawnWords(card)).not.toContain('…');
  });

  it('a literal that is longer than the card ends in an ellipsis', async () => {
    const card = { ...entryCard(entryOf('agora/cloud-recording/65')), label: 'resource '.repeat(40) };
    expect(await drawnWords(card)).toContain('…');
  });

  it('every character that counts as drawable has a glyph in both faces', async () => {
    const characters = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).filter(
      (character) => drawable(character) === character && character !== ' ',
    );
    expect(characters.length).toBeGreaterThan(180);
    const face = (fontFamily: string) => ({
      type: 'div',
      props: { style: { display: 'block', fontFamily }, children: [characters.join(' ')] },
    });
    for (const name of ['Inter', 'JetBrains Mono']) {
      const fonts = FONTS.filter((font) => font.name === name);
      const missing: string[] = [];
      await satori(face(name), {
        ...CARD_SIZE,
        fonts,
        loadAdditionalAsset: async (_language, segment) => {
          missing.push(segment);
          return [];
        },
      });
      expect(missing).toEqual([]);
    }
  });

  it('a character that no face has stops the build', async () => {
    const tree = { type: 'div', props: { style: { display: 'flex' }, children: ['错'] } };
    await expect(drawPng(tree)).rejects.toThrow('错');
  });

  it('the same card gives the same bytes', async () => {
    const card = entryCard(entryOf('agora/cloud-recording-legacy/http-206'));
    expect(Buffer.compare(await drawPng(layout(card)), await drawPng(layout(card)))).toBe(0);
  });

  it('is a picture of the announced size with a palette, in the colours of the site', async () => {
    const png = sharp(await drawPng(layout(siteCard(catalog))));
    expect(await png.metadata()).toMatchObject({ format: 'png', ...CARD_SIZE, isPalette: true, hasAlpha: false });
    const { data, info } = await png.raw().toBuffer({ resolveWithObject: true });
    const colourAt = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3).subarray(0, 3)];
    const distance = (seen: number[], name: string) =>
      Math.max(
        ...seen.map((channel, index) => Math.abs(channel - Buffer.from(lightColour(name).slice(1), 'hex')[index]!)),
      );
    // A palette may be one step off; nobody sees that.
    expect(distance(colourAt(0, 0), 'accent')).toBeLessThanOrEqual(1);
    expect(distance(colourAt(0, 20), 'paper')).toBeLessThanOrEqual(1);
  });

  it('is drawn again when the code that draws it changes: draw.ts needs no other module of ours', () => {
    const code = readFileSync('src/cards/draw.ts', 'utf8');
    expect(DRAWN_WITH).toContain(code);
    const imported = [...code.matchAll(/^import (?!type ).* from '(\.[^']+)'/gmu)].map(([, module]) => module);
    expect(imported).toEqual(['../site.ts']);
    const packages = [...code.matchAll(/^import .* from '((?!node:)[^.'][^']*)'/gmu)].map(([, name = '']) => name);
    for (const name of packages) expect(DRAWN_WITH.join('\n')).toContain(`${name}@`);
  });

  it('says in a word that the source no longer has it, and draws it', async () => {
    const { entries } = buildCatalog(loadContent('tests/fixtures/content/moved'));
    const retired = entries.find(({ id }) => id === 'acme/recorder/9')!;
    expect(entryCard(retired).scope).toBe('Retired · Acme · Recorder');
    expect(await drawnWords(entryCard(retired))).toContain('Retired');
    const [first, ...rest] = entries.find(({ id }) => id === 'acme/recorder/2')!.occurrences;
    const half = { ...retired, retired: null, occurrences: [first, { ...rest[0]!, retired: retired.retired }] };
    expect(entryCard(half as typeof retired).scope).toBe('Retired in part · Acme · Recorder');
  });
});
