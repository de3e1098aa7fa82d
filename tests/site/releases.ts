import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readSite } from '../../src/offline/site-files.ts';
import { buildServiceWorker } from '../../src/offline/service-worker/build.ts';
import { answerOf } from '../../src/hosting/answer.ts';
import { headersOf, isCompressedCopy } from '../../src/hosting/table.ts';

export type Release = ReadonlyMap<string, Uint8Array>;

/** The site as it was built, without the compressed copies. */
export const builtRelease = (): Release => new Map([...readSite('dist')].filter(([file]) => !isCompressedCopy(file)));

/**
 * A release with every kind of file, but only the pages at these addresses. What happens to a copy when it is fetched, lost,
 * damaged or renewed does not depend on the number of its pages, and one with all of them is stored for many seconds each time.
 */
export async function smallRelease(release: Release, addresses: Iterable<string>): Promise<Release> {
  const wanted = new Set([...addresses].map((address) => `${address.slice(1)}index.html`));
  return published([...release].filter(([file]) => !file.endsWith('index.html') || wanted.has(file)));
}

/** These files with a service worker made for them. */
async function published(files: Iterable<readonly [string, Uint8Array]>): Promise<Release> {
  const own = new Map([...files].filter(([file]) => !/^(?:sw\.js$|offline\/)/u.test(file)));
  return new Map([...own, ...(await buildServiceWorker(own))]);
}

/** A later release: other words on the home page and in the index, and other names of the scripts. */
export async function nextRelease(release: Release, name = 'next'): Promise<Release> {
  const renew = (text: string) =>
    text
      .replaceAll(/((?:load-search|SearchField[\w.]*)\.)[\w-]{8}(\.js)/gu, `$1${name}name$2`)
      .replaceAll('What does this error mean', 'What does that error mean')
      .replaceAll('Request not completed', `Request of the ${name} release`);
  return published(
    [...release].map(([file, bytes]) => [
      renew(file),
      /\.(?:html|js|json)$/u.test(file) ? Buffer.from(renew(Buffer.from(bytes).toString())) : bytes,
    ]),
  );
}

/** A static host with a will of its own: it can break off, hold back, publish another release and vanish. */
export class Host {
  /** Paths that were asked for, in order. */
  readonly asked: string[] = [];
  /** Answers to these paths break off half-way. */
  breaksOff: RegExp | null = null;
  /** Answers to these paths wait until `letGo()`. */
  holdsBack: RegExp | null = null;
  release: Release;
  #held: (() => void)[] = [];
  #port = 0;
  readonly #server = createServer((request, response) => this.#answer(new URL(request.url ?? '', this.url), response));

  constructor(release: Release) {
    this.release = release;
  }

  get url() {
    return `http://127.0.0.1:${this.#port}`;
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
    return this;
  }

  async vanish(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  letGo(): void {
    this.holdsBack = null;
    for (const answer of this.#held.splice(0)) answer();
  }

  #answer({ pathname, search }: URL, response: ServerResponse): void {
    this.asked.push(pathname);
    if (this.holdsBack?.test(pathname)) this.#held.push(() => this.#send(pathname, search, response));
    else this.#send(pathname, search, response);
  }

  #send(pathname: string, search: string, response: ServerResponse): void {
    const answer = answerOf({ pathname, search }, { base: '/', has: (file) => this.release.has(file) });
    if (answer.status === 301) {
      response.writeHead(301, { location: answer.location }).end();
      return;
    }
    const bytes = this.release.get(answer.file) ?? new Uint8Array();
    response.writeHead(answer.status, { ...headersOf(answer.file), 'content-length': bytes.length });
    if (this.breaksOff?.test(pathname)) response.write(bytes.slice(0, bytes.length / 2), () => response.destroy());
    else response.end(bytes);
  }
}
