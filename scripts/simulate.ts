/**
 * Runs clients that follow the verdicts of every service, or of those whose id begins with an argument, and prints how the runs
 * ended and which verdicts did harm: `npm run simulate -- agora 50000`.
 */
import { loadContent } from '../src/catalog/files/load.ts';
import { buildCatalog } from '../src/catalog/join/build.ts';
import { conditionsFile, entriesFile, vendorsFile } from '../src/exports/json.ts';
import { subjectOf } from '../tests/content/simulator/data.ts';
import { reportOf, runMany } from '../tests/content/simulator/run.ts';

const catalog = buildCatalog(loadContent(process.env['CONTENT_DIR'] ?? 'content'));
const data = { entries: entriesFile(catalog).entries, conditions: conditionsFile(catalog).conditions };
const args = process.argv.slice(2);
const runs = Number(args.find((arg) => /^\d+$/u.test(arg)) ?? 20_000);
const prefixes = args.filter((arg) => !/^\d+$/u.test(arg));

const services = vendorsFile(catalog).vendors.flatMap((vendor) => vendor.services);
for (const prefix of prefixes.filter((one) => services.every(({ id }) => !id.startsWith(one)))) {
  process.stderr.write(`no service has an id that begins with ${prefix}\n`);
  process.exitCode = 1;
}
for (const service of services) {
  if (prefixes.length > 0 && !prefixes.some((prefix) => service.id.startsWith(prefix))) continue;
  const tally = runMany(subjectOf(service, data), { any: runs / 2, each: 40, atLeast: runs / 2 });
  const { success, stop, call, endless } = tally.endings;
  process.stdout.write(
    `${service.id}: ${success} succeeded, ${stop} were given up, ${call} called a person, ${endless} did not end\n`,
  );
  for (const line of reportOf(tally)) {
    process.stdout.write(`  ${line}\n`);
    process.exitCode = 1;
  }
}
