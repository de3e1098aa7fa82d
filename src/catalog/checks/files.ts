import { RESERVED_NAMES } from '../address.ts';
import { unknownName } from '../files/names.ts';
import { protocolIds, reservedNames } from './reserved-names.ts';
import type { Rule } from './rule.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Rules about which files there are and what addresses their names become. */
export const fileRules: Rule[] = [
  {
    name: 'not-empty',
    description:
      'There are vendors and conditions, and each vendor folder has a vendor.yaml, and a service or products that are only recognized.',
    check: ({ files, vendorFolders, vendors, conditions }) => {
      const has = (pattern: RegExp) => files.some((file) => pattern.test(file));
      const missing = (file: string, found: string, fix: string) => ({ file, found, fix });
      const isRecognized = (vendor: string) =>
        vendors.some(({ id, data }) => id === vendor && data.otherProducts !== undefined);
      return [
        ...(vendorFolders.length === 0
          ? [
              missing(
                'vendors',
                'an empty folder: no vendor',
                'add vendors/<vendor>/vendor.yaml and a service beside it',
              ),
            ]
          : []),
        ...(conditions.length === 0 && !has(/^conditions\//u)
          ? [missing('conditions', 'an empty folder: no condition', 'add conditions/<id>.mdx')]
          : []),
        ...vendorFolders.flatMap((vendor) => {
          const folder = `vendors/${vendor}`;
          const own = files.filter((file) => file.startsWith(`${folder}/`));
          if (own.length === 0)
            return [missing(folder, 'an empty folder', 'add vendor.yaml and a service, or remove the folder')];
          return [
            ...(own.some((file) => /\/vendor\.ya?ml$/u.test(file))
              ? []
              : [missing(folder, 'no vendor.yaml', 'add it; content/README.md shows one')]),
            ...(own.some((file) => /\.ya?ml$/u.test(file) && !/\/vendor\.ya?ml$/u.test(file)) || isRecognized(vendor)
              ? []
              : [
                  missing(
                    folder,
                    'a vendor without a service',
                    'add <service>.yaml, or name in `otherProducts` what should be recognized all the same; content/README.md shows both',
                  ),
                ]),
          ];
        }),
      ];
    },
  },
  {
    name: 'file-names',
    description: 'File and folder names are ids, and one address belongs to one file.',
    check: ({ files }) => {
      const addresses = new Map<string, string>();
      return files.flatMap((file) => {
        const address = file.replace(/\.[^./]+$/u, '');
        const odd = address.split('/').find((part) => !ID.test(part));
        const kind = file.endsWith('.mdx') ? 'prose' : 'data';
        const place = `${kind} ${address.toLowerCase()}`;
        const first = addresses.get(place);
        addresses.set(place, first ?? file);
        return [
          ...(odd === undefined
            ? []
            : [
                {
                  file,
                  found: `the name \`${odd}\``,
                  fix: 'rename it: lower case letters and digits, joined by single dashes',
                },
              ]),
          ...(first === undefined
            ? []
            : [{ file, found: `the same path as ${first}`, fix: 'rename or remove one of the two' }]),
        ];
      });
    },
  },
  {
    name: 'reserved-names',
    description: 'No vendor is named like a page of the site or a protocol, and no protocol like a page of the site.',
    check: (content) => {
      const named = (kind: string, folder: string, ids: readonly string[], reserved: ReadonlySet<string>) =>
        ids
          .filter((id) => reserved.has(id))
          .map((id) => ({
            file: `${folder}/${id}`,
            found: `a ${kind} named \`${id}\`, which is reserved`,
            fix: `rename it; reserved are: ${[...reserved].sort().join(', ')}`,
          }));
      return [
        ...named('vendor', 'vendors', content.vendorFolders, reservedNames(content)),
        ...named('protocol', 'protocols', protocolIds(content), RESERVED_NAMES),
      ];
    },
  },
  {
    name: 'record-has-service',
    description: 'What is recorded of a source is about a service that there is.',
    check: ({ sources, files }) =>
      sources.flatMap(({ id, file }) =>
        files.some((other) => /\.ya?ml$/u.test(other) && other.replace(/\.ya?ml$/u, '') === `vendors/${id}`)
          ? []
          : [
              {
                file,
                found: `a record of the source of \`${id}\`, which is no service`,
                fix: `name it after the service in vendors/, or move it`,
              },
            ],
      ),
  },
  {
    name: 'prose-has-service',
    description: 'The prose of a service is beside its tables, and embeds only what they define.',
    check: ({ prose, services, files }) =>
      prose.flatMap(({ id, file, body }) => {
        if (!file.startsWith('vendors/')) return [];
        if (!files.some((other) => /\.ya?ml$/u.test(other) && other.replace(/\.ya?ml$/u, '') === `vendors/${id}`)) {
          return [
            {
              file,
              found: 'prose for a service that does not exist',
              fix: `add vendors/${id}.yaml, or rename the file`,
            },
          ];
        }
        const service = services.find((other) => other.id === id);
        if (!service) return [];
        const { samples = [], notes = [] } = service.data;
        const known = {
          Sample: new Set(samples.map((sample) => sample.id)),
          Note: new Set(notes.map((note) => note.id)),
        };
        return [...body.matchAll(/<(Sample|Note) id="([^"]*)"/gu)].flatMap((match) => {
          const [tag, component, name = ''] = match as unknown as [string, 'Sample' | 'Note', string];
          return known[component].has(name)
            ? []
            : [
                {
                  file,
                  line: body.slice(0, match.index).split('\n').length,
                  ...unknownName(component.toLowerCase(), name, known[component], 'define it in the service'),
                  found: `${tag}>, which the service does not define`,
                },
              ];
        });
      }),
  },
];
