import { createLookUp } from '../../search/lookup.ts';
import { tablesOf, type Tables } from '../../search/tables.ts';
import { readNames, type Names, type NamesFile } from '../../search/index-file/names.ts';
import { drawnAnswer, namesIn, type Answer, type Question } from './drawing.ts';
import { drawHits } from './hit-groups.ts';
import { inTasks } from './in-tasks.ts';
import { drawScopes } from './scopes.ts';

/** Answers what names alone can answer, before anything else is there. */
export interface FirstAnswerer {
  /** Null for anything but a code, a name or a status by itself. */
  (question: Question): Answer | null;
  /** The index without texts. */
  names: Names;
  tables: Tables;
}

export async function answerFromNames(file: NamesFile): Promise<FirstAnswerer> {
  const names = await inTasks(readNames(file));
  const tables = await inTasks(tablesOf(names.index));
  const lookUp = createLookUp(tables);
  const shown = namesIn(names.index);
  const mark = (part: string) => document.createTextNode(part);
  const ask = ({ text, root, ...options }: Question) => {
    const found = lookUp(text, options);
    const unscoped = found && lookUp(text, { without: options.without });
    if (!found || !unscoped) return null;
    const nodes = [
      drawScopes(unscoped, options, shown),
      ...drawHits(found, { ...shown, mark, markerFor: () => mark, root, text }),
    ];
    return drawnAnswer(found, nodes);
  };
  return Object.assign(ask, { names, tables });
}
