import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { contentLoader } from './catalog/loader.ts';
import { conditionSchema } from './schema/condition.ts';
import { guideSchema } from './schema/guide.ts';
import { serviceSchema } from './schema/service.ts';
import { vendorSchema } from './schema/vendor.ts';

// The path is the identity; Astro's own default would fold case and drop dots.
const withoutExtension = ({ entry }: { entry: string }) => entry.replace(/\.mdx$/u, '');

export const collections = {
  vendors: defineCollection({ loader: contentLoader('vendors'), schema: vendorSchema }),
  services: defineCollection({ loader: contentLoader('services'), schema: serviceSchema }),
  conditions: defineCollection({ loader: contentLoader('conditions'), schema: conditionSchema }),
  guides: defineCollection({ loader: contentLoader('guides'), schema: guideSchema }),
  conditionProse: defineCollection({
    loader: glob({ pattern: '*.mdx', base: 'content/conditions', generateId: withoutExtension }),
    schema: conditionSchema,
  }),
  guideProse: defineCollection({
    loader: glob({ pattern: '*.mdx', base: 'content/guides', generateId: withoutExtension }),
    schema: guideSchema,
  }),
  serviceProse: defineCollection({
    loader: glob({ pattern: '*/*.mdx', base: 'content/vendors', generateId: withoutExtension }),
  }),
};
