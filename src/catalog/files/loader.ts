import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { loadContent } from './load.ts';
import type { Content, ContentFile } from './read.ts';

/** The parts of the content that are data. */
type DataCollection = 'vendors' | 'services' | 'conditions' | 'guides' | 'jobs' | 'protocols' | 'sources' | 'history';

/** Every list of problems that was printed: all loaders stop at the same one. */
const printed = new WeakSet<Error>();

/**
 * A content-layer loader over our own reader. Astro's `glob()` would stop at the first wrong file and name no line; ours
 * reports every problem of every file in one run. In `astro dev` a change of any file loads the collection again.
 * @param root The folder that holds `vendors/` and `conditions/`, from the root of the project.
 */
export function contentLoader(collection: DataCollection, root: string): Loader {
  return {
    name: `rtc-errors-${collection}`,
    async load({ config, store, parseData, watcher, logger }) {
      const folder = fileURLToPath(new URL(`${root}/`, config.root));
      const fill = async () => {
        const content: Content = loadContent(folder);
        store.clear();
        for (const { id, file, data } of content[collection] as ContentFile<Record<string, unknown>>[]) {
          store.set({ id, data: await parseData({ id, data }), filePath: `${root}/${file}` });
        }
      };
      const print = (error: Error) => {
        if (!printed.has(error)) logger.error(error.message);
        printed.add(error);
      };
      await fill().catch((error: Error) => {
        // Printed here and thrown in short: Astro would add a hint of its own below the list.
        print(error);
        throw new Error('content/ is wrong; every problem is listed above');
      });
      watcher?.on('all', (_event, changed) => {
        if (changed.startsWith(folder)) fill().catch(print);
      });
    },
  };
}
