import { UNKNOWN_ORIGIN } from './environment.mjs';

/** A package.json: of its fields, what is read here. */
export interface Manifest extends Record<string, unknown> {
  version: string;
  description: string;
  keywords: readonly string[];
}

/** What is known when the package is built: addresses that only the publisher knows, and the vendors in the data. */
export interface Facts {
  /** Address of the site. */
  siteUrl: string;
  /** Address of the repository, as `https://…`; undefined where nobody has said it. */
  repositoryUrl: string | undefined;
  /** Ids of the vendors. */
  vendors: readonly string[];
}

/**
 * The package.json as it is published: with the addresses that are known, and no others. Provenance is a statement of where a
 * package was built, so it is asked for only with a repository; npm then publishes from a CI of that repository and from nowhere
 * else.
 */
export function published(manifest: Manifest, { siteUrl, repositoryUrl, vendors }: Facts): object {
  const repository = repositoryUrl?.replace(/(?:\.git)?\/?$/u, '');
  return {
    ...manifest,
    keywords: [...manifest.keywords, ...vendors],
    ...(siteUrl.startsWith(UNKNOWN_ORIGIN) ? {} : { homepage: `${siteUrl}/` }),
    ...(repository
      ? {
          repository: { type: 'git', url: `git+${repository}.git`, directory: 'packages/rtc-errors' },
          bugs: { url: `${repository}/issues` },
          publishConfig: { access: 'public', provenance: true },
        }
      : {}),
  };
}
