/** What every page runs. One file of it is smaller, and sooner there, than one for each element. */
import './copy-menu.ts';
import './error-search.ts';
import './offline-app.ts';
