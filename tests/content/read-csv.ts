import { parse } from 'csv-parse/sync';

/** Reads the CSV as a stranger would, by its documented rules only, and rebuilds what the JSON says. */

/** The text of a cell: an empty one is no text; an apostrophe in front of the sign of a formula is not part of it. */
export const textOfCell = (cell: string): string | null =>
  cell === '' ? null : cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/u, '');

/** The items of a list in a cell. */
export const listOfCell = (cell: string): string[] =>
  textOfCell(cell)
    ?.split(' | ')
    .map((item) => item.replace(/\\(.)/gu, '$1')) ?? [];

export const linesOfCsv = (csv: string): Record<string, string>[] => parse(csv, { columns: true });

export function entriesOfCsv(csv: string): unknown[] {
  const groups = Map.groupBy(linesOfCsv(csv), ({ id = '' }) => id);
  return [...groups.values()].map((lines) => {
    const [first = {}] = lines;
    const cell = (name: string, line = first) => {
      const value = line[name];
      if (value === undefined) throw new Error(`no column ${name}`);
      return value;
    };
    const text = (name: string, line = first) => textOfCell(cell(name, line));
    const list = (name: string, line = first) => listOfCell(cell(name, line));
    const number = (name: string, line = first) => (cell(name, line) === '' ? null : Number(cell(name, line)));
    const occurrences = lines
      .toSorted((a, b) => Number(a['occurrence']) - Number(b['occurrence']))
      .map((line) => ({
        operation: text('operation', line),
        operations: list('operations', line),
        fromElsewhere: number('fromElsewhere', line) === 1,
        direction: text('direction', line),
        httpStatus: number('httpStatus', line),
        status: number('status', line),
        statusProtocol: text('statusProtocol', line),
        message: text('message', line),
        reason: text('reason', line),
        variables: list('variables', line),
        literals: JSON.parse(text('literals', line) ?? '[]'),
        category: text('category', line),
        validFrom: text('validFrom', line),
        validUntil: text('validUntil', line),
        meaning: text('meaning', line),
        causes: list('causes', line),
        notes: list('notes', line),
        actions: list('actions', line),
        condition: text('condition', line),
        outcome: text('outcome', line),
        effect: text('effect', line),
        fixedBy: text('fixedBy', line),
        fixer: text('fixer', line),
        basis: {
          outcome: text('outcomeBasis', line),
          effect: text('effectBasis', line),
          fixedBy: text('fixedByBasis', line),
        },
        repeat: {
          verdict: text('repeat', line),
          basis: text('retryBasis', line),
          delaysSeconds: list('retryDelaysSeconds', line).map(Number),
          delaysBasis: text('repeatDelaysBasis', line),
          between: text('repeatBetween', line),
          backoff: number('repeatBackoff', line) === 1,
          atMost: number('repeatAtMost', line),
          forSeconds: number('repeatForSeconds', line),
          finally: text('repeatFinally', line),
          limitBasis: text('repeatLimitBasis', line),
          refresh: list('repeatRefresh', line),
          guards: JSON.parse(text('repeatGuards', line) ?? '[]'),
          tells: list('repeatTells', line),
          tellsOf: JSON.parse(text('repeatTellsOf', line) ?? '[]'),
          then: text('retryThen', line),
          thenBasis: text('repeatThenBasis', line),
          lookAt: text('repeatLookAt', line),
        },
        warnings: JSON.parse(text('warnings', line) ?? '[]'),
        retry: {
          verdict: text('retry', line),
          delaysSeconds: list('retryDelaysSeconds', line).map(Number),
          then: text('retryThen', line),
          basis: text('retryBasis', line),
        },
        retired: text('retiredSince', line) && {
          since: text('retiredSince', line),
          why: text('retiredWhy', line),
          replacedBy: text('retiredReplacedBy', line),
        },
        section: text('section', line),
        table: text('table', line),
        row: number('row', line),
        url: text('url', line),
      }));
    return {
      id: text('id'),
      url: text('entryUrl'),
      aliases: list('aliases'),
      vendor: text('vendor'),
      service: text('service'),
      edition: text('edition'),
      kind: text('kind'),
      code: text('code'),
      subcode: text('subcode'),
      name: text('name'),
      alsoWritten: list('alsoWritten'),
      codeIn: codeInOf([text('codeInEvent'), text('codeInField'), text('codeInHeader')]),
      label: text('label'),
      title: text('title'),
      ...summaryOf(occurrences),
      occurrences,
      passages: JSON.parse(text('passages') ?? '[]'),
      prefix: text('prefix'),
      synonyms: list('synonyms'),
      sameAs: JSON.parse(text('sameAs') ?? '[]'),
      otherEdition: text('otherEdition'),
      counterparts: list('counterparts'),
      disagrees: JSON.parse(text('disagrees') ?? '[]'),
      saysElsewhere: JSON.parse(text('saysElsewhere') ?? '[]'),
      alsoIn: list('alsoIn'),
      history: {
        since: text('sinceRelease') === null ? null : { release: text('sinceRelease'), date: text('sinceDate') },
        changes: JSON.parse(text('changes') ?? '[]'),
      },
      sources: list('sourceUrls').map((url, index) => ({
        url,
        title: list('sourceTitles')[index],
        section: list('sourceSections')[index],
        retrieved: list('sourcesRetrieved')[index],
        published: list('sourcesPublished')[index] || null,
        language: list('sourceLanguages')[index],
        coverage: list('sourceCoverages')[index],
      })),
    };
  });
}

/** The place of a code from its three parts; null when all are. */
export const codeInOf = ([event, field, header]: unknown[]) =>
  event === null && field === null && header === null ? null : { event, field, header };

/** What the JSON says of one occurrence, as far as the entry as a whole takes it from there. */
interface Summarised {
  condition: unknown;
  outcome: unknown;
  effect: unknown;
  fixedBy: unknown;
  fixer: unknown;
  repeat: { verdict: unknown };
  retired: unknown;
}

/**
 * What the JSON says of an entry as a whole: the first occurrence speaks; `overall` is what all say alike; retired is one
 * whose occurrences all are.
 */
export function summaryOf(occurrences: Summarised[]) {
  const [first] = occurrences;
  const isGone = occurrences.every(({ retired }) => retired !== null);
  const alike = (valueOf: (occurrence: Summarised) => unknown) =>
    first && occurrences.every((occurrence) => valueOf(occurrence) === valueOf(first)) ? valueOf(first) : null;
  return {
    condition: first?.condition,
    outcome: first?.outcome,
    fixedBy: first?.fixedBy,
    overall: {
      condition: alike(({ condition }) => condition),
      outcome: alike(({ outcome }) => outcome),
      effect: alike(({ effect }) => effect),
      fixer: alike(({ fixer }) => fixer),
      verdict: alike(({ repeat }) => repeat.verdict),
    },
    retired: isGone ? first?.retired : null,
  };
}
