import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the package is built once for all files of tests. */
    packageFolder: string;
  }
}

/** Makes the folder before the first test, empty, and removes it after the last. */
export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'rtc-errors-package-'));
  provide('packageFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
