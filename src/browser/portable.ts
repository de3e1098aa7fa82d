/** Everything that a page may need, in one classic script: what is opened from a disk can load no modules. */
import './oldest-methods.ts';
import './bar-menu.ts';
import './rail.ts';
import './copy-menu.ts';
import './search/error-search.ts';
import './search/ready-to-type.ts';
import './moved.ts';
import './table-filter.ts';
