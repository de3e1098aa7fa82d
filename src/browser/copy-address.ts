import { copyToClipboard } from './clipboard.ts';
import { showForCopying } from './copy-dialog.ts';
import { withOwnOrigin } from './own-origin.ts';

/** Copies the address of the page; shows it for copying by hand where the browser lets no script copy. */
export async function copyAddress(host: HTMLElement, canonical: string): Promise<boolean> {
  const address = withOwnOrigin(canonical);
  const isCopied = await copyToClipboard({ text: address });
  if (!isCopied) showForCopying(host, 'Link', address);
  return isCopied;
}
