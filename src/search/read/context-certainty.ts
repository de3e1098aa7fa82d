// How certain a clue of each origin is about who answered. Each by itself, so that none of the names is loaded.

export const path = 1;
export const host = 0.95;
export const field = 0.8;
export const name = 0.7;
export const longPath = 0.65;
export const shortPath = 0.5;
export const spelt = 0.4;
export const word = 0.35;
export const bare = 0.3;

/** How certain a path without its host is: others have such a one, too. */
export const isPathOnly = (certainty: number): boolean => certainty === shortPath || certainty === longPath;
