import type { APIRoute } from 'astro';
import { publicUrl, SITE_NAME, SITE_TAGLINE } from '../site.ts';

/** Tells browsers how to search here from their address field. The braces are its own: they must not be encoded. */
export const GET: APIRoute = () => {
  const body = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${SITE_NAME}</ShortName>`,
    `  <Description>${SITE_TAGLINE}</Description>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Image width="16" height="16" type="image/svg+xml">${publicUrl('/favicon.svg')}</Image>`,
    `  <Url type="text/html" rel="results" method="get" template="${publicUrl('/')}?q={searchTerms}"/>`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${publicUrl('/opensearch.xml')}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
  return new Response(body, { headers: { 'content-type': 'application/opensearchdescription+xml' } });
};
