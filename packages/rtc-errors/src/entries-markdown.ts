import { createEntryText } from './entry-text.ts';
import type { Library } from './library.ts';
import { markdownPaper } from './mcp/markdown-paper.ts';

/** Lines of an entry: as many as the answer of the command has. */
const LINES_OF_ENTRY = 12;

/**
 * The entries of a service as short Markdown, a section each with its id as heading: for agents that search the folder of the
 * package instead of running it.
 * @param id Id of the service, `vendor/service`.
 * @param age When the sources were read, and where a newer version is.
 */
export function entriesMarkdown(library: Library, id: string, age: string): string {
  const text = createEntryText(library, markdownPaper);
  const sections = library.entries
    .filter((entry) => entry.id.startsWith(`${id}/`))
    .map((entry) => [`## ${entry.id}`, '', ...text.short({ entry, occurrence: null }, LINES_OF_ENTRY)].join('\n'));
  return `${[`# ${library.serviceTitle(id)}`, age, ...sections].join('\n\n')}\n`;
}
