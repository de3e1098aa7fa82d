/** What every page runs. One file of it is smaller, and sooner there, than one for each element. */
import './oldest-methods.ts';
import './bar-menu.ts';
import './theme-switch.ts';
import './copy-menu.ts';
import './search/error-search.ts';
import './offline/offline-app.ts';
