/** A size as people read it, in one way everywhere: `404 kB`, `29.5 MB`. */
export const sizeWords = (bytes: number): string =>
  bytes <= 999_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
