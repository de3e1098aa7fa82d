/** One word of a text: a whole one, or a part of an identifier (`agora_query_404`, `ZegoResponse`). */
export interface Token {
  text: string;
  start: number;
  end: number;
  /** Number of the identifier, or run of letters and digits, it is in. */
  run: number;
  /** The whole run in small letters, where it begins it; else nothing. */
  joined: string;
  /** It ends its run. */
  last: boolean;
}

/** A known phrase in a text. */
export interface PhraseMatch<Meaning> {
  meanings: readonly Meaning[];
  start: number;
  end: number;
  /** Its words are not a part of a longer identifier. */
  isWhole: boolean;
}

const RUN = /[\p{Script=Latin}\p{M}\p{N}_]+/gu;
const PART = /\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})|\p{N}+|\p{L}/gu;
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
const OTHER_RUN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+/gu;
/** Runs longer than this are ids and encodings, not identifiers. */
const MAX_RUN = 80;

/** The words of a text with their places; identifiers are taken apart. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let number = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    number += 1;
    const parts = run.length > MAX_RUN ? [] : [...run.matchAll(PART)];
    parts.forEach((part, at) =>
      tokens.push({
        text: part[0].toLowerCase(),
        start: index + part.index,
        end: index + part.index + part[0].length,
        run: number,
        joined: at === 0 ? run.toLowerCase() : '',
        last: at === parts.length - 1,
      }),
    );
  }
  return tokens;
}

const TAIL = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}].*$/u;
const spacedOut = (phrase: string) =>
  tokensOf(phrase)
    .map(({ text }) => text)
    .join(' ');

/** Finds known phrases in a text. Its time depends on the text, not on how many phrases there are. */
export interface PhraseFinder<Meaning> {
  add(phrase: string, meaning: Meaning): void;
  find(text: string, tokens: readonly Token[]): PhraseMatch<Meaning>[];
}

interface Phrase<Meaning> {
  words: readonly string[];
  /** What follows the words in another script: `Name 云端录制`. */
  tail: string;
  /** Characters of both. */
  length: number;
  /** It is written in one word. */
  isOneWord: boolean;
  meanings: Meaning[];
}

export function createPhraseFinder<Meaning>(): PhraseFinder<Meaning> {
  const known = new Map<string, Phrase<Meaning>>();
  const byFirst = new Map<string, Phrase<Meaning>[]>();
  /** Of other scripts, by their first two characters. */
  const byBeginning = new Map<string, Phrase<Meaning>[]>();
  /** Keeps the longest first. */
  const put = (map: typeof byFirst, key: string, phrase: Phrase<Meaning>) => {
    const all = map.get(key);
    if (!all) return void map.set(key, [phrase]);
    const at = all.findIndex(({ length }) => length < phrase.length);
    all.splice(at < 0 ? all.length : at, 0, phrase);
  };

  const findTokens = (text: string, tokens: readonly Token[]): PhraseMatch<Meaning>[] => {
    const isFollowed = (tail: string, end: number) =>
      tail === '' ||
      text
        .slice(end, end + tail.length + 2)
        .trimStart()
        .toLowerCase()
        .startsWith(tail);
    const found: PhraseMatch<Meaning>[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const first = tokens[at] as Token;
      const fits = (byFirst.get(first.text) ?? []).filter(
        ({ words, tail }) =>
          words.every((word, offset) => tokens[at + offset]?.text === word) &&
          isFollowed(tail, tokens[at + words.length - 1]?.end ?? 0),
      );
      // A name that somebody writes with a capital inside, as its owner does not: `VolcEngine`.
      const joined = fits.length === 0 && known.get(`${first.joined} `);
      if (joined) found.push({ ...joined, start: first.start, end: first.start + joined.length, isWhole: true });
      for (const phrase of fits) {
        const last = tokens[at + phrase.words.length - 1] as Token;
        const isWhole = first.joined !== '' && last.last;
        const isOneRun = first.run === last.run;
        // What ends inside of the next identifier is no phrase.
        if (!isWhole && !isOneRun) continue;
        found.push({ ...phrase, start: first.start, end: last.end, isWhole });
        // What is one word as it is known (`NameError`) can be two here, of which the first has its own meaning.
        if (isOneRun || !phrase.isOneWord) {
          at += phrase.words.length - 1;
          break;
        }
      }
    }
    return found;
  };

  const findOthers = (text: string): PhraseMatch<Meaning>[] =>
    [...text.matchAll(OTHER_RUN)].flatMap(({ 0: run, index }) => {
      const lowerCase = run.toLowerCase();
      const found: PhraseMatch<Meaning>[] = [];
      for (let at = 0; at < run.length; at += 1) {
        const phrase = byBeginning
          .get(run.slice(at, at + 2))
          ?.find(({ words: [word = ''] }) => lowerCase.startsWith(word, at));
        if (!phrase) continue;
        const length = phrase.words[0]?.length ?? 1;
        found.push({ ...phrase, start: index + at, end: index + at + length, isWhole: true });
      }
      return found;
    });

  return {
    add(phrase, meaning) {
      const isOther = OTHER_SCRIPT.test(phrase[0] ?? '');
      // People write a name with capitals inside of it in small letters.
      const spellings = isOther ? [phrase] : new Set([phrase, phrase.toLowerCase()].map(spacedOut));
      for (const spelling of spellings) {
        const words = isOther ? [spelling.toLowerCase()] : spelling.split(' ').filter(Boolean);
        if (words.length === 0) continue;
        const tail = isOther ? '' : (TAIL.exec(phrase.trim())?.[0].toLowerCase() ?? '');
        const key = `${words.join(' ')} ${tail}`;
        const before = known.get(key);
        if (before) before.meanings.push(meaning);
        else {
          const made = {
            words,
            tail,
            length: words.join('').length + tail.length,
            meanings: [meaning],
            isOneWord: !/\s/u.test(phrase),
          };
          known.set(key, made);
          put(isOther ? byBeginning : byFirst, isOther ? phrase.slice(0, 2).toLowerCase() : (words[0] ?? ''), made);
        }
      }
    },
    find: (text, tokens) => [...findTokens(text, tokens), ...findOthers(text)],
  };
}
