import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { contentLoader } from './catalog/files/loader.ts';
import { conditionSchema } from './schema/condition.ts';
import { guideSchema } from './schema/guide.ts';
import { historySchema } from './schema/history.ts';
import { jobSchema } from './schema/job.ts';
import { protocolSchema } from './schema/protocol.ts';
import { serviceSchema } from './schema/service.ts';
import { sourceRecordSchema } from './schema/source-record.ts';
import { vendorSchema } from './schema/vendor.ts';

// The tests build a small site of their own from other content.
const { CONTENT_DIR = 'content' } = process.env;

// The path is the identity; Astro's own default would fold case and drop dots.
const withoutExtension = ({ entry }: { entry: string }) => entry.replace(/\.mdx$/u, '');

export const collections = {
  vendors: defineCollection({ loader: contentLoader('vendors', CONTENT_DIR), schema: vendorSchema }),
  services: defineCollection({ loader: contentLoader('services', CONTENT_DIR), schema: serviceSchema }),
  conditions: defineCollection({ loader: contentLoader('conditions', CONTENT_DIR), schema: conditionSchema }),
  protocols: defineCollection({ loader: contentLoader('protocols', CONTENT_DIR), schema: protocolSchema }),
  jobs: defineCollection({ loader: contentLoader('jobs', CONTENT_DIR), schema: jobSchema }),
  guides: defineCollection({ loader: contentLoader('guides', CONTENT_DIR), schema: guideSchema }),
  sources: defineCollection({ loader: contentLoader('sources', CONTENT_DIR), schema: sourceRecordSchema }),
  history: defineCollection({ loader: contentLoader('history', CONTENT_DIR), schema: historySchema }),
  conditionProse: defineCollection({
    loader: glob({ pattern: '*.mdx', base: `${CONTENT_DIR}/conditions`, generateId: withoutExtension }),
    schema: conditionSchema,
  }),
  guideProse: defineCollection({
    loader: glob({ pattern: '*.mdx', base: `${CONTENT_DIR}/guides`, generateId: withoutExtension }),
    schema: guideSchema,
  }),
  serviceProse: defineCollection({
    loader: glob({ pattern: '*/*.mdx', base: `${CONTENT_DIR}/vendors`, generateId: withoutExtension }),
  }),
};
