import type { Heading, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { unknownName } from '../files/names.ts';
import { oddCharacters } from '../files/characters.ts';
import { cut, type Problem } from '../files/problem.ts';
import type { ProseFile } from '../files/read.ts';
import { onceFor } from '../files/remembered.ts';
import type { Rule } from './rule.ts';

/** Headings without which the page of a condition says too little, in their order. */
const CONDITION_HEADINGS = ['What it means', 'What to check', 'How to retry'];
/** What a text may embed, by the folder that it is in: one tag on a line of its own. */
const EMBEDDED: Record<string, readonly string[]> = {
  vendors: ['Sample', 'Note'],
  guides: ['Recipe', 'Bookmarklet', 'LifeOfATask', 'SearchCertainty'],
  conditions: [],
};
const TAG = /^<([A-Za-z]\w*)(?: id="[^"<>]*")? \/>$/u;
/** Marks of MDX and Markdown that are left over in a text when the other half of them is missing. */
const LEFT_OVER = /[`{}<[\]]|\*\*|^(?:import|export)\s/u;

/** A node of the text with everything that is below it. */
const within = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(within) : [])];
const textOf = (node: Nodes): string =>
  within(node)
    .map((child) => ('value' in child ? child.value : ''))
    .join('');

/** Ids that the page of a service has of its own. */
const SECTIONS_OF_A_SERVICE = ['about', 'answer', 'calls', 'rate-limits', 'repeating', 'support'];

/** Rules about the prose: Markdown with a few tags, and nothing that is not shown. */
export const proseRules: Rule[] = [
  {
    name: 'prose-is-plain',
    description: 'A text is Markdown and known tags: no other markup, nothing hidden, nothing left open.',
    check: ({ prose }) => prose.flatMap((text) => markupProblems(text)),
  },
  {
    name: 'prose-says-something',
    description: 'A text has words, a heading has something below it, and nothing stands there twice.',
    check: ({ prose }) =>
      prose
        .filter(({ body }) => !FRONT_MATTER.test(body))
        .flatMap((text) => [...emptyProblems(text), ...repeatedProblems(text)]),
  },
  {
    name: 'one-place-for-an-id',
    description:
      'On the page of a service, no two of its own sections, its tables and the headings of its text have one id.',
    check: ({ prose, services }) =>
      services.flatMap(({ file, data, lineOf }): Problem[] => {
        const text = prose.find((other) => other.file === file.replace(/\.yaml$/u, '.mdx'));
        const tables = data.tables.map(({ id }) => id);
        const taken = new Set([...SECTIONS_OF_A_SERVICE, ...tables]);
        const fix = 'choose another name: the page has a section with this id';
        return [
          ...tables.flatMap((id, index) =>
            SECTIONS_OF_A_SERVICE.includes(id)
              ? [{ file, line: lineOf(['tables', index, 'id']), found: `the table \`${id}\``, fix }]
              : [],
          ),
          ...(text ? headingsOf(text) : []).flatMap((heading) =>
            text && taken.has(idOf(heading))
              ? [{ ...at(text, heading), found: `the heading "${cut(textOf(heading))}"`, fix }]
              : [],
          ),
        ];
      }),
  },
  {
    name: 'condition-has-sections',
    description: 'A condition says what it means, what to check and how to retry, in this order.',
    check: ({ prose }) =>
      prose
        .filter(({ file }) => file.startsWith('conditions/'))
        .flatMap((text): Problem[] => {
          const headings = headingsOf(text).map(textOf);
          return headings.join('\n') === CONDITION_HEADINGS.join('\n')
            ? []
            : [
                {
                  ...at(text),
                  found: `the headings ${headings.map((heading) => `"${cut(heading)}"`).join(', ') || '(none)'}`,
                  fix: `write these: ${CONDITION_HEADINGS.map((heading) => `"## ${heading}"`).join(', ')}`,
                },
              ];
        }),
  },
];

/** Where something is in the file of a text. */
const at = ({ file, firstLine }: ProseFile, node?: Nodes): Pick<Problem, 'file' | 'line' | 'column'> => ({
  file,
  line: firstLine + (node?.position?.start.line ?? 1) - 1,
  ...(node?.position ? { column: node.position.start.column } : {}),
});

/** What a link of a text may lead to: a page of the site, a place on this page, another site, a mailbox. */
const ADDRESS = /^(?:\/(?!\/)|#|https:\/\/|mailto:)/u;

/** A block of data at the beginning of a text that has none. */
const FRONT_MATTER = /^---\n[\s\S]*?\n---(?:\n|$)/u;

/** The text as nodes. Parsed once: the same rules look at it several times. */
const rootOf = onceFor((text: ProseFile) => fromMarkdown(text.body));
const nodesOf = onceFor((text: ProseFile): Nodes[] => within(rootOf(text)));

const headingsOf = (text: ProseFile) => nodesOf(text).filter((node): node is Heading => node.type === 'heading');

/** The id that a heading gets on its page. */
const idOf = (heading: Heading): string =>
  textOf(heading)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/gu, '-');

