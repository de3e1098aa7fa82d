import type { z } from 'astro/zod';
import { conditionSchema, type ConditionFile } from '../../schema/condition.ts';
import { guideSchema, type GuideFile } from '../../schema/guide.ts';
import { historySchema, type HistoryFile } from '../../schema/history.ts';
import { jobSchema, type JobFile } from '../../schema/job.ts';
import { protocolSchema, type ProtocolFile } from '../../schema/protocol.ts';
import { serviceSchema, type ServiceFile } from '../../schema/service.ts';
import { sourceRecordSchema, type SourceRecord } from '../../schema/source-record.ts';
import { vendorSchema, type VendorFile } from '../../schema/vendor.ts';
import type { Problem } from './problem.ts';
import { whileSame } from './remembered.ts';
import { HISTORY, type ContentTree } from './tree.ts';
import { validate } from './validate.ts';
import { parseYaml, type Path } from './yaml.ts';

/** One file of the content with its typed data. */
export interface ContentFile<Data> {
  /** Identity, from the path: `agora`, `agora/cloud-recording`, `timeout`. */
  id: string;
  /** Path from the root of the content. */
  file: string;
  data: Data;
  /** Line of a value in the file. */
  lineOf(path: Path): number;
}

/** The text of a service, a condition or a guide: an MDX file, without its front matter. */
export interface ProseFile {
  /** The address of what it is about, without its slashes. */
  id: string;
  file: string;
  /** Line of the file on which the body begins. */
  firstLine: number;
  body: string;
}

/** Everything that stands under `content/`, as written: nothing joined, sorted by path. */
export interface Content {
  vendors: ContentFile<VendorFile>[];
  services: ContentFile<ServiceFile>[];
  conditions: ContentFile<ConditionFile>[];
  guides: ContentFile<GuideFile>[];
  protocols: ContentFile<ProtocolFile>[];
  jobs: ContentFile<JobFile>[];
  /** What the source of each service printed when it was last compared, by the id of the service. */
  sources: ContentFile<SourceRecord>[];
  prose: ProseFile[];
  /** `history.yaml`; empty as long as nothing was released. */
  history: ContentFile<HistoryFile>[];
  /** Vendor folders, also those whose files could not be read. */
  vendorFolders: string[];
  /** Every file of data and prose that is there, readable or not. */
  files: string[];
}

const FRONT_MATTER = /^---\n([\s\S]*?)\n---(?:\n|$)/u;

/** What a file gave when it was last parsed. In `astro dev` one file changes at a time. */
const parsedFiles = new Map<string, { text: string; parsed: { valid: ContentFile<unknown>[]; problems: Problem[] } }>();

/** The data of one YAML text: one file, or none where something is wrong with it. */
function parseFile<Data>(id: string, file: string, schema: z.ZodType<Data>, text: string, lineOffset: number) {
  const known = parsedFiles.get(file);
  if (known?.text === text) return known.parsed as { valid: ContentFile<Data>[]; problems: Problem[] };
  const { yaml, problems } = parseYaml(text, file, lineOffset);
  const { data, problems: wrong } = yaml ? validate(schema, yaml, file) : { problems: [] };
  const valid = yaml && data !== undefined ? [{ id, file, data, lineOf: yaml.lineOf }] : [];
  const parsed = { valid, problems: [...problems, ...wrong] };
  parsedFiles.set(file, { text, parsed });
  return parsed;
}

/** The prose of a file, without the block of data at its beginning. */
const proseOf = whileSame((text, file): ProseFile => {
  const [block = ''] = file.startsWith('vendors/') ? [] : (FRONT_MATTER.exec(text) ?? []);
  const id = file.replace(/^vendors\//u, '').replace(/\.mdx$/u, '');
  return { id, file, firstLine: block.split('\n').length, body: text.slice(block.length) };
});

/**
 * Understands the files of a content folder. Everything that one file alone shows is checked here; rules across
 * files are in `checks/`. Problems are collected, never thrown, so that one run shows them all.
 */
export function parseContent(tree: ContentTree): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [...tree.problems];
  const content: Content = {
    vendors: [],
    services: [],
    conditions: [],
    guides: [],
    protocols: [],
    jobs: [],
    sources: [],
    prose: [],
    history: [],
    vendorFolders: [...tree.vendorFolders],
    files: [...tree.files.keys(), ...tree.unreadable].sort(),
  };
  const textsIn = (folder: string) => [...tree.files].filter(([file]) => file.startsWith(`${folder}/`));

  const load = <Data>(id: string, file: string, schema: z.ZodType<Data>, text: string, lineOffset = 0) => {
    const parsed = parseFile(id, file, schema, text, lineOffset);
    problems.push(...parsed.problems);
    return parsed.valid;
  };

  /** A flat folder of MDX files whose front matter follows one schema. */
  const loadPages = <Data>(folder: string, part: string, schema: z.ZodType<Data>) =>
    textsIn(folder).flatMap(([file, text]) => {
      const id = /^[^/]+\/([^/]+)\.mdx$/u.exec(file)?.[1];
      const [, frontMatter] = (id && FRONT_MATTER.exec(text)) || [];
      if (!id || frontMatter === undefined) {
        problems.push(id ? noFrontMatter(file) : stray(file, `${folder}/<${part}>.mdx`));
        return [];
      }
      content.prose.push(proseOf(text, file));
      return load(id, file, schema, frontMatter, 1);
    });
  content.conditions = loadPages('conditions', 'id', conditionSchema);
  content.guides = loadPages('guides', 'slug', guideSchema);

  /** A flat folder of YAML files that follow one schema. */
  const loadFlat = <Data>(folder: string, schema: z.ZodType<Data>) =>
    textsIn(folder).flatMap(([file, text]) => {
      const id = /^[^/]+\/([^/]+)\.ya?ml$/u.exec(file)?.[1];
      if (id) return load(id, file, schema, text);
      problems.push(stray(file, `${folder}/<id>.yaml`));
      return [];
    });
  content.protocols = loadFlat('protocols', protocolSchema);
  content.jobs = loadFlat('jobs', jobSchema);

  for (const [file, text] of textsIn('sources')) {
    const id = /^sources\/([^/]+\/[^/]+)\.ya?ml$/u.exec(file)?.[1];
    if (id) content.sources.push(...load(id, file, sourceRecordSchema, text));
    else problems.push(stray(file, 'sources/<vendor>/<service>.yaml'));
  }

  for (const [file, text] of textsIn('vendors')) {
    const match = /^vendors\/([^/]+)\/([^/]+)\.(ya?ml|mdx)$/u.exec(file);
    const [, vendor = '', name = '', extension = ''] = match ?? [];
    const id = `${vendor}/${name}`;
    if (!match) problems.push(stray(file, 'vendors/<vendor>/<service>.yaml'));
    else if (extension === 'mdx') content.prose.push(proseOf(text, file));
    else if (name === 'vendor') content.vendors.push(...load(vendor, file, vendorSchema, text));
    else content.services.push(...load(id, file, serviceSchema, text));
  }

  const history = tree.files.get(HISTORY);
  if (history !== undefined) content.history = load('history', HISTORY, historySchema, history);
  return { content, problems };
}

function noFrontMatter(file: string): Problem {
  return {
    file,
    line: 1,
    found: 'no front matter',
    fix: 'begin the file with a block between two lines of ---; content/README.md shows one',
  };
}

function stray(file: string, expected: string): Problem {
  return { file, found: 'a file that belongs nowhere', fix: `move it to ${expected}, or remove it` };
}
