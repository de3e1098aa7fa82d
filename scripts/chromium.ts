import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { LaunchOptions } from '@playwright/test';
import type { Print, Printer } from '../src/offline/pdf/print-page.ts';

const { CHROMIUM_PATH } = process.env;

/** How the tests and the scripts start Chromium: the one in `CHROMIUM_PATH`, or Playwright's own. */
export const LAUNCH: LaunchOptions = {
  // A browser started by root refuses its own sandbox; the other flags keep it from looking for its maker's servers.
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
  ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
};

/** Prints a page with Chromium. Playwright is loaded only then: a build without a PDF does without it. */
const print: Print = async (html, { isDraft }) => {
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch(LAUNCH);
  try {
    const page = await browser.newPage();
    await page.setContent(html, { timeout: 0 });
    await page.evaluate('document.fonts.ready');
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      outline: !isDraft,
      tagged: !isDraft,
    });
    return new Uint8Array(pdf);
  } finally {
    await browser.close();
  }
};

/** Chromium as the printer of the PDF. */
export const printer: Printer = {
  print,
  async version() {
    const { chromium } = await import('@playwright/test');
    const { stdout } = await promisify(execFile)(CHROMIUM_PATH ?? chromium.executablePath(), ['--version']);
    return stdout.trim();
  },
};
