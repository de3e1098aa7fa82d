import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addressOf, ENGINES } from './recipe-engines.ts';
import { catalog, entryOf } from './catalog.ts';

const SITE = 'https://site.example/below/';
const recipes = catalog.guides.flatMap((guide) => guide.recipes.map((recipe) => ({ ...recipe, guide })));
const asking = recipes.filter(({ asks, engine }) => asks.q !== undefined && engine !== 'static');
const byId = (id: string) => {
  const recipe = recipes.find((other) => other.id === id);
  if (!recipe) throw new Error(`no recipe ${id}`);
  return recipe;
};

/** Texts that break a link that is put together carelessly. */
const NASTY = [
  '{"code":65,"reason":"request not completed"}',
  'a&b=c#d?e/f;g',
  'a+b c~d*e.f-g_h',
  '100% of 50%20 and %zz',
  `it's "quoted" <b>&amp;</b> (twice) [once] | \`or\``,
  '请求超时：code 65，重试',
  'déjà 😀 vu',
  '{{ticket.id}} ${error} {% raw %} $1 $& \\n C:\\temp',
  'javascript:alert(1)//&vendor=zegocloud',
];

describe('the recipes of the guides', () => {
  it('are of every system that the guide names', () => {
    const engines = new Set(recipes.map(({ engine }) => engine));
    expect([...engines].sort()).toEqual(Object.keys(ENGINES).sort());
  });

  it.each(recipes)('$id: asks exactly what it says', async (recipe) => {
    const address = await addressOf(recipe, SITE);
    expect(address?.startsWith(SITE)).toBe(true);
    expect(Object.fromEntries(new URL(address ?? '').searchParams)).toEqual(recipe.asks);
    expect(new URL(address ?? '').hash).toBe('');
  });

  it.each(asking.flatMap((recipe) => NASTY.map((text) => [recipe.id, text] as const)))(
    '%s: hands over %j to the letter',
    async (id, text) => {
      const { searchParams } = new URL((await addressOf(byId(id), SITE, text)) ?? '');
      expect(Object.fromEntries(searchParams)).toEqual({ ...byId(id).asks, q: text });
    },
  );

  it.each(asking)('$id: the address holds nothing that a text field would take apart', async (recipe) => {
    for (const text of NASTY) expect(await addressOf(recipe, SITE, text)).toMatch(/^[\w:/.?=&%+*~!'()-]+$/u);
  });

  it.each(asking)('$id: cuts a long text, unless the guide says that it cannot', async (recipe) => {
    const { searchParams } = new URL((await addressOf(recipe, SITE, 'x'.repeat(1000))) ?? '');
    const cannotCut = recipe.engine === 'grafana' || recipe.engine === 'browser';
    expect(searchParams.get('q')).toBe('x'.repeat(cannotCut ? 1000 : 200));
  });

  it.each(recipes.filter(({ finds }) => finds !== undefined))('$id: finds an entry of its scope', (recipe) => {
    const { service } = entryOf(recipe.finds ?? '');
    expect([undefined, service.vendor.id]).toContain(recipe.asks.vendor);
    expect([undefined, service.slug]).toContain(recipe.asks.service);
  });
});

describe('the snippets', () => {
  it('Sentry: an error of another class is sent as it is', async () => {
    const { template } = byId('sentry');
    const contexts = await ENGINES.sentry(template, { 'error.name': 'TypeError', 'error.message': '{"code":7}' });
    expect(contexts).toBe('{"runtime":{}}');
  });

  it('Sentry: of several lines only the first is linked', async () => {
    const address = await addressOf(byId('sentry'), SITE, '{"code":7}\nsecret');
    expect(new URL(address ?? '').searchParams.get('q')).toBe('{"code":7}');
  });

  it.each(['', '_No response_'])('GitHub: nothing is written when the form was left empty: %j', async (answer) => {
    const { template } = byId('github-comment');
    expect(await ENGINES['github-script'](template, { Mistake: answer })).toBe('');
    expect(await ENGINES['github-script'](template, { Error: '_No response_' })).toBe('');
  });

  it('GitHub: the workflow puts no text of the issue into itself', () => {
    expect(byId('github-comment').template).not.toContain('${{');
  });

  it('GitHub: the form is a form, and its field has the heading that the workflow looks for', () => {
    type Field = { type: string; id?: string; attributes: { label?: string; value?: string } };
    const form = parse(byId('github-form').template) as { name: string; description: string; body: Field[] };
    expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String) });
    expect(form.body.map(({ type }) => type)).toEqual(['markdown', 'input']);
    expect(form.body[0]?.attributes.value).toContain('](<site>)');
    expect(byId('github-comment').template).toContain(`/^### ${form.body[1]?.attributes.label}\\s`);
  });

  it('GitHub: the chooser links to the search', () => {
    const { contact_links } = parse(byId('github-chooser').template) as { contact_links: object[] };
    expect(contact_links).toEqual([{ name: expect.any(String), url: '<site>', about: expect.any(String) }]);
  });
});
