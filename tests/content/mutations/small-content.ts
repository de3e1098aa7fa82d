import { appendFileSync, cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeAddressLists } from '../../../scripts/address-lists.ts';

/** The history of the made-up vendors, written as `npm run data:release` writes it. */
const HISTORY = `releases:
  - release: 0.2.0
    date: 2026-12-01
    entries: 5
    added:
      - birch/store/20-1
    moved:
      - { id: birch/store/10, from: birch/store/ten }
  - release: 0.1.0
    date: 2026-11-21
    note: The first one.
    entries: 4
    added:
      - birch/store/9
      - birch/store/ten
      - birch/store/5xx
      - cedar/mail/10
`;
/** What the prose of the made-up vendors has no need of: an accent, a literal and links. */
const PROSE = `
A fiancé of \`alder\` asks [all codes](/codes/) and [the others](#others) first.

## Others

They were asked before.
`;

/**
 * Makes a folder with everything that our own content has, so small that a check of it takes hundredths of a second. Whoever asks for it
 * removes the folder around it.
 */
export function smallContent(): string {
  const root = path.join(mkdtempSync(path.join(tmpdir(), 'small-')), 'content');
  cpSync('tests/fixtures/content/varied', root, { recursive: true });
  writeFileSync(path.join(root, 'history.yaml'), HISTORY);
  writeFileSync(path.join(root, 'README.md'), '# Content\n\nWhat the vendors say.\n');
  writeFileSync(path.join(root, 'LICENSE.md'), '# License\n\nNobody owns facts.\n');
  appendFileSync(path.join(root, 'guides/together.mdx'), PROSE);
  writeAddressLists(root);
  return root;
}
