/**
 * Builds the npm package `rtc-errors`: writes `dist/` into `packages/rtc-errors`, or with a folder as argument the whole package
 * there. Runs in any folder. The same commit gives the same bytes.
 */
import { chmodSync, copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compile } from 'json-schema-to-typescript';
import { rolldown } from 'rolldown';
import ts from 'typescript';
import { data, days } from '../packages/rtc-errors/src/data.ts';
import { entriesMarkdown } from '../packages/rtc-errors/src/entries-markdown.ts';
import { errorsFile } from '../packages/rtc-errors/src/errors-file.ts';
import { createLibrary } from '../packages/rtc-errors/src/library.ts';
import { manPage } from '../packages/rtc-errors/src/man-page.ts';
import { manualOf } from '../packages/rtc-errors/src/manual.ts';
import { reportJsonSchema } from '../packages/rtc-errors/src/report-schema.ts';
import { sourcesReadWhen } from '../src/catalog/say/source-words.ts';
import { apiJsonSchema } from '../src/schema/api.ts';
import { packIndex } from '../src/search/index-file/pack-index.ts';
import { packagesOf, thirdPartyFiles } from '../src/third-party/index.ts';
import { published, type Manifest } from './manifest.ts';

const root = path.resolve(import.meta.dirname, '..');
const SOURCE = 'packages/rtc-errors';
const target = path.resolve(process.argv[2] ?? path.join(root, SOURCE));
const dist = path.join(target, 'dist');

/** Modules whose types are public, with the names under which they are published. */
const PUBLIC_TYPES: Record<string, string> = {
  [`${SOURCE}/src/index.ts`]: 'index',
  [`${SOURCE}/src/advice-types.ts`]: 'advice-types',
  [`${SOURCE}/src/types.ts`]: 'types',
  'src/search/kinds.ts': 'kinds',
};
/** The module whose types are published as the JSON Schema has them, without zod. */
const SCHEMA_TYPES: Record<string, string> = { 'src/schema/api.ts': 'api' };

/** Where a newer version is. */
const HOMEPAGE = `${data.siteUrl}/exports/`;

/** Names of the parts of the code, by the module that they begin with. */
const CHUNKS: Record<string, string> = { library: 'shared', serve: 'mcp' };

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
// Paths are of the repository, also when npm runs this in the folder of the package.
process.chdir(root);
copyFileSync('LICENSE', path.join(target, 'LICENSE'));
if (target !== path.resolve(SOURCE)) {
  for (const document of ['README.md', 'AGENTS.md']) copyFileSync(`${SOURCE}/${document}`, path.join(target, document));
  cpSync(`${SOURCE}/action`, path.join(target, 'action'), { recursive: true });
  // What is built already builds nothing when it is packed.
  const manifest: Manifest = { ...readManifest(), scripts: undefined };
  const facts = {
    siteUrl: data.siteUrl,
    repositoryUrl: process.env['REPOSITORY_URL'],
    vendors: data.vendors.filter(({ services }) => services.length > 0).map(({ id }) => id),
  };
  writeFileSync(path.join(target, 'package.json'), `${JSON.stringify(published(manifest, facts), null, 2)}\n`);
}
writeThirdPartyFiles(await bundle());
writeTypes();
writeFileSync(path.join(dist, 'report.schema.json'), `${JSON.stringify(reportJsonSchema())}\n`);
writeFileSync(path.join(dist, 'api.d.ts'), await schemaTypes());
writeErrorsFiles();
writeEntriesFiles();
writeManPage();

function readManifest(): Manifest {
  return JSON.parse(readFileSync(`${SOURCE}/package.json`, 'utf8')) as Manifest;
}

/** One small file for each vendor, for programs that need no search. */
function writeErrorsFiles() {
  mkdirSync(path.join(dist, 'errors'));
  for (const vendor of data.vendors.filter(({ services }) => services.length > 0)) {
    const file = errorsFile(vendor, data.entries, data.siteUrl);
    writeFileSync(path.join(dist, `errors/${vendor.id}.json`), `${JSON.stringify(file)}\n`);
  }
}

/** The entries of each service as short Markdown, for agents that search files. */
function writeEntriesFiles() {
  const library = createLibrary(data);
  const age = `${sourcesReadWhen(days)} A newer version: ${HOMEPAGE}`;
  for (const { id } of data.vendors.flatMap(({ services }) => services)) {
    const file = path.join(dist, `entries/${id}.md`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, entriesMarkdown(library, id, age));
  }
}

/** The manual page, which npm installs where `man` finds it. */
function writeManPage() {
  const { version, description } = readManifest();
  const program = { version, description, day: days.at(-1) ?? '', homepage: HOMEPAGE };
  writeFileSync(path.join(dist, 'rtc-errors.1'), manPage(manualOf(createLibrary(data)), program));
}

