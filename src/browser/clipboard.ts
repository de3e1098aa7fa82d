import { element } from './element.ts';

/** What is copied: plain text, and rich text where there is one. */
export interface Copyable {
  text: string;
  html?: string;
}

/** Copies by what the browser offers; false when it refuses every way. */
export async function copyToClipboard(content: Copyable): Promise<boolean> {
  return (await writeByApi(content)) || writeByEvent(content);
}

async function writeByApi({ text, html }: Copyable): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else {
      const flavours = { 'text/plain': text, 'text/html': html };
      const blobs = Object.entries(flavours).map(([type, value]) => [type, new Blob([value], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    }
    return true;
  } catch {
    // There is no API outside https, and where there is one it may be refused.
    return false;
  }
}

/** The older way: the browser is asked to copy, and what it copies is replaced. It needs something selected. */
function writeByEvent({ text, html }: Copyable): boolean {
  const field = element('textarea', { class: 'visually-hidden', readonly: '' }) as HTMLTextAreaElement;
  field.value = text;
  document.body.append(field);
  field.select();
  let isSet = false;
  const onCopy = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    if (html !== undefined) event.clipboardData.setData('text/html', html);
    event.preventDefault();
    isSet = true;
  };
  document.addEventListener('copy', onCopy);
  try {
    return document.execCommand('copy') && isSet;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', onCopy);
    field.remove();
  }
}
