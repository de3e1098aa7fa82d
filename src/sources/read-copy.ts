import { readDocument } from './read-document.ts';
import { readJson } from './read-json.ts';
import type { ReadCopy } from './source-row.ts';

/** A stored copy of a source: a file of the folder that is checked. */
export interface CopyFile {
  /** Path from the folder, with `/` between the parts. */
  file: string;
  text: string;
}

/** What servers send instead of a page. Looked for at the start of short texts and of HTML. */
const ERROR_PAGE =
  /\b(?:page not found|404 not found|403 forbidden|access denied|bad gateway|service unavailable|gateway time-?out|just a moment|enable javascript|are you a robot|captcha|sign in|log in|moved permanently|internal server error)\b/iu;

/** How much of a text is looked at for signs of an error page, in characters. */
const START = 2000;

/** Reads a stored copy, whatever its form. Nothing is thrown: what cannot be read says why. */
export function readCopy({ file, text }: CopyFile): ReadCopy {
  const start = text.trimStart().slice(0, START);
  if (start === '') return { unreadable: 'empty', why: 'the file is empty' };
  const isHtml = /^<(?:!doctype|html|head|body)\b/iu.test(start);
  if (isHtml && (file.endsWith('.json') || ERROR_PAGE.test(start) || !/<(?:table|li)\b/iu.test(text))) {
    return {
      unreadable: 'error-page',
      why: 'the file is an HTML page without a table, as a server sends it for an error',
    };
  }
  if (isHtml)
    return { unreadable: 'unknown-layout', why: 'the file is HTML; store the text of the page, Markdown or JSON' };
  if (file.endsWith('.json')) return readJson(text);
  const rows = readDocument(text);
  if (rows.length > 0) return { rows };
  return ERROR_PAGE.test(start)
    ? { unreadable: 'error-page', why: 'the text is an error page, not the document' }
    : { unreadable: 'unknown-layout', why: 'no table or list of codes was found in the text' };
}
