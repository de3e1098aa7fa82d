import type { HistoryFile, ReleaseFile } from '../../schema/history.ts';
import type { Problem } from '../files/problem.ts';
import type { Content, ContentFile } from '../files/read.ts';
import { placeOf, type Path } from '../files/yaml.ts';
import { ownersIn } from './aliases.ts';
import { serviceFiles } from './references.ts';
import type { Rule } from './rule.ts';

type HistoryContent = ContentFile<HistoryFile>;

function problem(file: HistoryContent, path: Path, found: string, fix: string): Problem {
  return { file: file.file, line: file.lineOf(path), at: placeOf(file.data, path), found, fix };
}

/** An id in a release, with where it stands. */
interface Mention {
  list: 'added' | 'moved from' | 'moved' | 'reworded' | 'retired' | 'removed';
  id: string;
  path: Path;
}

/** What a release does to the ids, in the order in which it happens: an entry moves before anything is said of it. */
function mentionsIn(release: ReleaseFile, path: Path): Mention[] {
  const ids = (list: 'added' | 'retired' | 'removed') =>
    (release[list] ?? []).map((id, index): Mention => ({ list, id, path: [...path, list, index] }));
  return [
    ...ids('added'),
    ...(release.moved ?? []).flatMap(({ id, from }, index): Mention[] => [
      { list: 'moved from', id: from, path: [...path, 'moved', index, 'from'] },
      { list: 'moved', id, path: [...path, 'moved', index, 'id'] },
    ]),
    ...(release.reworded ?? []).map(({ id }, index): Mention => ({
      list: 'reworded',
      id,
      path: [...path, 'reworded', index, 'id'],
    })),
    ...ids('retired'),
    ...ids('removed'),
  ];
}

/** Follows the ids through the releases, from the oldest on. */
function idProblems(file: HistoryContent, content: Content): Problem[] {
  /** Ids that the releases so far have, by where they came in. */
  const present = new Map<string, Path>();
  const added = new Set<string>();
  const problems: Problem[] = [];
  const releases = file.data.releases.map((release, index) => ({ release, path: ['releases', index] })).reverse();
  const follow = ({ list, id, path }: Mention) => {
    if (list === 'added' && added.has(id)) {
      problems.push(problem(file, path, `\`${id}\`, which is added already`, 'keep the older one'));
    } else if (list !== 'added' && list !== 'moved' && !present.has(id)) {
      problems.push(
        problem(
          file,
          path,
          `\`${id}\` in a release that does not have it`,
          'name an entry that this release or an older one added, by the id that it had',
        ),
      );
    }
    if (list === 'added') added.add(id);
    if (list === 'added' || list === 'moved') present.set(id, present.get(id) ?? path);
    if (list === 'moved from' || list === 'removed') present.delete(id);
  };
  for (const { release, path } of releases) {
    mentionsIn(release, path).forEach(follow);
    const { entries = present.size } = release;
    if (entries !== present.size) {
      problems.push(
        problem(
          file,
          [...path, 'entries'],
          `${present.size} entries where \`entries\` says ${entries}`,
          'restore what was lost from the lists of this release; correct the number only if it was never right',
        ),
      );
    }
  }
  // As long as a vendor or a service cannot be read, nobody knows which entries there are and were.
  const { services, vendors, vendorFolders } = content;
  if (services.length < serviceFiles(content).length || vendors.length < vendorFolders.length) return problems;
  const known = new Set(ownersIn(content).flatMap(({ id, former }) => [id, ...former]));
  const lost = [...present]
    .filter(([id]) => !known.has(id))
    .map(([id, path]) =>
      problem(
        file,
        path,
        `\`${id}\`, which is no entry and no former id of one`,
        'correct the id, or name it among the `aliases` of the row that it became, or in `removed` of a newer release',
      ),
    );
  return [...problems, ...lost];
}

/** Rules about the releases of the data. */
export const historyRules: Rule[] = [
  {
    name: 'release-order',
    description: 'The newest release comes first, and each has a version of its own.',
    check: ({ history }) =>
      history.flatMap((file) =>
        file.data.releases.flatMap(({ release, date }, index, releases) => {
          const above = releases[index - 1];
          const first = releases.findIndex((other) => other.release === release);
          return [
            ...(above !== undefined && date > above.date
              ? [
                  problem(
                    file,
                    ['releases', index, 'date'],
                    `${date} below ${above.date}`,
                    'put the newest release first, or correct the date',
                  ),
                ]
              : []),
            ...(first < index
              ? [
                  problem(
                    file,
                    ['releases', index, 'release'],
                    `a second release ${release}`,
                    'give it a version of its own',
                  ),
                ]
              : []),
          ];
        }),
      ),
  },
  {
    name: 'known-release-entries',
    description: 'A release adds an entry once, changes only what is there, and what is there has not been lost.',
    check: (content) => content.history.flatMap((file) => idProblems(file, content)),
  },
];
