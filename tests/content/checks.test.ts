import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadContent } from '../../src/catalog/files/load.ts';
import { ContentError } from '../../src/catalog/files/problem.ts';

/** Each folder `bad-<fault>` holds only the files that differ from `good`. */
const FIXTURES = path.resolve('tests/fixtures/content');
const folders = readdirSync(FIXTURES).filter((name) => name.startsWith('bad-'));
const workplace = mkdtempSync(path.join(tmpdir(), 'rtc-errors-'));
afterAll(() => rmSync(workplace, { recursive: true }));

/** The message that a content with this fault stops the build with; undefined when it does not. */
function messageOf(fault: string): string | undefined {
  const root = path.join(workplace, fault);
  cpSync(path.join(FIXTURES, 'good'), root, { recursive: true });
  cpSync(path.join(FIXTURES, fault), root, { recursive: true });
  try {
    loadContent(root);
    return undefined;
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
}

describe('wrong content stops the build', () => {
  it('and good content does not', () => {
    expect(() => loadContent(path.join(FIXTURES, 'good'))).not.toThrow();
  });

  it('nor does a vendor without a service that lists products to recognize', () => {
    expect(messageOf('only-recognized')).toBeUndefined();
  });

  it.each(folders)('%s: names file, line, what is there and what to do', (fault) => {
    const message = messageOf(fault);
    expect(message).toBeDefined();
    expect(message).toMatchSnapshot();
  });

  it('with one list of the problems of all files', () => {
    const message = messageOf('bad-everything');
    expect(message).toMatch(/^3 problems in content\/\n/u);
    expect(message).toContain('conditions/invalid.mdx');
    expect(message).toContain('vendors/acme/vendor.yaml');
    expect(message).toContain('vendors/acme/recorder.yaml');
  });

  it('also when there is nothing at all', () => {
    const empty = mkdtempSync(path.join(workplace, 'empty-'));
    expect(() => loadContent(empty)).toThrow('an empty folder: no vendor');
  });
});
