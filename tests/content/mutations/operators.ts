import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Chance } from '../search-proof/random.ts';

/** One way in which a file gets damaged. */
export interface Operator {
  name: string;
  /** Which files it can damage. */
  of: RegExp;
  /** Damages the file; false where this file has nothing that it could damage. */
  damage(file: string, chance: Chance, others: readonly string[]): boolean;
  /** Why no machine can tell that something was lost, where that is so. Left out: it must be reported, or mean the same. */
  unknowable?: string;
}

const YAML = /\.yaml$/u;
const MDX = /\.mdx$/u;
const DATA = /\.(?:yaml|mdx)$/u;
const LIST = /(?:permalinks|anchors)\.txt$/u;
const CHECKED = /\.(?:yaml|mdx|txt)$/u;
const EVERY = /./u;

const WORDS = 'The words of a person: only somebody who has the source knows what is missing.';
const OPTIONAL =
  'A field that need not be there, or one of several reasons, steps or words: only the source has their number.';
const ORDER = 'Both orders are possible; only the source shows which one it has.';

/** An operator that changes the text of a file. */
const text = (
  name: string,
  of: RegExp,
  change: (text: string, chance: Chance, others: readonly string[]) => string | null,
  unknowable?: string,
): Operator => ({
  name,
  of,
  unknowable,
  damage: (file, chance, others) => {
    const before = readFileSync(file, 'utf8');
    const after = change(before, chance, others);
    if (after === null || after === before) return false;
    writeFileSync(file, after);
    return true;
  },
});

/** An operator that changes one line. */
const line = (
  name: string,
  of: RegExp,
  fits: (line: string) => boolean,
  change: (line: string, chance: Chance, all: string[], at: number) => string[],
  unknowable?: string,
) =>
  text(
    name,
    of,
    (before, chance) => {
      const lines = before.split('\n').slice(0, -1);
      const places = lines.flatMap((each, at) => (fits(each) ? [at] : []));
      if (places.length === 0) return null;
      const at = chance.oneOf(places);
      lines.splice(at, 1, ...change(lines[at]!, chance, lines, at));
      return `${lines.join('\n')}\n`;
    },
    unknowable,
  );

const any = () => true;
const filled = (each: string) => each.trim() !== '';
const insert = (name: string, characters: readonly string[], of = EVERY) =>
  text(name, of, (before, chance) => {
    const at = chance.below(before.length + 1);
    return before.slice(0, at) + chance.oneOf(characters) + before.slice(at);
  });
const bytes = (name: string, change: (bytes: Buffer, chance: Chance) => Buffer | null): Operator => ({
  name,
  of: EVERY,
  damage: (file, chance) => {
    const after = change(readFileSync(file), chance);
    if (after === null) return false;
    writeFileSync(file, after);
    return true;
  },
});
const replaceFirst = (
  name: string,
  of: RegExp,
  pattern: RegExp,
  by: string | ((match: string) => string),
  unknowable?: string,
) =>
  text(
    name,
    of,
    (before, chance) => {
      const found = [...before.matchAll(pattern)];
      if (found.length === 0) return null;
      const { 0: match, index } = chance.oneOf(found);
      return before.slice(0, index) + (typeof by === 'string' ? by : by(match)) + before.slice(index + match.length);
    },
    unknowable,
  );
const move = (
  name: string,
  of: RegExp,
  act: (file: string, chance: Chance, others: readonly string[]) => void,
): Operator => ({
  name,
  of,
  damage: (file, chance, others) => {
    act(file, chance, others);
    return true;
  },
});

const DATA_FILE = /(?:vendors|conditions|guides)\/.*\.(?:yaml|mdx)$/u;

