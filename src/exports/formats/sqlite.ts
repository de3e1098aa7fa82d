import { databaseBytes } from '../database.ts';
import type { Export } from '../export.ts';
import { conditionsFile, entriesFile, vendorsFile } from '../json.ts';
import { writeCondition, writeEntry, writeService, writeSources, writeVendor } from '../sqlite/fill.ts';
import { SCHEMA } from '../sqlite/schema.ts';
import { writerTo } from '../sqlite/writer.ts';

export default {
  file: 'rtc-errors.sqlite',
  purpose:
    'Normalized tables, the view “lookup” that joins them for readers, and full-text search. For SQLite 3.37 or newer.',
  render: (catalog) =>
    databaseBytes((database) => {
      database.exec(SCHEMA);
      const write = writerTo(database);
      const { vendors, jobs } = vendorsFile(catalog);
      const services = vendors.flatMap((vendor) => vendor.services.map((service) => ({ vendor: vendor.id, service })));
      const { entries } = entriesFile(catalog);

      for (const { id, title, summary, url } of jobs) write.row('job', { id, title, summary, url });
      for (const vendor of vendors) writeVendor(write, vendor);
      for (const [index, { vendor, service }] of services.entries()) writeService(write, vendor, service, index + 1);
      for (const condition of conditionsFile(catalog).conditions) writeCondition(write, condition);
      for (const entry of entries) writeEntry(write, entry);
      writeSources(write, entries);
    }),
} satisfies Export;
