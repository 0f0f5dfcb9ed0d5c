import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnOf } from '@gongkai/model';
import { catalogueOf, disclosureItem } from '../../../model/testing/catalogue.ts';
import { prerenderCatalogue } from './catalogue.ts';

const many = catalogueOf(
  Array.from({ length: 60 }, (_, n) => disclosureItem({ name: `事项${n}`, url: `/zwgk/${n}.html` })),
);

test('prerender: the first 50 rows, and where the rest lies', () => {
  const html = prerenderCatalogue(many, { src: '/c.json', id: 'ml' });
  assert.equal(html.match(/<tr>/g)?.length, 51);
  assert.match(html, /^<gk-catalogue id="ml" src="\/c.json">/);
  assert.match(html, /<link rel="alternate" type="application\/json" href="\/c.json">/);
});
test('prerender: the element knows every column again', () => {
  const heads = [...prerenderCatalogue(many, { src: '/c.json' }).matchAll(/<th scope="col">(.*?)<\/th>/g)];
  assert.deepEqual(
    heads.map(([, label = '']) => columnOf(label)).filter((column) => column === undefined),
    [],
  );
});
test('prerender: data are text, and no address runs a script', () => {
  const html = prerenderCatalogue(
    catalogueOf([disclosureItem({ name: '<img onerror=x>', url: 'javascript:alert(1)' })]),
    { src: '/"x' },
  );
  assert.doesNotMatch(html, /<img|javascript:|="\/"x/);
});
