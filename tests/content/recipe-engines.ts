import { Liquid } from 'liquidjs';
import { parse } from 'yaml';
import type { Recipe } from '../../src/schema/guide.ts';
import { SITE } from '../../src/schema/guide.ts';

/**
 * What fills the templates of the guides in. Liquid is a real engine, the snippets of JavaScript are run as they stand,
 * and of the others the one filter is rebuilt that the templates use.
 */

type Fields = Record<string, string>;
type Engine = (template: string, fields: Fields) => string | Promise<string>;
type Run = (...values: unknown[]) => Promise<void>;

const AsyncFunction = (async () => {}).constructor as new (...namesAndBody: string[]) => Run;

/** `application/x-www-form-urlencoded` as java.net.URLEncoder and Go's url.QueryEscape write it: a space is a plus. */
const formEncoded = (text: string, kept: RegExp) =>
  encodeURIComponent(text)
    .replace(/[!'()*~]/gu, (sign) => (kept.test(sign) ? sign : `%${sign.charCodeAt(0).toString(16).toUpperCase()}`))
    .replaceAll('%20', '+');

/** `a.b.c` as an object in an object, for engines that walk down. */
function nested(fields: Fields): object {
  const root: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const parts = name.split('.');
    const last = parts.pop() ?? '';
    let place = root;
    for (const part of parts) place = (place[part] ??= {}) as Record<string, unknown>;
    place[last] = value;
  }
  return root;
}

function fieldOf(fields: Fields, name: string): string {
  const value = fields[name];
  if (value === undefined) throw new Error(`the template reads \`${name}\`, which the recipe does not name`);
  return value;
}

export const ENGINES: Record<Recipe['engine'], Engine> = {
  static: (template) => template,

  liquid: async (template, fields) =>
    String(await new Liquid({ strictFilters: true, strictVariables: true }).parseAndRender(template, nested(fields))),

  /** Smart values: a name, then functions. */
  jira: (template, fields) =>
    template.replace(/\{\{([\w.]+?)((?:\.(?:left\(\d+\)|urlEncode\b))*)\}\}/gu, (_all, name: string, calls: string) => {
      let value = fieldOf(fields, name);
      for (const [, call = '', length] of calls.matchAll(/\.(left|urlEncode)(?:\((\d+)\))?/gu)) {
        value = call === 'left' ? value.slice(0, Number(length)) : formEncoded(value, /\*/u);
      }
      return value;
    }),

  /** `percentencode`: encodeURIComponent, and the five signs that it leaves. */
  grafana: (template, fields) =>
    template.replace(/\$\{([\w.]+):percentencode\}/gu, (_all, name: string) =>
      encodeURIComponent(fieldOf(fields, name)).replace(
        /[!'()*]/gu,
        (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    ),

  'go-template': (template, fields) =>
    template.replace(/\{\{ urlquery \(printf "%\.(\d+)s" (\$[\w.]+)\) \}\}/gu, (_all, length: string, name: string) =>
      formEncoded([...fieldOf(fields, name)].slice(0, Number(length)).join(''), /~/u),
    ),

  /** What a browser does with the text behind a keyword. */
  browser: (template, fields) => template.replace('%s', encodeURIComponent(fieldOf(fields, '%s'))),

  /** Runs the snippet with a Sentry that keeps its options, and hands it an error. */
  sentry: async (template, fields) => {
    type BeforeSend = (event: object, hint: { originalException: Error }) => { contexts?: object };
    let beforeSend: BeforeSend = (event) => event;
    const Sentry = { init: (options: { beforeSend: BeforeSend }) => (beforeSend = options.beforeSend) };
    await new AsyncFunction('Sentry', template)(Sentry);
    const error = Object.assign(new Error(fieldOf(fields, 'error.message')), { name: fieldOf(fields, 'error.name') });
    return JSON.stringify(beforeSend({ contexts: { runtime: {} } }, { originalException: error }).contexts);
  },

  /** Runs the script of the workflow with the issue that a form writes, and gives the comment. */
  'github-script': async (template, fields) => {
    const { jobs } = parse(template) as { jobs: Record<string, { steps: { with: { script: string } }[] }> };
    const script = Object.values(jobs)[0]?.steps[0]?.with.script ?? '';
    const body = Object.entries(fields).map(([label, answer]) => `### ${label}\n\n${answer}\n\n### More\n\nNothing.`);
    const comments: string[] = [];
    const createComment = async (comment: { body: string }) => comments.push(comment.body);
    await new AsyncFunction('github', 'context', script)(
      { rest: { issues: { createComment } } },
      { payload: { issue: { body: body.join('\n') } }, issue: { number: 1 }, repo: { owner: 'o', repo: 'r' } },
    );
    return comments.join('\n');
  },
};

/**
 * The address that a recipe makes: all that its engine gives when the template is an address, else the first one of this
 * site in it.
 * @param site Public address of the home page, ending in `/`.
 * @param error Another text in the field that holds the error.
 */
export async function addressOf({ template, engine, fields, asks }: Recipe, site: string, error?: string) {
  const filled = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value === asks.q ? (error ?? value) : value]),
  );
  const output = await ENGINES[engine](template.replaceAll(SITE, site), filled);
  if (template.startsWith(SITE)) return output;
  const start = output.indexOf(site);
  return start < 0 ? undefined : /^[^\s"'<>)\]|\\]+/u.exec(output.slice(start))?.[0];
}
