import type { Component } from './components.ts';

/** The product that a list of components is about. */
export interface Product {
  name: string;
  version: string;
  /** SPDX identifier or expression. */
  license: string;
}

/**
 * The software bill of materials as CycloneDX 1.6 in JSON. It names what is part of the product, not what built it. Without a
 * serial number and a time, so that two builds of one commit give the same bytes.
 */
export function sbom(product: Product, components: readonly Component[]): string {
  const ref = `${product.name}@${product.version}`;
  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': ref,
        name: product.name,
        version: product.version,
        licenses: licenses(product.license),
      },
    },
    components: components.map(({ name, version, license, sha512 }) => ({
      type: 'library',
      'bom-ref': packageUrl(name, version),
      name,
      version,
      scope: 'required',
      hashes: [{ alg: 'SHA-512', content: sha512 }],
      licenses: licenses(license),
      purl: packageUrl(name, version),
    })),
    dependencies: [
      { ref, dependsOn: components.map(({ name, version }) => packageUrl(name, version)) },
      ...components.map(({ name, version }) => ({ ref: packageUrl(name, version) })),
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const packageUrl = (name: string, version: string) => `pkg:npm/${name.replace(/^@/u, '%40')}@${version}`;

const licenses = (license: string) =>
  /^[\w.+-]+$/u.test(license) ? [{ license: { id: license } }] : [{ expression: license }];
