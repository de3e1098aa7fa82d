/** All digits of `code` with one dropped, doubled or changed, or two neighbours swapped: is `other` one of these? */
export function isOneSlipAway(code: string, other: string): boolean {
  if (code === other || Math.abs(code.length - other.length) > 1) return false;
  const [short, long] = code.length <= other.length ? [code, other] : [other, code];
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  if (short.length < long.length) return short.slice(same) === long.slice(same + 1);
  const rest = same + 1;
  if (short.slice(rest) === long.slice(rest)) return true;
  return (
    short[same] === long[rest] && short[rest] === long[same] && short.slice(rest + 1) === long.slice(rest + 1)
  );
}
