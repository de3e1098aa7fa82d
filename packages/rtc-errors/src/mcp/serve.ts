import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
  type CallToolResult,
  type Tool,
} from '@modelcontextprotocol/sdk/types.js';
import { decoded, scopeProblem } from '../arguments.ts';
import type { Library } from '../library.ts';
import { createAnswers } from './answers.ts';

const ENTRY = 'rtc-errors://entry/';
const SERVICE = 'rtc-errors://service/';
const MARKDOWN = 'text/markdown';

const text = (description: string) => ({ type: 'string' as const, description });
/** Nothing is changed, and nobody is asked: the data is in the package. */
const annotations = { readOnlyHint: true, openWorldHint: false };

const TOOLS: Tool[] = [
  {
    name: 'lookup_error',
    title: 'Look up an error',
    description:
      'What an error of a real-time-communication vendor means: whether it is an error, whether it took effect, whether to retry, what to do first. Takes whatever there is: a response body, a log line, a code, a message. Says how certain each answer is; act only on what is sure.',
    inputSchema: {
      type: 'object',
      properties: {
        text: text('The body, log lines, code or message, as it is.'),
        vendor: text('Id of the vendor, where it is known, such as those of list_services.'),
        service: text('Id of the service, where it is known.'),
      },
      required: ['text'],
      additionalProperties: false,
    },
    annotations,
  },
  {
    name: 'explain_entry',
    title: 'Explain an entry',
    description: 'Everything that is known of one entry, by its id or link: vendor/service/key, also with #operation.',
    inputSchema: {
      type: 'object',
      properties: { id: text('Id or link of the entry, as lookup_error names it.') },
      required: ['id'],
      additionalProperties: false,
    },
    annotations,
  },
  {
    name: 'list_services',
    title: 'List services',
    description: 'The vendors and services whose tables are in the index. What is not listed cannot be looked up.',
    inputSchema: {
      type: 'object',
      properties: { vendor: text('Only this vendor.') },
      additionalProperties: false,
    },
    annotations,
  },
];

/** A Model Context Protocol server over the library, without a transport yet. */
export function createServer(library: Library, version: string): Server {
  const answers = createAnswers(library);
  const server = new Server(
    { name: 'rtc-errors', version },
    {
      capabilities: { tools: {}, resources: {} },
      instructions:
        'Look up errors of RTC vendors before you explain or handle them. Retry only what a sure answer says to retry.',
    },
  );

  const call = (name: string, given: Record<string, unknown>): CallToolResult => {
    // Clients hand over a body or a code as the data that it is written as.
    const argument = (key: string) => {
      const value = given[key] ?? undefined;
      return typeof value === 'string' ? value : JSON.stringify(value);
    };
    // Models fill in what they leave out with nothing.
    const idOf = (key: string) => argument(key)?.trim().toLowerCase() || undefined;
    const said = (content: string, isError = false): CallToolResult => ({
      content: [{ type: 'text', text: content }],
      isError,
    });
    if (name === 'lookup_error') {
      const asked = argument('text');
      if (asked === undefined || asked.trim() === '') return said('Give the error as `text`.', true);
      const scope = { vendor: idOf('vendor'), service: idOf('service') };
      const problem = scopeProblem(scope, library);
      return problem === null ? said(answers.lookupError(asked, scope)) : said(problem, true);
    }
    if (name === 'explain_entry') {
      const id = argument('id')?.trim();
      if (id === undefined || id === '') return said('Give the entry as `id`, such as lookup_error names it.', true);
      const answer = answers.explainEntry(id);
      return answer === null ? said(`No entry ${id}. lookup_error names ids.`, true) : said(answer);
    }
    if (name === 'list_services') return said(answers.listServices(idOf('vendor')));
    throw new McpError(ErrorCode.InvalidParams, `no tool ${name}`);
  };

  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: TOOLS }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => call(params.name, params.arguments ?? {}));
  server.setRequestHandler(ListResourcesRequestSchema, () => ({
    resources: library.vendors.flatMap(({ services }) =>
      services.map(({ id }) => ({
        uri: `${SERVICE}${id}`,
        name: id,
        title: library.serviceTitle(id),
        mimeType: MARKDOWN,
      })),
    ),
  }));
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: [
      { uriTemplate: `${ENTRY}{vendor}/{service}/{key}`, name: 'entry', title: 'One entry', mimeType: MARKDOWN },
      { uriTemplate: `${SERVICE}{vendor}/{service}`, name: 'service', title: 'One service', mimeType: MARKDOWN },
    ],
  }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params: { uri } }) => {
    const content = uri.startsWith(ENTRY)
      ? answers.explainEntry(decoded(uri.slice(ENTRY.length)))
      : uri.startsWith(SERVICE)
        ? answers.service(decoded(uri.slice(SERVICE.length)))
        : null;
    if (content === null) throw new McpError(ErrorCode.InvalidParams, `no resource ${uri}`);
    return { contents: [{ uri, mimeType: MARKDOWN, text: content }] };
  });
  return server;
}

/** Serves one client over standard input and output until it goes away. */
export async function serve(library: Library, version: string): Promise<void> {
  const server = createServer(library, version);
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
    process.stdin.once('end', resolve);
  });
  await server.connect(new StdioServerTransport());
  await closed;
}
