import type { PhrasingContent, RootContent } from 'mdast';
import { isLongCode, type Block, type Line, type Section } from '../../catalog/say/document.ts';
import { block, code, heading, item, link, list, paragraph, strong, type UrlOf } from './nodes.ts';

/** The blocks that say something about an entry, as nodes of Markdown. */

/** A line; addresses of the site become public ones. */
export const lineNodes = (line: Line, urlOf: UrlOf): PhrasingContent[] =>
  line.map((piece): PhrasingContent => {
    if (typeof piece === 'string') return { type: 'text', value: piece };
    if ('code' in piece) return code(piece.code);
    if ('strong' in piece) return strong(piece.strong);
    if ('aside' in piece) return { type: 'text', value: `(${piece.aside})` };
    return link(piece.url.startsWith('/') ? urlOf(piece.url) : piece.url, lineNodes(piece.text, urlOf));
  });

/** A line of a list, with its literals of several lines as blocks below. */
export const itemNode = (line: Line, urlOf: UrlOf) =>
  item(
    lineNodes(
      line.filter((piece) => !isLongCode(piece)),
      urlOf,
    ),
    line.filter(isLongCode).map((piece) => block(piece.code)),
  );

export const blockNodes = (blocks: readonly Block[], urlOf: UrlOf): RootContent[] =>
  blocks.flatMap((one): RootContent[] => {
    if (one.kind === 'code') return [block(one.text, one.language)];
    if (one.kind === 'paragraph') return [paragraph(lineNodes(one.line, urlOf))];
    return list(
      one.items.map((line) => itemNode(line, urlOf)),
      one.ordered,
    );
  });

/** A section under its heading; nothing for one without blocks. */
export const sectionNodes = ({ title, blocks }: Section, urlOf: UrlOf): RootContent[] =>
  blocks.length > 0 ? [heading(2, title), ...blockNodes(blocks, urlOf)] : [];