/** The links of a text, with their place and the anchors that its headings get. */
export function linksOf(text: ProseFile) {
  const headings = headingsOf(text).map(idOf);
  return nodesOf(text).flatMap((node) =>
    node.type === 'link' ? [{ url: node.url, headings, line: at(text, node).line, column: at(text, node).column }] : [],
  );
}

/** A line that is a field of YAML; two of them, one below the other, are no sentence. */
const FIELD = /^ *[a-z][\w-]*:(?: |$)/u;
const fieldsIn = (text: string): string | undefined => {
  const lines = text.split('\n');
  const first = lines.findIndex((line, index) => FIELD.test(line) && FIELD.test(lines[index + 1] ?? ''));
  return first < 0 ? undefined : lines.slice(first, first + 2).join(' ');
};

const markupProblems = onceFor((text: ProseFile): Problem[] => {
  const [folder = ''] = text.file.split('/');
  const known = EMBEDDED[folder] ?? [];
  if (FRONT_MATTER.test(text.body)) {
    return [{ ...at(text), found: 'front matter', fix: 'remove it: its fields belong in the YAML file' }];
  }
  return nodesOf(text).flatMap((node): Problem[] => {
    if (node.type === 'html') {
      const [, tag] = TAG.exec(node.value) ?? [];
      if (tag !== undefined && known.includes(tag)) return [];
      const found = `\`${cut(node.value)}\``;
      return [
        tag === undefined
          ? {
              ...at(text, node),
              found,
              fix: `embed a thing as ${tagsOf(known)}, alone between two empty lines; write other markup as Markdown`,
            }
          : { ...at(text, node), ...unknownName('tag', tag, known, 'write it as Markdown') },
      ];
    }
    if (node.type === 'definition') {
      return [{ ...at(text, node), found: 'a definition, which nobody sees', fix: 'write the link where it is used' }];
    }
    if (node.type === 'text') {
      const [mark] = LEFT_OVER.exec(node.value) ?? [];
      const [odd] = oddCharacters(node.value);
      const fields = fieldsIn(node.value);
      return [
        ...(fields === undefined
          ? []
          : [
              {
                ...at(text, node),
                found: `fields in the text: ${cut(fields.trim())}`,
                fix: 'put them into the YAML file, or write sentences',
              },
            ]),
        ...(mark === undefined
          ? []
          : [
              {
                ...at(text, node),
                found: `\`${mark.trim()}\` in the text: ${cut(node.value.slice(Math.max(0, node.value.indexOf(mark) - 20)))}`,
                fix: 'close it, remove it, or put it in a `code span`',
              },
            ]),
        ...(odd === undefined
          ? []
          : [{ ...at(text, node), found: `an escape for ${odd.name}`, fix: 'remove it, or restore what was there' }]),
      ];
    }
    if ((node.type === 'link' && (node.url === '' || textOf(node).trim() === '')) || node.type === 'image') {
      const found = node.type === 'image' ? 'a picture' : 'a link without a text or address';
      return [{ ...at(text, node), found, fix: 'write [words](address)' }];
    }
    if (node.type === 'link' && !ADDRESS.test(node.url)) {
      return [
        {
          ...at(text, node),
          found: `a link to \`${cut(node.url)}\``,
          fix: 'link to a page by its address on the site, `/vendor/service/`, to a place on this page by `#place`, or to `https://…`',
        },
      ];
    }
    if (node.type === 'heading' && node.depth === 1) {
      return [
        {
          ...at(text, node),
          found: `the heading "${cut(textOf(node))}" of the first level`,
          fix: 'write it with ##: the page has a title of its own',
        },
      ];
    }
    return [];
  });
});

const tagsOf = (known: readonly string[]) => known.map((tag) => `<${tag} id="…" />`).join(' or ') || 'nothing here';

function emptyProblems(text: ProseFile): Problem[] {
  const { children } = rootOf(text);
  const hasText = children.some((node) => node.type !== 'heading' && node.type !== 'definition');
  if (!hasText) {
    return [
      { ...at(text), found: 'a text without a sentence', fix: 'write what to know; content/README.md says what' },
    ];
  }
  return children.flatMap((node, index): Problem[] => {
    const next = children[index + 1];
    const isEmpty =
      node.type === 'heading' && (next === undefined || (next.type === 'heading' && next.depth <= node.depth));
    return isEmpty || (node.type === 'heading' && textOf(node).trim() === '')
      ? [
          {
            ...at(text, node),
            found: `the heading "${cut(textOf(node))}" of nothing`,
            fix: 'write what belongs below it, or remove it',
          },
        ]
      : [];
  });
}

function repeatedProblems(text: ProseFile): Problem[] {
  const seen = new Set<string>();
  return rootOf(text).children.flatMap((node): Problem[] => {
    const content = text.body.slice(node.position?.start.offset, node.position?.end.offset);
    const isRepeated = seen.has(content);
    seen.add(content);
    return isRepeated && node.type !== 'thematicBreak'
      ? [{ ...at(text, node), found: `the same a second time: ${cut(content)}`, fix: 'keep one of the two' }]
      : [];
  });
}
