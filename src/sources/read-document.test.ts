import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';

const facts = (text: string) =>
  readDocument(text).map(({ section, code, status, name, literals }) => ({ section, code, status, name, literals }));
const row = { section: '', code: '', status: null, name: null, literals: [] };

describe('the text of a page', () => {
  it('has tables whose cells a browser ran together', () => {
    const text = [
      '',
      'Start',
      '',
      'Status codecode and reasonDescriptionResolution',
      '206 Partial Contentcode: 65, reason: "not completed"It timed out.Try again.',
      '400 Bad Requestcode: 2It is wrong.',
      '401 Unauthorized"No key"It has no key.',
    ].join('\n');
    expect(facts(text)).toEqual([
      { ...row, section: 'Start', status: 206, code: '65', literals: ['not completed'] },
      { ...row, section: 'Start', status: 400, code: '2' },
      { ...row, section: 'Start', status: 401, literals: ['No key'] },
    ]);
  });

  it('has several codes in one cell, each a row', () => {
    const rows = readDocument('Return codeDescription\n1010、5007Too often.\n1001Failed.');
    expect(rows.map(({ code, sharesCellWith }) => [code, sharesCellWith])).toEqual([
      ['1010', ['5007']],
      ['5007', ['1010']],
      ['1001', []],
    ]);
    expect(rows[0]?.said).toBe(rows[1]?.said);
  });

  it('has tables in Markdown, by the headings of their columns', () => {
    const table = (head: string, line: string) => facts(`## States\n\n| ${head} |\n| :-- | :-- |\n| ${line} |`);
    const expected = [{ ...row, section: 'States', name: 'serviceIdle' }];
    expect(table('State | Description', '"serviceIdle" | It is idle.')).toEqual(expected);
    expect(table('Description | State', 'It is idle. | "serviceIdle"')).toEqual(expected);
  });

  it('has lists of codes and of texts; lists about something else are no rows', () => {
    const text = [
      '## Error codes',
      '- `2`: Wrong. Reasons:',
      '  - A type is wrong.',
      '- `"invalid appid"`: Unknown.',
      '- Contact us.',
    ];
    expect(facts(text.join('\n'))).toEqual([
      { ...row, section: 'Error codes', code: '2' },
      { ...row, section: 'Error codes', literals: ['invalid appid'] },
    ]);
  });

  it('has paragraphs that are no part of the last row', () => {
    const page = (end: string) => readDocument(`Return codeDescription\n1Failed.\n\n${end}`);
    expect(page('One paragraph.')).toEqual(page('Another paragraph.'));
  });

  it('may be anything: then it has no rows', () => {
    for (const text of ['', 'Page not found', '404', '|||', '• : x', '## \n- ``: '])
      expect(readDocument(text)).toEqual([]);
  });
});
