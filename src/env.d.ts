declare namespace App {
  interface Locals {
    /** The service whose prose is being rendered; `<Note>` and `<Sample>` look there. */
    service?: import('./catalog/model.ts').Service;
    /** The guide whose text is being rendered; `<Recipe>` looks there. */
    guide?: import('./catalog/model.ts').Guide;
  }
}
