import { expect, it } from 'vitest';
import { createSearch, type SearchResult } from '../../src/search/index.ts';
import { searchIndex } from '../../src/search/index-file/search-index.ts';
import { FORMS } from './search-proof/forms.ts';
import { generatedCases, generatedPairs } from './search-proof/generated.ts';
import { withInventedVendors } from './search-proof/invented-vendors.ts';
import { LAWS, pairsOf } from './search-proof/laws.ts';
import { sampleOf } from './search-proof/random.ts';
import { nameOf, subjectsOf, type Subject } from './search-proof/subject.ts';

/** Texts of each kind. */
const COUNTS = { inForms: 250, ofLaw: 12, ofTwo: 60, inWords: 40 };
/** Hits and characters of a text that are shown. */
const MAX = { hits: 3, text: 160 };

/** One error in a form, the same with a change that a law is about, two of two vendors, and what the table says of one. */
function textsAbout(subjects: readonly Subject[]): string[] {
  const inWords = sampleOf(subjects, COUNTS.inWords, (subject) => ['in words', nameOf(subject)]);
  return [
    ...generatedCases(subjects, COUNTS.inForms).map(({ text }) => text),
    ...LAWS.flatMap((law) => pairsOf(law, subjects, COUNTS.ofLaw).map(({ after }) => after)),
    ...generatedPairs(subjects, FORMS, COUNTS.ofTwo).map((pair) =>
      pair.map(({ form, subject }) => form.render(subject) ?? subject.service).join('\n'),
    ),
    ...inWords.flatMap(({ entry: { label }, vendor, service, name, body, status, literal, operation }) => [
      label,
      JSON.stringify(body, (_, value: unknown) => (value === literal ? 'Nothing that any table says' : value)),
      `${service} returned ${status ?? 500} with code ${name} (${status ?? 500})`,
      `${name} ${status ?? 404} ${operation ?? 'remove'} from ${vendor}: ${label.split(' ').slice(0, 2).join(' ')}`,
      `${vendor} ${operation ?? ''} ${status ?? ''} ${label}`,
      `${vendor} ${literal ?? ''} ${status ?? ''}`,
    ]),
  ];
}

/** What a reader sees of an answer. */
const shown = ({ hits, errors, more, suggestions, unlisted, isList, askAt }: SearchResult): string[] =>
  [
    ...hits
      .slice(0, MAX.hits)
      .map(({ document, certainty, ways, occurrence, literal, contradiction }) => [
        `${certainty} ${document.id} by ${ways.join(', ')}`,
        occurrence ? `at ${occurrence.operation ?? 'any'} ${occurrence.httpStatus ?? ''}` : '',
        literal ? `says ${literal.text}${literal.isPart ? ', in part' : ''}` : '',
        contradiction ?? '',
      ]),
    [hits.length > MAX.hits ? `${hits.length} hits` : '', more > 0 ? `${more} more errors` : ''],
    [isList ? 'a list' : '', askAt === null ? '' : `asks at ${askAt}`],
    ...errors.map((error) => [`line ${error.line}: ${error.hits[0]?.document.id ?? 'nothing'}`]),
    ...unlisted.map(({ kind, value, service }) => [`no table has the ${kind} ${value}`, service ?? '']),
    ...suggestions.map(({ asked, document }) => [`${asked}: perhaps ${document.id}`]),
  ]
    .map((parts) => parts.filter((part) => part !== '').join('; '))
    .filter((line) => line !== '')
    .map((line) => `  ${line}`);

/**
 * The other tests of the search say what is right; this one says what is. Its vendors are made up, so only the code can change an answer,
 * and a difference is to be read before it is taken over with `npx vitest run made-up-search -u`.
 */
it('the answers about made-up vendors are, to the letter', async () => {
  const { catalog } = withInventedVendors('tests/fixtures/content/good', 'invalid');
  const search = createSearch(searchIndex(catalog));
  const answers = textsAbout(subjectsOf(catalog)).map((text) =>
    [JSON.stringify(text).slice(0, MAX.text), ...shown(search(text))].join('\n'),
  );
  await expect(`${answers.join('\n')}\n`).toMatchFileSnapshot('__snapshots__/made-up/search.txt');
});
