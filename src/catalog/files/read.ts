import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import { conditionSchema, type ConditionFile } from '../../schema/condition.ts';
import { guideSchema, type GuideFile } from '../../schema/guide.ts';
import { historySchema, type HistoryFile } from '../../schema/history.ts';
import { protocolSchema, type ProtocolFile } from '../../schema/protocol.ts';
import { serviceSchema, type ServiceFile } from '../../schema/service.ts';
import { vendorSchema, type VendorFile } from '../../schema/vendor.ts';
import type { Problem } from './problem.ts';
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
  prose: ProseFile[];
  /** `history.yaml`; empty as long as nothing was released. */
  history: ContentFile<HistoryFile>[];
  /** Vendor folders, also those whose files could not be read. */
  vendorFolders: string[];
  /** Every file that was looked at, readable or not. */
  files: string[];
}

/** The releases of the data, from the root of the content. */
const HISTORY = 'history.yaml';

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/u;

/**
 * Reads the whole content folder. Everything that can be told from one file alone is checked here; rules across files
 * are in `checks.ts`. Problems are collected, never thrown, so that one run shows them all.
 * @param root The folder that holds `vendors/`, `conditions/`, `guides/` and `history.yaml`.
 */
export function readContent(root: string): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [];
  const content: Content = {
    vendors: [],
    services: [],
    conditions: [],
    guides: [],
    protocols: [],
    prose: [],
    history: [],
    vendorFolders: [],
    files: [],
  };
  const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');

  const load = <Data>(id: string, file: string, schema: z.ZodType<Data>, text: string, lineOffset = 0) => {
    const parsed = parseYaml(text, file, lineOffset);
    problems.push(...parsed.problems);
    if (!parsed.yaml) return [];
    const { yaml } = parsed;
    const valid = validate(schema, yaml, file);
    problems.push(...valid.problems);
    return valid.data === undefined ? [] : [{ id, file, data: valid.data, lineOf: yaml.lineOf }];
  };

  /** A flat folder of MDX files whose front matter follows one schema. */
  const loadPages = <Data>(folder: string, part: string, schema: z.ZodType<Data>) =>
    filesIn(root, folder).flatMap((file) => {
      content.files.push(file);
      const id = /^[^/]+\/([^/]+)\.mdx$/u.exec(file)?.[1];
      const [block = '', frontMatter] = (id && FRONT_MATTER.exec(textOf(file))) || [];
      if (!id || frontMatter === undefined) {
        problems.push(id ? noFrontMatter(file) : stray(file, `${folder}/<${part}>.mdx`));
        return [];
      }
      const firstLine = block.split('\n').length;
      content.prose.push({ id: `${folder}/${id}`, file, firstLine, body: textOf(file).slice(block.length) });
      return load(id, file, schema, frontMatter, 1);
    });
  content.conditions = loadPages('conditions', 'id', conditionSchema);
  content.guides = loadPages('guides', 'slug', guideSchema);

  for (const file of filesIn(root, 'protocols')) {
    content.files.push(file);
    const id = /^protocols\/([^/]+)\.ya?ml$/u.exec(file)?.[1];
    if (id) content.protocols.push(...load(id, file, protocolSchema, textOf(file)));
    else problems.push(stray(file, 'protocols/<id>.yaml'));
  }

  content.vendorFolders = foldersIn(root, 'vendors');
  for (const file of filesIn(root, 'vendors')) {
    content.files.push(file);
    const match = /^vendors\/([^/]+)\/([^/]+)\.(ya?ml|mdx)$/u.exec(file);
    const [, vendor = '', name = '', extension = ''] = match ?? [];
    const id = `${vendor}/${name}`;
    if (!match) problems.push(stray(file, 'vendors/<vendor>/<service>.yaml'));
    else if (extension === 'mdx') content.prose.push({ id, file, firstLine: 1, body: textOf(file) });
    else if (name === 'vendor') content.vendors.push(...load(vendor, file, vendorSchema, textOf(file)));
    else content.services.push(...load(id, file, serviceSchema, textOf(file)));
  }

  if (existsSync(path.join(root, HISTORY))) {
    content.files.push(HISTORY);
    content.history = load('history', HISTORY, historySchema, textOf(HISTORY));
  }
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

/** All files below a folder of the content, sorted, with `/` between the parts on every system. */
function filesIn(root: string, folder: string): string[] {
  const base = path.join(root, folder);
  if (!existsSync(base)) return [];
  return readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

function foldersIn(root: string, folder: string): string[] {
  const base = path.join(root, folder);
  if (!existsSync(base)) return [];
  return readdirSync(base, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
