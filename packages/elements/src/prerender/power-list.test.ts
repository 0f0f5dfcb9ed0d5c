import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listColumnOf } from '@gongkai/model';
import { listItem, listOfItems } from '../../../model/testing/service.ts';
import { prerenderPowerList } from './power-list.ts';

test('prerender: one list of two, the first 50 rows, every column known again', () => {
  const items = Array.from({ length: 60 }, () => listItem());
  const html = prerenderPowerList(listOfItems([...items, listItem({ list: 'service', name: '服务' })]), {
    src: '/list.json',
    list: 'power',
  });
  assert.match(html, /^<gk-power-list list="power" src="\/list.json">/);
  assert.equal(html.match(/<tr>/g)?.length, 51);
  const heads = [...html.matchAll(/<th scope="col">(.*?)<\/th>/g)].map(([, label = '']) => label);
  assert.deepEqual(
    heads.filter((label) => listColumnOf(label) === undefined),
    [],
  );
  const services = prerenderPowerList(listOfItems([...items, listItem({ list: 'service', name: '服务' })]), {
    src: '/list.json',
    list: 'service',
  });
  assert.match(services, /<caption>公共服务清单<\/caption>[\s\S]*服务/);
});
test('prerender: data are text, and no address runs a script', () => {
  const html = prerenderPowerList(listOfItems([listItem({ name: '<img onerror=x>', guideUrl: 'javascript:x' })]), {
    src: '/"x',
  });
  assert.doesNotMatch(html, /<img|javascript:|="\/"x/);
});
