import type { Catalogue, DisclosureItem } from '../src/catalogue/catalogue.ts';

/** A disclosure item that has everything a catalogue must say; a test names what it depends on. */
export const disclosureItem = (given: Partial<DisclosureItem> = {}): DisclosureItem => ({
  code: 'MZ-011-03',
  name: '城乡低保审批结果',
  content: ['低保对象名单', '保障人数'],
  basis: [{ title: '社会救助暂行办法', article: '第十一条' }],
  timeLimit: '自作出决定之日起20个工作日内',
  subject: '民政局',
  channels: ['政府网站'],
  audience: 'all',
  way: 'proactive',
  level: ['county'],
  attribute: 'open',
  ...given,
});

/** A catalogue file with these items. */
export const catalogueOf = (items: readonly DisclosureItem[], given: Partial<Catalogue> = {}): Catalogue => ({
  schema: 'gongkai.catalogue/1',
  generatedAt: '2026-11-20T08:00:00+08:00',
  department: '民政局',
  items,
  ...given,
});
