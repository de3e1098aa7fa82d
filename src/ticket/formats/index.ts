import type { Format } from '../format.ts';
import { html } from './html.ts';
import { jira } from './jira.ts';
import { link } from './link.ts';
import { markdown } from './markdown.ts';
import { plain } from './plain.ts';
import { sample } from './sample.ts';
import { slack } from './slack.ts';

/** Every format, in the order of the menu. */
export const FORMATS: readonly Format[] = [link, markdown, jira, slack, html, plain, sample];
