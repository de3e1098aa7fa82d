import Note from './prose/Note.astro';
import ProseLink from './prose/ProseLink.astro';
import Sample from './prose/Sample.astro';

/** What an MDX file may embed, and how its plain elements are drawn. */
export const proseComponents = { Note, Sample, a: ProseLink };
