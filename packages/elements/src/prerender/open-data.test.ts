import assert from 'node:assert/strict';
import { test } from 'node:test';
import { datasetOf, datasetsOf } from '../../../model/testing/open-data.ts';
import { dcatOf, prerenderOpenData } from './open-data.ts';

const page = 'https://www.example.gov.cn/data/';
test('prerender: a plain link per file, and DCAT for programs', () => {
  const html = prerenderOpenData(datasetsOf([datasetOf()]), { src: 'data.json', page });
  assert.match(html, /<li>公共停车场基本信息 城市治理 无条件开放 每月<br><a href="\/data\/parking.csv">CSV<\/a><\/li>/);
  const [, json = ''] = /<script type="application\/ld\+json">(.*)<\/script>/.exec(html) ?? [];
  const [dataset] = (JSON.parse(json) as { 'dcat:dataset': Record<string, unknown>[] })['dcat:dataset'];
  assert.equal(dataset?.['dct:title'], '公共停车场基本信息');
  assert.deepEqual(dataset?.['dcat:distribution'], [
    {
      '@type': 'dcat:Distribution',
      'dct:format': 'CSV',
      'dcat:downloadURL': 'https://www.example.gov.cn/data/parking.csv',
      'dcat:byteSize': 20480,
      'spdx:checksum': { 'spdx:algorithm': 'spdx:checksumAlgorithm_sha256', 'spdx:checksumValue': 'ab'.repeat(32) },
    },
  ]);
});
test('prerender: no value ends the script or runs one', () => {
  const evil = datasetOf({ title: '</script><img onerror=x>', files: [{ format: 'CSV', url: 'javascript:x' }] });
  assert.doesNotMatch(dcatOf(datasetsOf([evil]), page), /</);
  assert.doesNotMatch(prerenderOpenData(datasetsOf([evil]), { src: '/"x', page }), /<img|href="javascript|="\/"x/);
});
