import Bookmarklet from './prose/Bookmarklet.astro';
import Note from './prose/Note.astro';
import ProseLink from './prose/ProseLink.astro';
import Recipe from './prose/Recipe.astro';
import Sample from './prose/Sample.astro';
import SearchCertainty from './prose/SearchCertainty.astro';

/** What an MDX file may embed, and how its plain elements are drawn. */
export const proseComponents = { Bookmarklet, Note, Recipe, Sample, SearchCertainty, a: ProseLink };
