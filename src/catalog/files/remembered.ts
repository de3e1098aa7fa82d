/**
 * A function of one object that does its work once for each: the content is checked by many rules that ask the same, and between
 * two readings most files stay the same objects. Nobody may change the object or what is returned.
 */
export function onceFor<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const done = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const known = done.get(key) ?? { value: work(key) };
    done.set(key, known);
    return known.value;
  };
}

/**
 * A function of a file and its text that does its work again only when the text is another. Nobody may change what is returned.
 * @param work Gets nothing but the text and the path of the file.
 */
export function whileSame<Value>(work: (text: string, file: string) => Value): (text: string, file: string) => Value {
  const last = new Map<string, { text: string; value: Value }>();
  return (text, file) => {
    const before = last.get(file);
    const known = before?.text === text ? before : { text, value: work(text, file) };
    last.set(file, known);
    return known.value;
  };
}
