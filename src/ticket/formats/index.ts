import type { Format } from '../format.ts';
import { html } from './html.ts';
import { jira } from './jira.ts';
import { line } from './line.ts';
import { link } from './link.ts';
import { markdown } from './markdown.ts';
import { plain } from './plain.ts';
import { sample } from './sample.ts';
import { slack } from './slack.ts';

/** Every format, in the order of the menu. The first is what the button beside it copies. */
export const FORMATS: readonly Format[] = [line, link, markdown, jira, slack, html, plain, sample];
