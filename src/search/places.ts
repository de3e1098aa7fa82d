import { eventOf, type Facts, type Told } from './facts.ts';
import type { SearchDocument } from './index-file/search-index.ts';
import { foldName } from './text.ts';
import { FAINT, LOOSE, NAMED } from './tunables.ts';
import type { Clue } from './clue.ts';

/** What is shorter ends many names: `code`, `type`. */
const MIN_LAST_WORD = 5;

/** How certainly the name of a value is where the code of the entry is: in a field of another object perhaps. */
export function placeCertainty(
  { place }: SearchDocument,
  { under, isLookup }: Pick<Clue, 'under' | 'isLookup'>,
  { service, vendor }: Pick<Told, 'service' | 'vendor'>,
): number {
  if (under === undefined || place === null) return 0;
  const wanted = [place.field, place.header].flatMap((path) => (path === undefined ? [] : [folded(path)]));
  const isSame = (path: string) => under === path || under.endsWith(`.${path}`) || path.endsWith(`.${under}`);
  // A status that is in no object with a name is that of anything that its vendor makes, too.
  if (wanted.some(isSame)) return under === 'status' && vendor >= NAMED && service < NAMED ? NAMED : 1;
  // People call a field by its last word.
  if (vendor >= NAMED && under.length >= MIN_LAST_WORD && wanted.some((path) => path.endsWith(under))) return LOOSE;
  const [parent = '', own] = under.split('.').slice(-2);
  if (!wanted.some((path) => path.split('.').at(-1) === own)) return 0;
  // An object that is called after what it answers has a state of its own; it can be the same one, where somebody asks for it.
  return !/.response$/u.test(parent) ? NAMED : isLookup ? LOOSE : FAINT;
}

/** Each path once: hundreds of fields of a text can be compared with it. */
const known = new Map<string, string>();
function folded(path: string): string {
  const made = known.get(path) ?? path.replaceAll('[]', '').split('.').map(foldName).join('.');
  known.set(path, made);
  return made;
}

/** The event in which the code holds is in the text: its number, or its name. */
export const isEventTold = ({ id, place, code }: SearchDocument, { byValue, events, hasEvent }: Facts) =>
  place?.event !== undefined &&
  // The code itself is not the event, too.
  (byValue
    .get(place.event)
    ?.some(({ kind, isEvent }) => isEvent ?? (!hasEvent && kind !== 'ignored' && place.event !== code)) === true ||
    events.has(eventOf(id, place.event)));

/** The text names the event, and the code is in no field of its own there. */
export const isBareEvent = ({ place }: SearchDocument, { byValue }: Facts) =>
  place?.field === undefined && byValue.get(place?.event ?? '')?.some(({ isEvent }) => isEvent) === true;

/** Its field is called a code. */
export const isCalledCode = ({ place }: SearchDocument) => /code$/iu.test(place?.field ?? '');
