/**
 * A pattern that may not begin right after some characters: what `(?<![…])` says, which Safari knows only since 16.4. Without
 * `^`, `$`, back references, and groups by number that outer code counts: its groups are those of `pattern`.
 */
export class NotAfter extends RegExp {
  // Only declared: of a field, old browsers get three helper functions.
  /** With the character before it, which is no part of the match: at the start of the text, and further on. */
  declare private readonly first: RegExp;
  declare private readonly later: RegExp;

  /**
   * @param characters What may not come before, as inside of square brackets.
   * @param pattern A pattern with the flag `g`.
   */
  constructor(characters: string, pattern: RegExp) {
    super(pattern.source, pattern.flags);
    this.first = new RegExp(`(^|[^${characters}])(?:${pattern.source})`, pattern.flags);
    this.later = new RegExp(`([^${characters}])(?:${pattern.source})`, pattern.flags);
  }

  override exec(text: string): RegExpExecArray | null {
    const from = this.lastIndex;
    const search = from === 0 ? this.first : this.later;
    search.lastIndex = Math.max(0, from - 1);
    const match = search.exec(text);
    this.lastIndex = match ? search.lastIndex : 0;
    if (!match) return null;
    const [before = ''] = match.splice(1, 1);
    match[0] = match[0].slice(before.length);
    match.index += before.length;
    return match;
  }

  override *[Symbol.matchAll](text: string): RegExpStringIterator<RegExpExecArray> {
    let at = 0;
    for (;;) {
      this.lastIndex = at;
      const match = this.exec(text);
      if (!match) return undefined;
      at = match[0] === '' ? this.lastIndex + 1 : this.lastIndex;
      yield match;
    }
  }
}
