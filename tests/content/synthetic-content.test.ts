import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSyntheticContent } from '../../scripts/bench/synthetic-content.ts';
import { contentProblems } from '../../scripts/content-problems.ts';

/** More than one service, and more than one entry of a condition. */
const ENTRIES = 120;

describe('the synthetic content, from which the build is measured', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), 'synthetic-content-'));
    writeSyntheticContent(root, ENTRIES);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('has as many entries as asked for, and nothing that a check finds', () => {
    const { problems, catalog } = contentProblems(root);
    expect(problems).toEqual([]);
    expect(catalog?.entries.length).toBe(ENTRIES);
  });
});
