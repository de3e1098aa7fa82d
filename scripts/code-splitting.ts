import path from 'node:path';
import type { Plugin } from 'vite';

const moduleOf = (file: string) => path.resolve(import.meta.dirname, '../src/browser', file);

/** A file of the search consists of all that its module imports, except what a page or the ticket menu has loaded before. */
const FILES = ['load-names', 'load-search'].map((name) => ({ name, root: moduleOf(`search/${name}.ts`) }));
const LOADED_BEFORE = [moduleOf('page.ts'), moduleOf('page-ticket.ts')];

/** What the bundler tells about a module. */
interface Graph {
  getModuleInfo(module: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * Makes one file of each of the two. Left to itself, the bundler makes a file of each set of modules that two others share: a
 * first search had eleven requests, and over HTTP/1.1 a browser, which opens six connections to a server, sends the other
 * five a round trip later.
 */
export const searchFiles: Plugin = {
  name: 'search-files',
  applyToEnvironment: ({ name }) => name === 'client',
  // Modules that a page has too stay in the page's file, which then exports them.
  options: (options) => ({ ...options, preserveEntrySignatures: 'allow-extension' }),
  outputOptions: (options) => ({
    ...options,
    // Astro's own name for the script of every page is long, and in every page.
    entryFileNames: (chunk: { readonly name: string }) =>
      `assets/${chunk.name.startsWith('Page.astro') ? 'page' : chunk.name}.[hash].js`,
    codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: fileOf }] },
  }),
};

/** The file that a module goes into; null leaves that to the bundler. */
function fileOf(module: string, graph: Graph): string | null {
  if (reachedFrom(LOADED_BEFORE, graph).has(module)) return null;
  return FILES.find(({ root }) => reachedFrom([root], graph).has(module))?.name ?? null;
}

/** Modules that are loaded with others, and these. */
function reachedFrom(modules: readonly string[], graph: Graph): ReadonlySet<string> {
  const reached = new Set(modules);
  for (const module of reached) {
    for (const imported of graph.getModuleInfo(module)?.importedIds ?? []) reached.add(imported);
  }
  return reached;
}
