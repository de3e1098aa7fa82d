/**
 * Whether two texts differ by one slip of the finger: one character dropped, doubled or changed, or two neighbours
 * swapped. The same text is no slip.
 */
export function isOneSlipAway(text: string, other: string): boolean {
  if (text === other || Math.abs(text.length - other.length) > 1) return false;
  const [short, long] = text.length <= other.length ? [text, other] : [other, text];
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  if (short.length < long.length) return short.slice(same) === long.slice(same + 1);
  const rest = same + 1;
  if (short.slice(rest) === long.slice(rest)) return true;
  return short[same] === long[rest] && short[rest] === long[same] && short.slice(rest + 1) === long.slice(rest + 1);
}
