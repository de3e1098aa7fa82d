/** Copies a text and confirms it on the button. The code for it is loaded when it is needed. */
export async function copyFrom(button: HTMLElement, text: string) {
  const { copyToClipboard } = await import('../clipboard.ts');
  if (await copyToClipboard({ text })) button.textContent = 'Copied';
}
