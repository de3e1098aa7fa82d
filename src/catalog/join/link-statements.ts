import type { ServiceFile } from '../../schema/service.ts';
import type { Disagreement, Elsewhere, Service, Target } from '../model.ts';
import { known } from './known.ts';
import { targetsOf } from './relations.ts';

/** Attaches contradictions, and statements of other documents, to every entry they are about. */
export function linkStatements(services: readonly Service[], files: ReadonlyMap<string, ServiceFile>): void {
  for (const service of services) {
    const { disagrees = [], saysElsewhere = [] } = known(files, service.id);
    const targets = (names: readonly string[]) => names.flatMap((name) => targetsIn(service, name));
    for (const { about, sides, ours } of disagrees) {
      const disagreement: Disagreement = {
        about,
        sides: sides.map(({ says, entries }) => ({ says, targets: targets(entries) })),
        ours: ours ?? null,
      };
      for (const entry of new Set(disagreement.sides.flatMap((side) => side.targets.map((target) => target.entry))))
        entry.disagrees.push(disagreement);
    }
    for (const { says, for: names, source } of saysElsewhere) {
      const statement: Elsewhere = { says, targets: targets(names), source };
      if (names.length === 0) service.saysElsewhere.push(statement);
      for (const entry of new Set(statement.targets.map((target) => target.entry))) entry.saysElsewhere.push(statement);
    }
  }
}

/** What `key` or `service/key`, each also with `#operation`, names beside a service. */
function targetsIn(service: Service, name: string): Target[] {
  const [slug, key] = splitTarget(name);
  const owner = slug === null ? service : service.vendor.services.find((other) => other.slug === slug);
  return owner ? targetsOf(owner, key) : [];
}

/** `service/key#operation` as the service, null for the one it is written in, and the rest. */
export function splitTarget(name: string): [service: string | null, key: string] {
  const [place = ''] = name.split('#');
  const slash = place.lastIndexOf('/');
  return slash === -1 ? [null, name] : [name.slice(0, slash), name.slice(slash + 1)];
}
