/** What every page runs. One file of it is smaller, and sooner there, than one for each element. */
import './oldest-methods.ts';
import './bar-menu.ts';
import './rail.ts';
import './theme-switch.ts';
import './copy-menu.ts';
import './search/error-search.ts';
import './offline/offline-app.ts';

/**
 * Elements that few pages have. They are loaded by this script and are no scripts of their own: what two scripts share would be
 * a third file, and one more request of every page.
 */
const RARE = {
  'table-filter': () => import('./table-filter.ts'),
  'offline-copy': () => import('./offline/offline-copy.ts'),
};
for (const [name, load] of Object.entries(RARE)) if (document.querySelector(name)) void load();
