import { line } from '../ticket/formats/line.ts';
import { copyToClipboard } from './clipboard.ts';
import { showForCopying } from './copy-dialog.ts';
import { pageTicket } from './page-ticket.ts';

/** Copies the entry of the page in one line; shows it for copying by hand where the browser lets no script copy. */
export async function copyLine(host: HTMLElement): Promise<boolean> {
  const rendered = line.render(pageTicket(host));
  if (rendered === null) return false;
  const isCopied = await copyToClipboard(rendered);
  if (!isCopied) showForCopying(host, line.label, rendered.text);
  return isCopied;
}
