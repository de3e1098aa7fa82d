/** Characters from which on a field is slow to draw a text, and a run of marks from which on one letter is. */
const HEAVY = 50_000;
const MANY_MARKS = /\p{M}{32}/u;

/** Whether a field would keep the page busy with a text. */
const isHeavy = (text: string): boolean => text.length > HEAVY || MANY_MARKS.test(text);

/** Calls back with what is pasted into a field, or dropped on it, in its place, when the field should not take it. */
export function catchHeavyTexts(field: HTMLElement, take: (text: string) => void): void {
  const onTransfer = (event: Event, transfer: DataTransfer | null) => {
    const text = transfer?.getData('text/plain') ?? '';
    if (!isHeavy(text)) return;
    event.preventDefault();
    take(text);
  };
  field.addEventListener('paste', (event) => onTransfer(event, event.clipboardData));
  field.addEventListener('drop', (event) => onTransfer(event, event.dataTransfer));
}
