/**
 * Adds what is new to `content/permalinks.txt` (paths) and `content/anchors.txt` (places on pages). Lines are never removed:
 * published addresses are permanent.
 */
import { ContentError } from '../src/catalog/files/problem.ts';
import { writeAddressLists } from './address-lists.ts';

try {
  for (const { file, added, all } of writeAddressLists(process.env['CONTENT_DIR'] ?? 'content')) {
    process.stdout.write(`content/${file}: ${added} added, ${all} in all\n`);
  }
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
