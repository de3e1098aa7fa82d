import { byCodeUnits } from '../../lists.ts';
import { STATUS_CODES } from 'node:http';
import type { ConditionFile } from '../../schema/condition.ts';
import type { GuideFile } from '../../schema/guide.ts';
import type { HistoryFile } from '../../schema/history.ts';
import type { JobFile } from '../../schema/job.ts';
import type { ProtocolFile } from '../../schema/protocol.ts';
import type { SourceRecord } from '../../schema/source-record.ts';
import type { ServiceFile } from '../../schema/service.ts';
import type { VendorFile } from '../../schema/vendor.ts';
import { codePath, conditionPath, guidePath, httpPath, protocolPath, statusPath, vendorPath } from '../address.ts';
import { retryOf } from './build-retry.ts';
import { buildService } from './build-service.ts';
import { buildJob, distinctPairs, linkJobs } from './jobs.ts';
import { known } from './known.ts';
import type {
  Catalog,
  CodeMeanings,
  Condition,
  Entry,
  Guide,
  HttpStatus,
  Protocol,
  Service,
  Vendor,
} from '../model.ts';
import { redirectsOf } from './former-ids.ts';
import { buildReleases, linkHistory } from './link-history.ts';
import { linkAcrossServices, printedName } from './relations.ts';
import { linkStatements } from './link-statements.ts';

interface Item<Data> {
  id: string;
  data: Data;
}

/** What a catalog is built of: checked files with their ids, in any order. */
export interface CatalogInput {
  vendors: readonly Item<VendorFile>[];
  services: readonly Item<ServiceFile>[];
  conditions: readonly Item<ConditionFile>[];
  guides: readonly Item<GuideFile>[];
  protocols: readonly Item<ProtocolFile>[];
  jobs: readonly Item<JobFile>[];
  /** What was recorded of the source of each service, by its id. Left out: nothing was. */
  sources?: readonly Item<SourceRecord>[];
  /** Bodies of the MDX files of services, conditions and guides, by the address of what they are about without its slashes. */
  prose: readonly { id: string; body: string }[];
  /** One, or none as long as nothing was released. */
  history: readonly Item<HistoryFile>[];
}

/** Joins the checked content into one catalog, with vendors, services and entries in their final order. Pure. */
export function buildCatalog(input: CatalogInput): Catalog {
  const conditions = new Map(input.conditions.map((item) => [item.id, buildCondition(item)]));
  const protocols = new Map(input.protocols.map(({ id, data }) => [id, buildProtocol(id, data)]));
  const vendors = input.vendors.map(buildVendor).sort((a, b) => byText(a.name, b.name));
  const files = new Map(input.services.map(({ id, data }) => [id, data]));
  const prose = new Map(input.prose.map(({ id, body }) => [id, body.trim()]));

  for (const vendor of vendors) {
    vendor.services = [...files]
      .filter(([id]) => id.startsWith(`${vendor.id}/`))
      .map(([id, data]) => buildService(id, data, vendor, { conditions, protocols }))
      .sort((a, b) => byText(a.edition, b.edition) || byText(a.name, b.name));
  }
  const services = vendors.flatMap((vendor) => vendor.services);
  linkServices(services, files);
  const jobs = input.jobs.map(buildJob).sort((a, b) => byText(a.title, b.title));
  linkJobs(jobs, services, files);
  for (const { id, data } of input.sources ?? []) {
    const service = services.find((one) => one.id === id);
    if (service) service.agreement = data.agreement ?? null;
  }
  const guides = input.guides.map(buildGuide).sort((a, b) => byText(a.title, b.title));
  for (const item of [...services, ...conditions.values(), ...guides])
    item.prose = prose.get(item.path.slice(1, -1)) || null;

  // Services are sorted by now, and so are the lists that follow them.
  const entries = services.flatMap((service) => service.entries);
  linkAcrossServices(entries, files);
  linkStatements(services, files);
  const releases = buildReleases(input.history.map(({ data }) => data));
  linkHistory(entries, releases);
  const order = new Map(entries.map((entry, index) => [entry, index]));
  for (const { reports } of conditions.values()) {
    reports.sort((a, b) => (order.get(a.entry) ?? 0) - (order.get(b.entry) ?? 0));
  }
  const httpStatuses = collectStatuses(entries);
  for (const { data, id } of input.protocols) fillProtocol(known(protocols, id), data, entries);
  const catalog = {
    vendors,
    services,
    entries: [...entries].sort((a, b) => byCodeUnits(a.id, b.id)),
    conditions: [...conditions.values()].sort((a, b) => byText(a.title, b.title)),
    codes: collectCodes(entries, httpStatuses),
    httpStatuses,
    protocols: [...protocols.values()].sort((a, b) => byText(a.name, b.name)),
    guides,
    releases,
    jobs,
    comparisons: distinctPairs(jobs).sort((a, b) => byCodeUnits(a.path, b.path)),
  };
  return { ...catalog, redirects: redirectsOf(catalog) };
}

