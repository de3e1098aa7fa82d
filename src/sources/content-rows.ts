import type { Content, ContentFile } from '../catalog/files/read.ts';
import { codePlaceOf, identitiesOf } from '../catalog/entry-key.ts';
import { returnedBy } from '../catalog/returned-by.ts';
import type { Row } from '../schema/row.ts';
import type { ServiceFile, Table } from '../schema/service.ts';

/** One row of the content with what it prints, as far as a source can be compared with it. */
export interface ContentRow {
  /** Id of the service whose file has it: another one where the table is inherited. */
  service: string;
  /** Path of the file, from the root of the content. */
  file: string;
  line: number;
  /** Key of its entry. */
  key: string;
  /** Everything that can stand for its code: code, subcode, name, state, other spellings, a status of another protocol. */
  signs: string[];
  /** Where code and texts are, in lower case: event, last parts of the fields, header; and the words of the heading. */
  places: string[];
  /** Its statuses, of whatever protocol. */
  statuses: number[];
  literals: string[];
  /** What its sentences quote as code: names and spellings that no field carries. */
  mentions: string[];
  /** Names of the operations of the row, as `plainName` has them: ids, and what the vendor calls them. */
  operations: string[];
  section: string;
  /** Which of the sources of its service its table is from. */
  source: string;
  /** The vendor no longer documents it. */
  isRetired: boolean;
  /** Its table is of another service, and holds here too. */
  isInherited: boolean;
}

/** The rows of a service, and those of other services that hold there too. */
export function contentRows(service: ContentFile<ServiceFile>, { services }: Pick<Content, 'services'>): ContentRow[] {
  const vendor = service.id.slice(0, service.id.indexOf('/'));
  const inherited = (service.data.inherits ?? []).flatMap(({ service: name, tables }) => {
    const parent = services.find(({ id }) => id === `${vendor}/${name}`);
    return parent ? rowsIn(parent, true, ({ id }) => !tables || tables.includes(id)) : [];
  });
  return [...rowsIn(service, false), ...inherited];
}

function rowsIn(
  { id: service, file, data, lineOf }: ContentFile<ServiceFile>,
  isInherited: boolean,
  isWanted: (table: Table) => boolean = () => true,
): ContentRow[] {
  return data.tables.flatMap((table, at) =>
    isWanted(table)
      ? table.rows.flatMap((row, number) =>
          identitiesOf(row, table).map(({ key, code }) => ({
            service,
            file,
            line: lineOf(['tables', at, 'rows', number]),
            key,
            signs: signsOf(row, code),
            places: placesOf(row, table),
            statuses: [row.httpStatus, row.status?.value].filter((status) => status !== undefined),
            literals: (row.literals ?? []).map(({ text }) => text),
            mentions: mentionsIn([row.meaning, ...(row.causes ?? []), ...(row.notes ?? [])]),
            operations: returnedBy(row, table)
              .operations.flatMap((id) => [id, data.operations[id]?.name ?? id, ...(data.operations[id]?.words ?? [])])
              .map(plainName),
            section: table.section,
            source: table.source,
            isRetired: row.retired !== undefined,
            isInherited,
          })),
        )
      : [],
  );
}

/** The name of an operation without what differs from page to page: case, and articles. */
export const plainName = (name: string): string => name.toLowerCase().replace(/\b(?:an?|the) /gu, '');

const signsOf = (row: Row, code: string | null): string[] =>
  [
    code,
    row.subcode,
    row.name,
    row.category,
    row.status && String(row.status.value),
    ...(row.alsoWritten ?? []),
  ].filter((sign) => sign !== null && sign !== undefined);

function placesOf(row: Row, table: Table): string[] {
  const { event, field, header } = codePlaceOf(row, table) ?? {};
  const fields = (row.literals ?? []).map((literal) => literal.field);
  return [
    event,
    ...[field, ...fields].map((path) => path?.split('.').at(-1)),
    header,
    ...table.section.split(/\s+/u),
  ].flatMap((place) => (place === undefined ? [] : [place.toLowerCase()]));
}

/** What is between backquotes; of `500 Unknown` also the phrase alone. */
const mentionsIn = (sentences: readonly string[]): string[] =>
  sentences
    .flatMap((sentence) => sentence.match(/`[^`]+`/gu) ?? [])
    .map((span) => span.slice(1, -1))
    .flatMap((span) => [span, span.replace(/^\d{3} /u, '')]);
