import { conditionsFile, entriesFile, vendorsFile } from '../../src/exports/json.ts';
import { buildCatalog } from '../../src/catalog/join/build.ts';
import { loadContent } from '../../src/catalog/files/load.ts';
const catalog = buildCatalog(loadContent(process.argv[3] ?? 'content'));
import { subjectOf } from './simulator/data.ts';
import { runMany } from './simulator/run.ts';
const { entries } = entriesFile(catalog);
const { conditions } = conditionsFile(catalog);
const n = Number(process.argv[2] ?? 2000);
for (const service of vendorsFile(catalog).vendors.flatMap(({ services }) => services)) {
  const start = performance.now();
  const tally = runMany(subjectOf(service, { entries, conditions }), n);
  console.log(service.id, JSON.stringify(tally.endings), `${Math.round(performance.now() - start)} ms`);
  for (const [name, seeds] of [...tally.harms].sort((a, b) => b[1].length - a[1].length).slice(0, 8))
    console.log('   ', seeds.length, name, 'seed', seeds[0]);
}
