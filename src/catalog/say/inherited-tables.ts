import { allOf } from '../../lists.ts';
import type { Service } from '../model.ts';

type Inherited = Pick<Service['inherits'][number], 'service' | 'tables'>;

/** The inherited tables by name; null when they are all the tables of their service, or one that is called as it is. */
function namesOfSome({ service, tables }: Inherited): string | null {
  const names = tables.map(({ name }) => name);
  if (tables.length === service.tables.length || names.join() === service.name) return null;
  return allOf(names.map((name) => `“${name}”`));
}

/** What holds here of another service; its name follows: `The codes of `, `The codes of “Start” in `. */
export function inheritedWords(inherited: Inherited): string {
  const some = namesOfSome(inherited);
  return some === null ? 'The codes of ' : `The codes of ${some} in `;
}

/** Which codes of a service another one returns too: `These codes`, `The codes of “Start”`. */
export function alsoReturnedWords(child: Service, parent: Service): string {
  const some = child.inherits.flatMap((inherited) =>
    inherited.service === parent ? (namesOfSome(inherited) ?? []) : [],
  );
  return some.length === 0 ? 'These codes' : `The codes of ${some.join(', ')}`;
}
