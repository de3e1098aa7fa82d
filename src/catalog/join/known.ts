/** Looks a name up that the checks have made sure of; a miss is a defect of the checks. */
export function known<Value>(map: ReadonlyMap<string, Value>, name: string): Value {
  const value = map.get(name);
  if (value === undefined) throw new Error(`unchecked name: ${name}`);
  return value;
}
