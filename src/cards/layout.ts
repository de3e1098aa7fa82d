import { SIGN_SHAPES, type SignId } from '../catalog/say/sign.ts';
import { CARD_SIZE, SITE_NAME } from '../site.ts';
import type { Card, CardAnswer } from './card.ts';
import { lightColour } from './colours.ts';
import { drawable } from './glyphs.ts';

/** An element as satori draws it. Everything that is seen on a card is in its tree: words, sizes and colours. */
export interface CardNode {
  type: string;
  props: { style?: Record<string, string | number>; children?: CardChild[] } & Record<string, unknown>;
}
type CardChild = CardNode | string;

const MARGIN = 64;
/** Width of a character of the mono face, as a part of its size. */
const MONO_WIDTH = 0.6;
/** As on the pages, smaller than the verdict that it is about. */
const REMARK_SIZE = 25;
/** Sizes of one answer, of two, and of more. */
const ANSWER_SIZES = [32, 27, 24] as const;
interface LabelSize {
  size: number;
  lines: number;
  fill: number;
}
/** Sizes of the label, the first that fits it; a wrapped line is counted as four fifths full. */
const LABEL_SIZES: readonly LabelSize[] = [
  { size: 160, lines: 1, fill: 1 },
  { size: 120, lines: 1, fill: 1 },
  { size: 84, lines: 1, fill: 1 },
  { size: 64, lines: 2, fill: 0.8 },
  { size: 48, lines: 3, fill: 0.8 },
];

/** The same above answers of many lines. */
const LOW_LABEL_SIZES: readonly LabelSize[] = [
  { size: 84, lines: 1, fill: 1 },
  { size: 64, lines: 1, fill: 1 },
  { size: 48, lines: 2, fill: 0.8 },
  { size: 36, lines: 3, fill: 0.8 },
];
/** Lines of answers that there is room for below a label of any size, and below any but the largest. */
const MAX_LINES = { below: 2, belowOthers: 3 };

/** The picture of a card as a tree of boxes. */
export function layout(card: Card): CardNode {
  const lines = linesOf(card);
  const isFull = lines > MAX_LINES.belowOthers;
  const sizes = lines > MAX_LINES.below ? LABEL_SIZES.slice(1) : LABEL_SIZES;
  return column(
    {
      ...CARD_SIZE,
      justifyContent: 'space-between',
      padding: `${MARGIN}px ${MARGIN}px ${MARGIN - 8}px`,
      background: lightColour('paper'),
      color: lightColour('ink'),
      fontFamily: 'Inter',
      fontSize: 32,
    },
    box(
      'row',
      { position: 'absolute', top: 0, left: 0, width: CARD_SIZE.width, height: 12, background: lightColour('accent') },
      [],
    ),
    row(
      { justifyContent: 'space-between', alignItems: 'center', color: lightColour('muted') },
      text({ fontSize: 30, maxWidth: 860, lineClamp: 1 }, card.scope),
      ...(card.label === SITE_NAME ? [] : [brand()]),
    ),
    column(
      { gap: isFull ? 10 : 20 },
      label(card.label, isFull ? LOW_LABEL_SIZES : sizes),
      text({ fontSize: 42, fontWeight: 600, lineHeight: 1.25, lineClamp: 2 }, card.title),
    ),
    row(
      { gap: 32, minHeight: 130 },
      ...card.questions.map(({ question, answers, remark }, index) =>
        column(
          {
            gap: 8,
            flexGrow: index === 0 ? 3 : 2,
            flexBasis: 0,
            padding: isFull ? '12px 28px' : '22px 28px',
            borderRadius: 12,
            background: lightColour('rail'),
          },
          text({ color: lightColour('muted'), fontSize: 26 }, question),
          ...answers.map((answer) => answerLine(answer, answers.length)),
          ...(remark === null ? [] : [text({ fontSize: REMARK_SIZE, lineHeight: 1.25, lineClamp: 3 }, remark)]),
        ),
      ),
    ),
  );
}

/** Characters that a label of one of the sizes has room for. */
const roomOf = ({ size, lines, fill }: LabelSize) =>
  Math.floor((CARD_SIZE.width - 2 * MARGIN) / (size * MONO_WIDTH)) * lines * fill;

/** Characters that are drawn of a label, whatever it is; a longer one may end in an ellipsis. */
export const LABEL_ROOM = Math.max(...LABEL_SIZES.map(roomOf));

/** Characters that are certain to fit in a line of an answer, and in one of the title. */
const LINE_ROOM = { answer: 30, title: 40 };

/** How many lines the answers of a card take, and its title beyond the first. */
const linesOf = ({ title, questions: [first] }: Card): number =>
  [...(first?.answers.map(lineOf) ?? []), first?.remark ?? ''].reduce(
    (sum, { length }) => sum + Math.ceil(length / LINE_ROOM.answer),
    title.length > LINE_ROOM.title ? 1 : 0,
  );

const lineOf = ({ place, text: words }: CardAnswer) => (place === null ? words : `${place}: ${words}`);

function label(words: string, sizes: readonly LabelSize[]): CardNode {
  const { size, lines } = sizes.find((candidate) => words.length <= roomOf(candidate)) ?? sizes[sizes.length - 1]!;
  const style = { color: lightColour('ink'), fontFamily: 'JetBrains Mono', fontWeight: 700, fontSize: size };
  return text({ ...style, lineHeight: 1.12, lineClamp: lines, wordBreak: 'break-word' }, words);
}

function answerLine(answer: CardAnswer, count: number): CardNode {
  const { sign } = answer;
  const size = ANSWER_SIZES[Math.min(count, ANSWER_SIZES.length) - 1]!;
  const line = lineOf(answer);
  if (sign === null) return text({ fontSize: size, lineHeight: 1.25, fontWeight: 600, lineClamp: 3 }, line);
  const colour = lightColour(sign === 'renew' ? 'restart' : sign);
  const fill = lightColour(`${sign === 'renew' ? 'restart' : sign}-fill`);
  return row(
    { gap: 14, alignItems: 'flex-start', padding: '8px 16px', borderRadius: 12, background: fill },
    shape(sign, size, colour),
    text({ color: colour, fontSize: size, lineHeight: 1.25, fontWeight: 600, lineClamp: 3, flexShrink: 1 }, line),
  );
}

const shape = (sign: SignId, size: number, colour: string): CardNode => ({
  type: 'svg',
  props: {
    width: size,
    height: size,
    viewBox: '0 0 16 16',
    style: { marginTop: size * 0.14, flexShrink: 0 },
    children: [
      {
        type: 'path',
        props: {
          d: SIGN_SHAPES[sign],
          fill: 'none',
          stroke: colour,
          'stroke-width': 1.7,
          'stroke-linecap': 'round',
          'stroke-linejoin': 'round',
        },
      },
    ],
  },
});

const brand = (): CardNode =>
  text({ fontFamily: 'JetBrains Mono', fontSize: 28, fontWeight: 700, color: lightColour('ink') }, SITE_NAME);

const row = (style: Record<string, string | number>, ...children: CardChild[]) => box('row', style, children);
const column = (style: Record<string, string | number>, ...children: CardChild[]) => box('column', style, children);
const box = (direction: string, style: Record<string, string | number>, children: CardChild[]): CardNode => ({
  type: 'div',
  props: { style: { display: 'flex', boxSizing: 'border-box', flexDirection: direction, ...style }, children },
});

/** Words that wrap, and end in an ellipsis after so many lines. */
const text = (style: Record<string, string | number>, words: string): CardNode => ({
  type: 'div',
  props: { style: { display: 'block', ...style }, children: [drawable(words)] },
});
