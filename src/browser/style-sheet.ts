/**
 * Adds a style sheet of the site to the page; resolves when it holds.
 * @param address Where it is, as the page says.
 */
export function addStyles(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error(`${address} could not be read`));
    };
    document.head.append(link);
  });
}
