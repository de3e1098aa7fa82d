import type { RootContent } from 'mdast';
import { withoutTables, withTables } from '../../catalog/indexed.ts';
import type { Catalog } from '../../catalog/model.ts';
import { SIGN_EXAMPLES } from '../../catalog/say/counts.ts';
import { AMBIGUOUS, ambiguousCodes, HOME_HEADS, homeIntro, recognizedWords } from '../../catalog/say/home.ts';
import { signOf } from '../../catalog/say/sign.ts';
import { counted, entriesWords } from '../../catalog/say/sizes.ts';
import { OUTCOME_WORDS } from '../../catalog/say/verdict-words.ts';
import { code, heading, item, link, list, paragraph, table, type UrlOf } from './nodes.ts';

/** The home page: every way into the index, and how to read a verdict. */
export function homePage(catalog: Catalog, tagline: string, urlOf: UrlOf): RootContent[] {
  const { vendors, entries, codes, httpStatuses, protocols, conditions, jobs, guides, releases } = catalog;
  const certainty = guides.find(({ id }) => id === 'how-sure-is-the-search');
  const recognized = withoutTables(vendors);
  const release = releases[0];
  const ways = [
    [
      '/codes/',
      'All codes',
      `${codes.length.toLocaleString('en')} codes, statuses and states, each with every meaning it has`,
    ],
    ['/http/', 'HTTP statuses', `${httpStatuses.length} statuses, and what comes with each`],
    ...protocols.map(
      ({ name, path, statuses }) =>
        [path, `${name} statuses`, `${statuses.length} statuses, and what comes with each`] as const,
    ),
    ['/conditions/', 'Causes', `${conditions.length} causes, and how each vendor reports them`],
    ['/jobs/', 'All jobs', `${jobs.length} jobs, with the services of each vendor and how they compare`],
    [
      '/exports/',
      'Data and API',
      `${counted(entries.length, 'entry')} as files, for programs and for use without a connection`,
    ],
  ] as const;
  return [
    heading(1, 'What does this error mean – and should I retry?'),
    paragraph(tagline),
    paragraph([homeIntro(catalog), ...(certainty ? [' ', link(urlOf(certainty.path), certainty.title), '.'] : [])]),
    heading(2, HOME_HEADS.vendors),
    ...list(
      withTables(vendors).map((vendor) =>
        item(
          link(urlOf(vendor.path), vendor.name),
          list(
            vendor.services.map((service) =>
              item([link(urlOf(service.path), service.label), `: ${entriesWords(service)}`]),
            ),
          ),
        ),
      ),
    ),
    ...(recognized.length > 0
      ? [
          paragraph([
            `${recognizedWords(vendors)} `,
            ...recognized.flatMap(({ path, name }, index) => [index > 0 ? ', ' : '', link(urlOf(path), name)]),
            '.',
          ]),
        ]
      : []),
    heading(2, HOME_HEADS.jobs),
    ...list(jobs.map(({ path, title }) => item(link(urlOf(path), title)))),
    heading(2, HOME_HEADS.verdicts),
    verdictTable(),
    paragraph(
      "Each verdict says whether it is the vendor's word or our reading. What a vendor does not say is shown as not said.",
    ),
    heading(2, HOME_HEADS.browse),
    ...list(ways.map(([path, name, what]) => item([link(urlOf(path), name), `: ${what}`]))),
    paragraph([
      `${AMBIGUOUS} `,
      ...ambiguousCodes(codes).flatMap(({ path, code: name }) => [link(urlOf(path), code(name)), ' ']),
      ...(release ? [`· Version ${release.version}, `, link(urlOf('/exports/#what-changed'), 'what changed')] : []),
    ]),
  ];
}

/** Every verdict in its two lengths: whether something is an error, and whether to retry. */
export const verdictTable = () =>
  table([
    ['Verdict', 'In words'],
    ...Object.values(OUTCOME_WORDS).map(({ short, long }) => [short, long]),
    ...SIGN_EXAMPLES.map((verdict) => {
      const { words, long } = signOf(verdict);
      return [words, long];
    }),
  ]);
