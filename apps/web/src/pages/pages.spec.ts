import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { views } from '../../../../test/factories/views.js';
import { elements, nestingFaults } from '../../../../test/support/html.js';
import { LOCALES } from '../messages/locale.js';
import { sheet } from '../ui/assets.js';
import { render } from '../ui/page.js';

/** Bytes of one page's HTML after brotli, without the sheet that entry pages carry. */
const BUDGET = { seeker: 8192, employer: 8192, staff: 20_480 };

const pages = LOCALES.flatMap((locale) =>
  views(locale).map(({ name, readers, view }) => ({ locale, name, readers, html: render(view) })),
);

describe.each(pages)('$locale $name', ({ name, readers, html, locale }) => {
  const page = elements(html);
  const tags = (tag: string): typeof page => page.filter((element) => element.tag === tag);
  const ids = page.flatMap(({ attributes }) => (attributes['id'] === undefined ? [] : [attributes['id']]));

  test('is a valid page in its language', () => {
    expect(nestingFaults(page)).toEqual([]);
    expect(tags('html')[0]?.attributes['lang']).toBe(locale === 'es' ? 'es-PE' : 'en');
    expect(tags('h1')).toHaveLength(1);
    expect(html).toMatch(/<title>[^<]+ – Ayni<\/title>/);
    expect(html.match(/undefined|NaN|\[object/g)).toBeNull();
  });

  test('has no style attribute, no inline script and unique ids', () => {
    expect(page.filter(({ attributes }) => 'style' in attributes || 'onclick' in attributes)).toEqual([]);
    expect(tags('script').map(({ attributes }) => typeof attributes['src'])).toEqual(['string']);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('ties labels, hints and errors to their fields', () => {
    const named = new Set(ids);
    const missing = page.flatMap(({ attributes }) =>
      ['for', 'aria-describedby', 'aria-labelledby', 'list']
        .flatMap((attribute) => attributes[attribute]?.split(' ') ?? [])
        .filter((id) => !named.has(id)),
    );
    const broken = page
      .map(({ attributes }) => attributes['href'] ?? '')
      .filter((href) => /^#[^ip-]/.test(href) && !named.has(href.slice(1)));
    expect(missing).toEqual([]);
    expect(broken).toEqual([]);
    expect(unlabelled(page)).toEqual([]);
  });

  test('carries a token in every form that posts', () => {
    const posting = tags('form').filter(({ attributes }) => attributes['method'] === 'post');
    expect(html.split('name="_csrf"')).toHaveLength(posting.length + 1);
  });

  test('escapes what people typed', () => {
    expect(html).not.toContain('<script>alert');
  });

  test(`stays within its budget (${name})`, () => {
    const bare = html.replace(`<style>${sheet}</style>`, '');
    expect(brotliCompressSync(bare).length).toBeLessThanOrEqual(BUDGET[readers]);
  });

  test('says days, telephones and sentences as people write them', () => {
    const read = html
      .replace(/<style>.*?<\/style>/su, '')
      .replaceAll(/<(?:title|desc)[\s\S]*?<\/(?:title|desc)>|<[^>]+>/gu, '\n');
    expect(read.match(/\b20\d\d-\d\d-\d\d\b|\+51\d{9}|[^.]\.\.(?!\.)|\{\w+\}|S\/\s-/gu)).toBeNull();
  });

  test('has something under every heading', () => {
    expect(html.match(/<h[23][^>]*>[^<]*<\/h[23]>(?:<(?:ol|ul|div)[^>]*><\/(?:ol|ul|div)>)?<\/section>/gu)).toBeNull();
  });

  test('has one filled button at most', () => {
    const filled = page.filter(({ attributes }) => /(?:^| )btn$/.test(attributes['class'] ?? ''));
    expect(filled.length).toBeLessThanOrEqual(1);
  });
});

function unlabelled(page: ReturnType<typeof elements>): string[] {
  const labelled = new Set(page.filter(({ tag }) => tag === 'label').map(({ attributes }) => attributes['for']));
  return page
    .filter(({ tag, attributes }) => ['input', 'select', 'textarea'].includes(tag) && attributes['type'] !== 'hidden')
    .filter(
      ({ attributes, parents }) =>
        attributes['aria-label'] === undefined && !labelled.has(attributes['id']) && !parents.includes('label'),
    )
    .map(({ attributes }) => attributes['name'] ?? '');
}

/** What a page says, without the sheet. */
const text = (html: string): string => html.replace(`<style>${sheet}</style>`, '');

test('a seeker never reads a number of fit', () => {
  const told = pages.filter(
    ({ readers, html }) => readers === 'seeker' && /puntaje|score|de 100|of 100/iu.test(text(html)),
  );
  expect(told.map(({ name }) => name)).toEqual([]);
});

test('an employer never reads who somebody is before she agrees', () => {
  const identity = /Yuleisy|venezolan|\bCPP\b|carné de extranjería|\+51|manos del rímac/iu;
  const blind = pages.filter(({ readers, name }) => readers === 'employer' && !name.startsWith('contacts'));
  expect(blind.filter(({ html }) => identity.test(text(html))).map(({ name }) => name)).toEqual([]);
  expect(blind.length).toBeGreaterThan(10);
});

test('the sheet is within 8 KB and has no address in it', () => {
  expect(brotliCompressSync(sheet).length).toBeLessThanOrEqual(8192);
  expect(sheet).not.toMatch(/https?:|@import|@font-face/);
});