/**
 * The code with all that it needs, so that the package installs without a network: the library, the command, and in a chunk of
 * its own the server for agents, which only `rtc-errors mcp` loads. Returns the packages of others that are in it.
 */
async function bundle(): Promise<string[]> {
  const build = await rolldown({
    input: { index: `${SOURCE}/src/index.ts`, cli: `${SOURCE}/src/cli.ts`, action: `${SOURCE}/src/action.ts` },
    platform: 'node',
    external: [/^node:/u],
    plugins: [
      {
        name: 'data',
        load: (id) => (id.endsWith(`${SOURCE}/src/data.ts`) ? dataModule() : null),
      },
    ],
  });
  const { output } = await build.write({
    dir: dist,
    format: 'es',
    chunkFileNames: ({ name }) => `${CHUNKS[name] ?? name}.js`,
  });
  await build.close();
  chmodSync(path.join(dist, 'cli.js'), 0o755);
  return packagesOf(output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : [])));
}

/** Licences and versions of what the package contains of others. */
function writeThirdPartyFiles(packages: readonly string[]) {
  const files = thirdPartyFiles(`${SOURCE}/package.json`, packages);
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(dist, file), text);
}

/** The data as code: JSON in a string is read faster than an object literal, and the index only when it is needed. */
function dataModule(): string {
  const { siteUrl, entries, vendors, conditions, searchIndex } = data;
  const parsed = (value: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
  return [
    `import { readIndex } from '../../../src/search/index-file/index-files.ts';`,
    `const api = ${parsed({ entries, vendors, conditions })};`,
    `export const data = { siteUrl: ${JSON.stringify(siteUrl)}, ...api, searchIndex: () => readIndex(${parsed(packIndex(searchIndex()))}) };`,
  ].join('\n');
}

/** Declarations of the public modules, one beside the other. */
function writeTypes() {
  const names: Record<string, string> = { ...PUBLIC_TYPES, ...SCHEMA_TYPES };
  for (const [file, name] of Object.entries(PUBLIC_TYPES)) {
    const { outputText, diagnostics } = ts.transpileDeclaration(readFileSync(file, 'utf8'), {
      fileName: file,
      reportDiagnostics: true,
      compilerOptions: { isolatedDeclarations: true, removeComments: false },
    });
    if (diagnostics && diagnostics.length > 0) {
      throw new Error(ts.formatDiagnostics(diagnostics, ts.createCompilerHost({})));
    }
    const text = outputText.replace(/(?<=from ')(\.[^']+)(?=')/gu, (specifier) => {
      const imported = names[path.posix.join(path.posix.dirname(file), specifier)];
      if (imported === undefined) throw new Error(`${file} makes ${specifier} public; name it in PUBLIC_TYPES`);
      return `./${imported}.js`;
    });
    writeFileSync(path.join(dist, `${name}.d.ts`), text);
  }
}

/** The types of the API from its JSON Schema, under the names that the modules import. */
async function schemaTypes(): Promise<string> {
  const { $defs } = apiJsonSchema();
  const named = Object.entries($defs).map(([name, schema]) => [typeName(name), schema]);
  const declarations = await compile(
    { $defs: Object.fromEntries(named), anyOf: named.map(([name]) => ({ $ref: `#/$defs/${name}` })) },
    'ApiFile',
    { bannerComment: '', additionalProperties: false, format: true },
  );
  return `${readonlyTypes(declarations)}\nexport type EntryJson = EntriesFile['entries'][number];\n`;
}

/** The same types for data that nobody can change: every property and every list is `readonly`. */
function readonlyTypes(declarations: string): string {
  const source = ts.createSourceFile('api.d.ts', declarations, ts.ScriptTarget.Latest);
  const { factory } = ts;
  const freeze: ts.TransformerFactory<ts.SourceFile> = (context) => {
    const visit = (node: ts.Node): ts.Node => {
      const inner = ts.visitEachChild(node, visit, context);
      if (ts.isArrayTypeNode(inner) || ts.isTupleTypeNode(inner)) {
        return factory.createTypeOperatorNode(ts.SyntaxKind.ReadonlyKeyword, inner);
      }
      return ts.isPropertySignature(inner)
        ? factory.updatePropertySignature(
            inner,
            [factory.createModifier(ts.SyntaxKind.ReadonlyKeyword)],
            inner.name,
            inner.questionToken,
            inner.type,
          )
        : inner;
    };
    return (file) => ts.visitNode(file, visit, ts.isSourceFile);
  };
  const { transformed } = ts.transform(source, [freeze]);
  return ts
    .createPrinter()
    .printList(ts.ListFormat.MultiLine, factory.createNodeArray(transformed[0]?.statements), source);
}

function typeName(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
