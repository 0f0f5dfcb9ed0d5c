import assert from 'node:assert/strict';
import { test } from 'node:test';
import { menuHosts } from './hosts.ts';

test('the name with www and the hosts below it are the site, the rest of the city is not', () => {
  const url = 'https://www.zjj.example.gov.cn/';
  const urls = [
    'https://zjj.example.gov.cn/a',
    'http://xxgk.zjj.example.gov.cn/',
    'https://czj.example.gov.cn/',
    'https://www.gov.cn/',
  ];
  assert.deepEqual(menuHosts({ url }, urls), {
    own: ['www.zjj.example.gov.cn', 'xxgk.zjj.example.gov.cn', 'zjj.example.gov.cn'],
    near: ['czj.example.gov.cn'],
  });
});

test('an address without a name has no relatives', () => {
  const url = 'http://127.0.0.1:8000/';
  assert.deepEqual(menuHosts({ url }, ['http://127.0.0.1:8001/']), { own: ['127.0.0.1:8000'], near: [] });
});
