/** What every page runs. One file of it is smaller, and sooner there, than one for each element. */
import './copy-menu.ts';
import './search/error-search.ts';
import './offline/offline-app.ts';
