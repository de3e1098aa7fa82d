import { Feed } from 'feed';
import type { Catalog, Release } from '../catalog/model.ts';
import { countWords, listChanges, type Known, type ListedChange } from './listing.ts';

/** How many releases the feed holds: the newest ones. */
export const FEED_RELEASES = 20;
/** Where the feed and the page that leads to it stand. */
const FEED_PATH = '/feed.xml';
const HOME_OF_FEED = '/exports/#what-changed';

/** What the feed calls the site, and how it makes a public address of one of the site. */
interface Publisher {
  name: string;
  publicUrl(path: string): string;
}

/** The releases of the data as an Atom feed, one entry a release, newest first. Its times are the days of the releases. */
export function atomFeed({ releases, entries }: Catalog, { name, publicUrl }: Publisher): string {
  const byId = new Map(entries.flatMap((entry) => [entry.id, ...entry.formerIds].map((id) => [id, entry] as const)));
  const lookup = (id: string) => byId.get(id) ?? null;
  const newest = releases[0];
  const feed = new Feed({
    id: publicUrl(FEED_PATH),
    title: `${name}: what changed`,
    description: 'What was added, moved, reworded or retired in the index, release by release.',
    link: publicUrl(HOME_OF_FEED),
    feedLinks: { atom: publicUrl(FEED_PATH) },
    author: { name },
    // A feed without releases has no day; the library would take that of the build.
    updated: dayOf(newest?.date ?? '1970-01-01'),
    generator: false,
  });
  for (const release of releases.slice(0, FEED_RELEASES)) {
    feed.addItem({
      id: publicUrl(`${FEED_PATH}#${release.version}`),
      title: `Release ${release.version}: ${countWords(release.changes)}`,
      link: publicUrl(HOME_OF_FEED),
      date: dayOf(release.date),
      published: dayOf(release.date),
      content: releaseHtml(release, lookup, publicUrl),
    });
  }
  return feed.atom1();
}

const dayOf = (date: string) => new Date(`${date}T00:00:00Z`);

function releaseHtml(
  { note, changes }: Release,
  lookup: (id: string) => Known | null,
  publicUrl: (path: string) => string,
): string {
  const lists = listChanges(changes, lookup).flatMap(({ heading, count, services }) => [
    `<h2>${escape(heading)}: ${count}</h2>`,
    ...services.flatMap(({ service, changes: some }) => [
      `<h3>${escape(service)}</h3>`,
      `<ul>${some.map((change) => changeHtml(change, publicUrl)).join('')}</ul>`,
    ]),
  ]);
  return [...(note ? [`<p>${escape(note)}</p>`] : []), ...lists].join('\n');
}

function changeHtml({ name, isLiteral, entry, details }: ListedChange, publicUrl: (path: string) => string): string {
  const shown = isLiteral ? `<code>${escape(name)}</code>` : escape(name);
  const line = entry ? `<a href="${escape(publicUrl(entry.path))}">${shown}</a> ${escape(entry.title)}` : shown;
  const more = details.map((detail) => `<li>${escape(detail)}</li>`).join('');
  return `<li>${line}${more ? `<ul>${more}</ul>` : ''}</li>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);
