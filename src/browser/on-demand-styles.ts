import { addStyles } from './site-access.ts';

let added: Promise<void> | undefined;

/**
 * The styles of what scripts put into a page: results, menus, notices. Added once, and tried again when they could not be loaded;
 * what waits for them is then shown without them.
 */
export function onDemandStyles(): Promise<void> {
  added ??= addStyles(document.body.dataset['styles'] ?? '').catch(() => void (added = undefined));
  return added;
}