const byText = (a: string, b: string) => a.localeCompare(b, 'en');
/** Numbers by value and before names; names by alphabet. */
const byPrintedName = (a: string, b: string) =>
  Number(!/^\d+$/u.test(a)) - Number(!/^\d+$/u.test(b)) || a.localeCompare(b, 'en', { numeric: true });

function buildVendor({ id, data }: Item<VendorFile>): Vendor {
  return {
    ...data,
    id,
    path: vendorPath(id),
    aliases: data.aliases ?? [],
    services: [],
    otherProducts: data.otherProducts ?? [],
    everydayWords: data.everydayWords ?? [],
  };
}

const buildGuide = ({ id, data }: Item<GuideFile>): Guide => ({ ...data, id, path: guidePath(id), prose: null });

function buildCondition({ id, data }: Item<ConditionFile>): Condition {
  return {
    ...data,
    id,
    path: conditionPath(id),
    retry: retryOf(data.retry),
    prose: null,
    reports: [],
  };
}

/** Links editions and inherited tables. */
function linkServices(services: Service[], files: ReadonlyMap<string, ServiceFile>): void {
  const byId = new Map(services.map((service) => [service.id, service]));
  for (const service of services) {
    const { supersededBy, inherits = [], sources } = known(files, service.id);
    const sibling = (slug: string) => known(byId, `${service.vendor.id}/${slug}`);
    if (supersededBy !== undefined) {
      service.otherEdition = sibling(supersededBy);
      service.otherEdition.otherEdition = service;
    }
    for (const { service: slug, tables: ids, note, source } of inherits) {
      const parent = sibling(slug);
      const tables = parent.tables.filter(({ id }) => ids?.includes(id) ?? true);
      service.inherits.push({ service: parent, tables, note, source: known(new Map(Object.entries(sources)), source) });
      parent.inheritedBy.push(service);
    }
  }
}

function buildProtocol(id: string, { name, summary, words, source }: ProtocolFile): Protocol {
  return { id, path: protocolPath(id), name, summary, words, source, statuses: [] };
}

/** Adds the statuses that entries have, by value. */
function fillProtocol(protocol: Protocol, { phrases }: ProtocolFile, entries: Entry[]): void {
  const statusesOf = ({ occurrences }: Entry) =>
    occurrences.flatMap(({ status }) => (status?.protocol === protocol ? status.value : []));
  const values = new Set(entries.flatMap(statusesOf));
  protocol.statuses = [...values]
    .sort((a, b) => a - b)
    .map((status) => ({
      status,
      path: statusPath(protocol.id, status),
      phrase: phrases[status] ?? '',
      entries: entries.filter((entry) => statusesOf(entry).includes(status)),
    }));
}

function collectStatuses(entries: Entry[]): HttpStatus[] {
  const statuses = new Set(
    entries.flatMap(({ occurrences }) => occurrences.flatMap(({ httpStatus }) => httpStatus ?? [])),
  );
  return [...statuses]
    .sort((a, b) => a - b)
    .map((status) => ({
      status,
      path: httpPath(status),
      phrase: STATUS_CODES[status] ?? '',
      entries: entries.filter(({ occurrences }) => occurrences.some(({ httpStatus }) => httpStatus === status)),
    }));
}

function collectCodes(entries: Entry[], httpStatuses: HttpStatus[]): CodeMeanings[] {
  const names = new Set([
    ...entries.flatMap((entry) => printedName(entry) ?? []),
    ...httpStatuses.map(({ status }) => String(status)),
  ]);
  return [...names].sort(byPrintedName).map((code) => ({
    code,
    path: codePath(code),
    entries: entries.filter((entry) => entry.code === code),
    statusEntries: entries.filter((entry) => entry.kind === 'http-status' && printedName(entry) === code),
    httpStatus: httpStatuses.find(({ status }) => String(status) === code) ?? null,
  }));
}
