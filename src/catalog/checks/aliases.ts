import { placesOf } from '../join/former-ids.ts';
import type { Problem } from '../files/problem.ts';
import type { Content, ContentFile } from '../files/read.ts';
import type { Path } from '../files/yaml.ts';
import { reservedNames } from './reserved-names.ts';
import { placedRows } from './rows.ts';
import type { Rule } from './rule.ts';

/** Something with an address: what it is now, and the former places that its file claims for it. */
export interface Owner {
  /** The present address, without slashes at the ends. */
  id: string;
  file: ContentFile<unknown>;
  /** Path of `aliases` in the file. */
  path: Path;
  former: string[];
}

/** Rules about what moved and what the vendor took away. */
export const aliasRules: Rule[] = [
  {
    name: 'free-alias',
    description: 'A former id is the address of nothing else, now or before.',
    check: (content) => {
      const owners = ownersIn(content);
      const reserved = reservedNames(content);
      // Addresses that differ only in case are one file on many disks.
      const taken = new Map(owners.map(({ id }) => [id.toLowerCase(), id]));
      return owners.flatMap(({ id, file, path, former }) =>
        former.flatMap((place): Problem[] => {
          const owner = taken.get(place.toLowerCase());
          taken.set(place.toLowerCase(), owner ?? id);
          const isReserved = reserved.has(place);
          if (!isReserved && (owner === undefined || owner === id) && place !== id) return [];
          return [
            {
              file: file.file,
              line: file.lineOf(path),
              found: `the former id \`${place}\`, ${isReserved ? 'which is reserved' : place === id ? 'which is its present one' : `the address of ${owner}`}`,
              fix: 'remove it, or give the other one another id',
            },
          ];
        }),
      );
    },
  },
  {
    name: 'one-row-one-alias',
    description: 'A row that several codes share has no former key: it could be that of any of them.',
    check: (content) =>
      placedRows(content)
        .filter(({ row, identities }) => row.aliases !== undefined && identities.length > 1)
        .map(({ file, path, at }) => ({
          file: file.file,
          line: file.lineOf([...path, 'aliases']),
          at,
          found: '`aliases` on a row with several codes',
          fix: 'write one row a code, the later ones with their own `aliases`',
        })),
  },
  {
    name: 'free-operation-alias',
    description: 'A former id of an operation is that of no other operation.',
    check: (content) =>
      content.services.flatMap(({ file, data, lineOf }) => {
        const taken = new Set(Object.keys(data.operations));
        return Object.entries(data.operations).flatMap(([id, { aliases = [] }]) =>
          aliases.flatMap((alias): Problem[] => {
            const isTaken = taken.has(alias);
            taken.add(alias);
            return isTaken
              ? [
                  {
                    file,
                    line: lineOf(['operations', id, 'aliases']),
                    found: `the former operation \`${alias}\`, which another one is or was called`,
                    fix: 'remove it',
                  },
                ]
              : [];
          }),
        );
      }),
  },
  {
    name: 'known-replacement',
    description: 'A retired row is replaced by an entry that exists.',
    check: (content) => {
      const entries = new Set(placedRows(content).flatMap(({ file, identities }) => idsOf(file.id, identities)));
      return placedRows(content).flatMap(({ file, row, path, at }): Problem[] => {
        const { replacedBy } = row.retired ?? {};
        if (replacedBy === undefined) return [];
        const [id = ''] = placesOf([file.id], replacedBy);
        return entries.has(id)
          ? []
          : [
              {
                file: file.file,
                line: file.lineOf([...path, 'retired', 'replacedBy']),
                at,
                found: `replaced by \`${id}\`, which does not exist`,
                fix: 'name an entry: its key, or `vendor/service/key`; or leave it out',
              },
            ];
      });
    },
  },
];

const idsOf = (serviceId: string, identities: readonly { key: string }[]) =>
  identities.map(({ key }) => `${serviceId}/${key}`);

/** Everything with an address, with the former places that its file claims. */
export function ownersIn(content: Content): Owner[] {
  const vendorIds = new Map(content.vendors.map(({ id, data }) => [id, [id, ...(data.aliases ?? [])]]));
  const serviceIds = new Map(
    content.services.map(({ id, data }) => {
      const [vendor = '', slug = ''] = id.split('/');
      return [id, placesOf(vendorIds.get(vendor) ?? [vendor], slug, data.aliases)];
    }),
  );
  return [
    ...content.vendors.map((file) => ({
      id: file.id,
      file,
      path: ['aliases'],
      former: file.data.aliases ?? [],
    })),
    ...content.services.map((file) => ({
      id: file.id,
      file,
      path: ['aliases'],
      former: (serviceIds.get(file.id) ?? []).slice(1),
    })),
    ...content.conditions.map((file) => ({
      id: `conditions/${file.id}`,
      file,
      path: ['aliases'],
      former: (file.data.aliases ?? []).map((alias) => `conditions/${alias}`),
    })),
    ...placedRows(content).flatMap(({ file, row, path, identities }) =>
      identities.map(({ key }) => ({
        id: `${file.id}/${key}`,
        file,
        path: [...path, 'aliases'],
        former:
          row.aliases === undefined || identities.length > 1
            ? []
            : placesOf(serviceIds.get(file.id) ?? [], key, row.aliases).slice(1),
      })),
    ),
  ];
}