/** Damage to bytes and characters. */
const CHARACTERS: Operator[] = [
  bytes('a byte that is no UTF-8', (all, chance) => {
    const at = chance.below(all.length);
    return Buffer.concat([
      all.subarray(0, at),
      Buffer.from([chance.oneOf([0x80, 0xc0, 0xe9, 0xff])]),
      Buffer.from('x'),
      all.subarray(at),
    ]);
  }),
  bytes('cut within a character', (all) => {
    const at = all.findIndex((byte) => byte >= 0xc2);
    return at < 0 ? null : all.subarray(0, at + 1);
  }),
  bytes('saved as Latin-1', (all) => {
    const wrong = Buffer.from(`${all.toString('utf8')}# caf\u00e9\n`, 'latin1');
    return wrong;
  }),
  bytes('saved as UTF-16', (all) => Buffer.from(`\ufeff${all.toString('utf8')}`, 'utf16le')),
  bytes('half a surrogate pair in bytes', (all) => Buffer.concat([all, Buffer.from([0xed, 0xa0, 0x80, 0x0a])])),
  text('a byte order mark', EVERY, (before) => `\ufeff${before}`),
  text('line breaks of Windows', EVERY, (before) => before.replaceAll('\n', '\r\n')),
  line('one line break of Windows', EVERY, any, (each) => [`${each}\r`]),
  insert('a control character', ['\0', '\u0007', '\u0008', '\u001b', '\u007f', '\u0085', '\u000b']),
  insert('a replacement character', ['\ufffd']),
  insert('a mark that turns the text', ['\u202e', '\u202a', '\u2066', '\u200f', '\u061c']),
  insert('an invisible character', ['\u200b', '\u200d', '\u2060', '\u00ad', '\u{e0041}']),
  insert('a byte order mark within', ['x\ufeff']),
  insert('a carriage return alone', ['\rx']),
  insert('a separator of lines', ['\u2028', '\u2029']),
  insert('a tab', ['\t'], CHECKED),
  replaceFirst('a space that does not break', CHECKED, /(?<=\w) (?=\w)/gu, '\u00a0'),
  text('an accent of its own', EVERY, (before) =>
    before.normalize('NFD') === before.normalize('NFC') ? null : before.normalize('NFD'),
  ),
  replaceFirst(
    'a letter of another alphabet',
    CHECKED,
    /(?<=[a-z])[aeo](?=[a-z])/gu,
    (letter) => ({ a: 'а', e: 'е', o: 'о' })[letter] ?? letter,
  ),
  text('read in a wrong encoding', EVERY, (before) => {
    const wrong = Buffer.from(before, 'utf8').toString('latin1');
    return wrong === before ? null : wrong;
  }),
];

/** Damage to lines and files, whatever they say. */
const FILES: Operator[] = [
  line('the marks of a merge', CHECKED, any, (each) => ['<<<<<<< HEAD', each, '=======', each, '>>>>>>> other']),
  line('one mark of a merge', CHECKED, any, (each, chance) => [
    each,
    chance.oneOf(['<<<<<<< HEAD', '=======', '>>>>>>> other', '||||||| base']),
  ]),
  text('nothing in it', CHECKED, () => ''),
  text('only white space in it', CHECKED, () => '\n \n'),
  text('cut within a line', CHECKED, (before, chance) => {
    const cut = before.slice(0, chance.below(before.length)).trimEnd();
    return before.startsWith(`${cut}\n`) ? null : cut;
  }),
  text('a line of a million characters', DATA, (before) => `${before}# ${'x'.repeat(1_000_000)}\n`),
  move('missing', DATA_FILE, (file) => rmSync(file)),
  move('missing beside the data', /(?:txt|history\.yaml|content[^/]*\/[A-Z]+\.md)$/u, (file) => rmSync(file)),
  move('a folder in its place', EVERY, (file) => {
    rmSync(file);
    mkdirSync(file);
  }),
  move('a link in its place', EVERY, (file) => {
    renameSync(file, `${file}.elsewhere`);
    symlinkSync(path.basename(`${file}.elsewhere`), file);
  }),
  move('a link to nothing', EVERY, (file) => {
    rmSync(file);
    symlinkSync('nowhere', file);
  }),
  move('hidden by its name', EVERY, (file) =>
    renameSync(file, path.join(path.dirname(file), `.${path.basename(file)}`)),
  ),
  move('put aside', CHECKED, (file, chance) => renameSync(file, `${file}${chance.oneOf(['.bak', '.orig', '~'])}`)),
  move('a copy under another name', DATA_FILE, (file) => {
    const { dir, name, ext } = path.parse(file);
    writeFileSync(path.join(dir, `${name}-copy${ext}`), readFileSync(file));
  }),
  text('what another file says', CHECKED, (_before, chance, others) => {
    const alike = others.filter((other) => path.extname(other) === '.yaml' || path.extname(other) === '.mdx');
    return alike.length === 0 ? null : readFileSync(chance.oneOf(alike), 'utf8');
  }),
  text(
    'a part of another file',
    CHECKED,
    (before, chance, others) => {
      const lines = readFileSync(chance.oneOf(others), 'utf8').split('\n');
      const from = chance.below(lines.length);
      const into = before.split('\n');
      into.splice(chance.below(into.length), 0, ...lines.slice(from, from + 5));
      return into.join('\n');
    },
    WORDS,
  ),
];

