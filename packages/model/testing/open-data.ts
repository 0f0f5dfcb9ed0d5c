import type { Dataset, Datasets } from '../src/open-data/dataset.ts';

/** A dataset with every field filled in; a test names what it depends on. */
export const datasetOf = (given: Partial<Dataset> = {}): Dataset => ({
  id: 'parking-2026',
  title: '公共停车场基本信息',
  description: '市区公共停车场的位置、泊位数与收费标准',
  dept: '城市管理局',
  theme: '城市治理',
  licence: '无条件开放',
  frequency: '每月',
  columns: [
    { name: 'name', type: '文本', meaning: '停车场名称' },
    { name: 'spaces', type: '整数', unit: '个', meaning: '泊位数' },
  ],
  files: [{ format: 'CSV', url: '/data/parking.csv', size: 20_480, rows: 186, sha256: 'ab'.repeat(32) }],
  updatedOn: '2026-11-01',
  contact: '0510-86861234',
  ...given,
});

/** A file of datasets. */
export const datasetsOf = (items: readonly Dataset[], given: Partial<Datasets> = {}): Datasets => ({
  schema: 'gongkai.dataset/1',
  generatedAt: '2026-11-20T08:00:00+08:00',
  department: '江阴市大数据管理局',
  items,
  ...given,
});
