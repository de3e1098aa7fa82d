import type { SearchIndex, SearchService } from '../../search/index-file/search-index.ts';
import type { Hit } from '../../search/hits.ts';
import type { SearchOptions } from '../../search/search.ts';

/** One question to the search. */
export interface Question extends SearchOptions {
  text: string;
  /** Address of the home page. */
  root: string;
}

/** An answer, drawn. */
export interface Answer {
  nodes: Node[];
  hits: number;
  /** The entry that it is sure of before all others; null for none. */
  sure: string | null;
}

/** The names of services, vendors and causes, which an answer shows in place of their ids. */
export interface Names {
  services: readonly SearchService[];
  vendorNames: ReadonlyMap<string, string>;
  conditionNames: ReadonlyMap<string, string>;
}

/** What the drawing of an answer needs to know beside it. */
export interface Drawing extends Names {
  /** Highlights the words of the question. */
  mark(text: string): Node;
  /** Makes one that highlights the words of a part of it. */
  markerFor(part: string): (text: string) => Node;
  /** Address of the home page. */
  root: string;
  /** The question. */
  text: string;
}

export const namesIn = ({ services, vendors, conditions }: SearchIndex): Names => ({
  services,
  vendorNames: new Map(vendors.map(({ id, name }) => [id, name])),
  conditionNames: new Map(conditions.map(({ id, title }) => [id, title])),
});

export const drawnAnswer = (hits: readonly Hit[], nodes: readonly (Node | null)[]): Answer => ({
  nodes: nodes.filter((node) => node !== null),
  hits: hits.length,
  sure: hits[0]?.certainty === 'sure' ? hits[0].document.id : null,
});
