import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { componentOf, packagesOf } from '../../src/third-party/components.ts';
import { thirdPartyFiles } from '../../src/third-party/index.ts';
import { sbom } from '../../src/third-party/sbom.ts';

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

describe('what runs on the machine of whoever builds', () => {
  const workflows = readdirSync('.github/workflows').map((file) => readFileSync(`.github/workflows/${file}`, 'utf8'));

  it('every action of a workflow is pinned by its commit, with its version beside it', () => {
    const uses = workflows.flatMap((text) => [...text.matchAll(/uses: *(.*)/gu)].map(([, action = '']) => action));
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u.test(action))).toEqual([]);
  });

  it('every package with a script for its installation is named in allowScripts, and no other', () => {
    const { packages } = json('package-lock.json') as { packages: Record<string, { hasInstallScript?: boolean }> };
    const { allowScripts } = json('package.json') as { allowScripts: Record<string, boolean> };
    const withScript = Object.entries(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([folder]) => folder.replace(/^.*node_modules\//u, ''));
    expect(Object.keys(allowScripts).sort()).toEqual([...new Set(withScript)].sort());
    expect(readFileSync('.npmrc', 'utf8')).toContain('strict-allow-scripts=true');
  });

  it('every dependency has an exact version', () => {
    const manifests = ['package.json', 'packages/rtc-errors/package.json'].map((file) => json(file)) as Record<
      string,
      Record<string, string> | undefined
    >[];
    const versions = manifests.flatMap((manifest) =>
      ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
        Object.entries(manifest[kind] ?? {}),
      ),
    );
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version))).toEqual([]);
  });
});

describe('what is published of others', () => {
  it('a module belongs to the innermost package of its path; ours belong to none', () => {
    expect(
      packagesOf([
        '/home/me/site/src/search/index.ts',
        '/home/me/site/node_modules/fuse.js/dist/fuse.mjs',
        '/home/me/site/node_modules/a/node_modules/@scope/b/index.js?commonjs',
        String.raw`C:\site\node_modules\fuse.js\dist\fuse.mjs`,
      ]),
    ).toEqual(['@scope/b', 'fuse.js']);
  });

  it('a package comes with its version, its license in full and its checksum', () => {
    const { name, version, license, licenseText, sha512 } = componentOf('fuse.js', '.');
    expect([name, license]).toEqual(['fuse.js', 'Apache-2.0']);
    expect((json('package.json') as { dependencies: Record<string, string> }).dependencies[name]).toBe(version);
    expect(licenseText).toContain('Apache License');
    expect(sha512).toMatch(/^[0-9a-f]{128}$/u);
  });

  it('a package that the lockfile does not know is an error', () => {
    expect(() => componentOf('no-such-package', '.')).toThrow('no-such-package');
  });

  it('the bill of materials names them as CycloneDX asks for, and depends on no clock', () => {
    const [first, second] = [0, 1].map(() => thirdPartyFiles('packages/rtc-errors/package.json', ['fuse.js']));
    expect(first).toEqual(second);
    const bill = JSON.parse(first?.['sbom.cdx.json'] ?? '') as {
      components: { purl: string; 'bom-ref': string }[];
      dependencies: { ref: string; dependsOn?: string[] }[];
    };
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(bill.components.map(({ purl }) => purl)).toEqual([expect.stringMatching(/^pkg:npm\/fuse\.js@\d/u)]);
    const refs = bill.dependencies.map(({ ref }) => ref);
    expect(bill.dependencies.flatMap(({ dependsOn = [] }) => dependsOn).filter((ref) => !refs.includes(ref))).toEqual(
      [],
    );
    expect(first?.['third-party-licences.txt']).toContain('fuse.js');
  });

  it('a package of a scope and a license with a choice are written as the standards write them', () => {
    const component = {
      name: '@a/b',
      version: '1.0.0',
      license: '(MIT OR Apache-2.0)',
      licenseText: 'text',
      sha512: '00',
    };
    const [written] = (
      JSON.parse(sbom({ name: 'x', version: '1.0.0', license: 'MIT' }, [component])) as { components: object[] }
    ).components;
    expect(written).toMatchObject({ purl: 'pkg:npm/%40a/b@1.0.0', licenses: [{ expression: '(MIT OR Apache-2.0)' }] });
  });
});
