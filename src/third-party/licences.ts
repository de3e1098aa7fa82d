import type { Component } from './components.ts';

/** The licenses of everything by others that a product contains, as text. */
export const licencesText = (product: string, components: readonly Component[]): string =>
  [
    `Software by others that is part of ${product} or is installed with it, and the licenses it comes under.`,
    ...components.map(({ name, version, license, licenseText }) => `${name} ${version} (${license})\n\n${licenseText}`),
    '',
  ].join(`\n\n${'='.repeat(80)}\n\n`);
