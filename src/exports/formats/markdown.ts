import type { Catalog } from '../../catalog/model.ts';
import type { Export, UrlOf } from '../export.ts';
import { bookNodes } from '../markdown/book.ts';
import { markdownOf } from '../markdown/write.ts';

export default {
  file: 'rtc-errors.md',
  purpose: 'Everything to read in one Markdown file, for a wiki, an editor or a language model.',
  render: (catalog: Catalog, publicUrlOf: UrlOf) => markdownOf(bookNodes(catalog, publicUrlOf('/exports/'))),
} satisfies Export;
