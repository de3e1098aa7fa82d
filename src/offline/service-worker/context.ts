/// <reference lib="webworker" />
import { cachePrefix } from '../../browser/offline/offline-messages.ts';
import type { Release } from './release.ts';

/** Put in front of the bundle by `build.ts`. */
declare const RELEASE: Release;

/** What this worker holds a copy of. */
export const release = RELEASE;

/** The global object, as what it is here. */
export const worker = self as unknown as ServiceWorkerGlobalScope;

/** Address of the root of the site. */
export const { scope } = worker.registration;

/** Name of the cache of one version. */
export const cacheOf = (version: string) => `${cachePrefix(scope)}${version}`;

/** The address under which a file of the site is kept in a cache. */
export const keyOf = (path: string) => new URL(path.split('/').map(encodeURIComponent).join('/'), scope).href;
