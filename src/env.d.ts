declare namespace App {
  interface Locals {
    /** The service whose prose is being rendered; `<Note>` and `<Sample>` look there. */
    service?: import('./catalog/model.ts').Service;
  }
}