/** Damage to YAML. */
const STRUCTURE: Operator[] = [
  line(
    'a line of a list twice',
    YAML,
    (each) => /^\s+- /u.test(each),
    (each) => [each, each],
    ORDER,
  ),
  line('a line lost', DATA, filled, () => [], OPTIONAL),
  line(
    'two lines swapped',
    DATA,
    filled,
    (each, _chance, all, at) => {
      const next = all[at + 1] ?? '';
      all.splice(at + 1, 1);
      return [next, each];
    },
    ORDER,
  ),
  text(
    'ten lines lost',
    DATA,
    (before, chance) => {
      const lines = before.split('\n');
      lines.splice(chance.below(Math.max(1, lines.length - 11)), 10);
      return lines.join('\n');
    },
    OPTIONAL,
  ),
  line('commented out', YAML, filled, (each) => [each.replace(/^(\s*)/u, '$1# ')], OPTIONAL),
  line(
    'one space more before it',
    YAML,
    (each) => /^\s+\S/u.test(each),
    (each) => [` ${each}`],
    OPTIONAL,
  ),
  line(
    'one space less before it',
    YAML,
    (each) => /^\s+\S/u.test(each),
    (each) => [each.slice(1)],
    OPTIONAL,
  ),
  replaceFirst('a colon lost', YAML, /(?<=^\s*[\w-]+):(?= |$)/gmu, ''),
  replaceFirst('a key misspelt', YAML, /(?<=^\s*(?:- )?)[a-z]{5,}(?=:)/gmu, (key) => key.slice(0, 2) + key.slice(3)),
  line(
    'a key twice',
    YAML,
    (each) => /^\s+[a-z]\w+: \S/u.test(each),
    (each) => [each, each],
  ),
  replaceFirst('a bracket lost', YAML, /(?<=: )\[|(?<=[\w'"])\]$|(?<=: )\{ | \}$/gmu, ''),
  replaceFirst('a quotation mark lost', YAML, /(?<=: )'|'$/gmu, ''),
  replaceFirst('an alias without an anchor', YAML, /(?<=^\s*(?:- )?\w+: )\S.*$/gmu, '*timeout'),
  text('a list that holds itself', YAML, (before) => `${before}facts: &facts [*facts]\n`),
  text(
    'aliases that fill the memory',
    YAML,
    (before) =>
      `${before}a0: &a0 [x, x]\n${Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]\n`).join('')}`,
  ),
  text(
    'brackets without end',
    YAML,
    (before, chance) => `${before}a: ${chance.oneOf(['[', '{a: ', '- ', '? ']).repeat(400)}\n`,
  ),
  replaceFirst('nothing in place of a value', YAML, /(?<=^\s*(?:- )?\w+: )\S.*$/gmu, '', WORDS),
  replaceFirst('a list in place of a value', YAML, /(?<=^\s*(?:- )?\w+: )[A-Za-z].*$/gmu, '[x]'),
  replaceFirst('a number in place of a value', YAML, /(?<=^\s*(?:- )?\w+: )[A-Za-z'].*$/gmu, '12'),
  replaceFirst(
    'a word of a set misspelt',
    YAML,
    /(?<=(?:verdict|outcome|effect|fixedBy|condition|basis|source|kind): )[a-z-]{4,}/gu,
    (word) => `${word}x`,
  ),
  replaceFirst(
    'an escape for a hidden character',
    YAML,
    /(?<=(?:title|meaning|name): )\S.*$/gmu,
    () => '"hidden \\u202e text\\u200b."',
  ),
  replaceFirst(
    'an escape for half a character',
    YAML,
    /(?<=(?:title|meaning|name): )\S.*$/gmu,
    () => '"half \\ud83d text."',
  ),
];

/** Damage to prose. */
const PROSE: Operator[] = [
  line(
    'a comment around it',
    MDX,
    (each) => /^[A-Z]/u.test(each),
    (each) => [`{/* ${each} */}`],
  ),
  line(
    'a comment of HTML around it',
    MDX,
    (each) => /^[A-Z]/u.test(each),
    (each) => [`<!-- ${each} -->`],
  ),
  line(
    'hidden by HTML',
    MDX,
    (each) => /^[A-Z]/u.test(each),
    (each) => ['<div hidden>', each, '</div>'],
  ),
  replaceFirst('a broken tag', MDX, /(?<=^<\w+ id="[\w-]+") \/>/gmu, ''),
  replaceFirst('an unknown tag', MDX, /(?<=^<)\w+(?= id)/gmu, 'Sampel'),
  line(
    'a tag of HTML',
    MDX,
    (each) => /^[A-Z]/u.test(each),
    (each) => [each, '', '<script>alert(1)</script>', ''],
  ),
  line(
    'code of JavaScript',
    MDX,
    (each) => each === '',
    () => ['', "import x from './x.js'", ''],
  ),
  replaceFirst('an expression', MDX, /(?<=^[A-Z][a-z]+) /gmu, ' {globalThis.name} '),
  replaceFirst('a backtick lost', MDX, /(?<=^[A-Z].*)`/gmu, ''),
  replaceFirst('a bracket of a link lost', MDX, /(?<=\w)\]\((?=[/#])/gmu, '('),
  replaceFirst(
    'an address that does not exist',
    MDX,
    /(?<=\]\()[/#][^)]+/gmu,
    (target) => `${target.replace(/\/$/u, '')}-gone`,
  ),
  line(
    'a heading lost',
    /conditions\/.*mdx$/u,
    (each) => each.startsWith('## '),
    () => [],
  ),
  line(
    'a heading twice',
    MDX,
    (each) => each.startsWith('## '),
    (each) => [each, '', each],
  ),
  text('no fence below the front matter', /(?:conditions|guides)\/.*mdx$/u, (before) =>
    before.replace('\n---\n', '\n'),
  ),
  replaceFirst('a word lost', DATA, /(?<= )[a-z]{4,} (?=[a-z])/gu, '', WORDS),
  replaceFirst(
    'a letter wrong',
    DATA,
    /(?<= [a-z]{2})[a-z](?=[a-z]+ )/gu,
    (letter) => (letter === 'q' ? 'z' : 'q'),
    WORDS,
  ),
  replaceFirst('a number wrong', YAML, /(?<=rowCount: )\d+/gu, (number) => String(Number(number) + 1)),
];

/** Damage to the lists of what was published. */
const LISTS: Operator[] = [
  line('an address lost', LIST, filled, () => []),
  line('an address twice', LIST, filled, (each) => [each, each]),
  line(
    'an address damaged',
    LIST,
    (each) => each.length > 3,
    (each, chance) => {
      const at = 1 + chance.below(each.length - 2);
      return [each.slice(0, at) + each.slice(at + 1)];
    },
  ),
  line('two addresses swapped', LIST, filled, (each, _chance, all, at) => {
    const next = all[at + 1];
    if (next === undefined) return [each];
    all.splice(at + 1, 1);
    return [next, each];
  }),
  line('an empty line', LIST, filled, (each) => [each, '']),
  line('a space behind an address', LIST, filled, (each) => [`${each} `]),
  line('an address of nothing', LIST, filled, (each) => [`${each.replace(/\/$/u, '')}-x/`, each]),
  line(
    'an entry of a release lost',
    /history\.yaml$/u,
    (each) => /^\s+- \w+\/\w+/u.test(each),
    () => [],
  ),
  line(
    'an entry of a release damaged',
    /history\.yaml$/u,
    (each) => /^\s+- \w+\/\w+/u.test(each),
    (each) => [`${each}0`],
  ),
  line(
    'the number of entries lost',
    /history\.yaml$/u,
    (each) => /^\s+entries:/u.test(each),
    () => [],
  ),
];

export const OPERATORS: readonly Operator[] = [...CHARACTERS, ...FILES, ...STRUCTURE, ...PROSE, ...LISTS];

/** Whether a path is there, whatever it is. */
export const exists = (file: string): boolean => lstatSync(file, { throwIfNoEntry: false }) !== undefined;
