import { REVIEWED, type ReviewedKind } from '../../schema/reviewed.ts';
import type { Problem } from '../files/problem.ts';
import { reviewedPlaces } from './reviewed-places.ts';
import type { Rule } from './rule.ts';

/** So many places are named in a problem. */
const MOST_PLACES = 12;

const WHAT: Record<ReviewedKind, (name: string) => string> = {
  conditions: (name) => `the condition \`${name}\``,
  says: (name) => `\`${name}\` of a row itself`,
  vendorSays: (name) => `\`${name}\`, said to be the vendor's,`,
  operations: (name) => `the kind \`${name}\``,
  keeps: (name) => `\`${name}\``,
  tells: (name) => `\`tells: ${name}\``,
  tasks: (name) => `the task \`${name}\``,
};

/** Rules about what cannot be told from the content alone, and is therefore said twice. */
export const reviewedRules: Rule[] = [
  {
    name: 'reviewed-as-written',
    description:
      'Conditions, what is said to be the vendor’s, kinds, guards and ids are as many as were compared with the source.',
    check: ({ services, sources }) =>
      services.flatMap((file): Problem[] => {
        const record = sources.find(({ id }) => id === file.id);
        const reviewed = record?.data.reviewed;
        if (!record || !reviewed) return [];
        const places = reviewedPlaces(file);
        return REVIEWED.flatMap((kind) => {
          const names = new Set([...places[kind].keys(), ...Object.keys(reviewed[kind])]);
          return [...names].flatMap((name): Problem[] => {
            const found = places[kind].get(name) ?? [];
            const written = reviewed[kind][name] ?? 0;
            if (found.length === written) return [];
            const more = found.length > MOST_PLACES ? ` and ${found.length - MOST_PLACES} more` : '';
            const where = found.length > 0 ? `: ${found.slice(0, MOST_PLACES).join('; ')}${more}` : '';
            return [
              {
                file: record.file,
                line: record.lineOf(['reviewed', kind]),
                at: file.file,
                found: `${WHAT[kind](name)} in ${found.length} places, where \`reviewed\` has ${written}${where}`,
                fix: `compare what has changed with the source; if it is right, run \`npm run reviewed -- ${file.id}\``,
              },
            ];
          });
        });
      }),
  },
];
