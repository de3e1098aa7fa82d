/** Characters that the fonts of the cards draw: printable ASCII, Latin-1 and the punctuation of plain English. */
const DRAWN = /[ -~¡-¬®-ÿ–—‘’“”…]/u;

/** What stands for a character that the fonts lack. */
const STAND_INS: Record<string, string> = {
  '→': '->',
  '←': '<-',
  '⇒': '=>',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '−': '-',
};

/**
 * A text that can be drawn without missing boxes: a full-width form as its plain twin, an arrow in ASCII, and a run of
 * anything else, such as Chinese, as an ellipsis. The page itself has the text to the letter.
 */
export function drawable(text: string): string {
  return [...text.normalize('NFC')]
    .map((character) => {
      if (DRAWN.test(character)) return character;
      if (/\s/u.test(character)) return ' ';
      const plain = STAND_INS[character] ?? character.normalize('NFKC');
      return [...plain].every((part) => DRAWN.test(part)) ? plain : '\u0000';
    })
    .join('')
    .replaceAll(/\0[\0 ]*\0|\0/gu, '…');
}
