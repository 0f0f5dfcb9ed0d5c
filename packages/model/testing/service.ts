import type { Guide, Guides } from '../src/service/guide.ts';
import type { ListItem, ListItems } from '../src/service/list-item.ts';

/** An item of a list with every field filled in; a test names what it depends on. */
export const listItem = (given: Partial<ListItem> = {}): ListItem => ({
  list: 'power',
  code: '320281-MZ-XK-001',
  name: '养老机构设立备案',
  kind: 'licence',
  dept: '民政局',
  ownerKind: 'department',
  basis: [{ title: '《中华人民共和国老年人权益保障法》', article: '第四十三条', url: '/law/1.html' }],
  guideUrl: '/bszn/1.html',
  online: 'full',
  faceToFace: false,
  levels: ['county'],
  version: '2026-1',
  changedOn: '2026-09-01',
  history: [{ on: '2026-09-01', kind: 'changed', text: '改为全程网办', basis: '澄政办发〔2026〕12号' }],
  ...given,
});

/** A list file with these items. */
export const listOfItems = (items: readonly ListItem[], given: Partial<ListItems> = {}): ListItems => ({
  schema: 'gongkai.list/1',
  generatedAt: '2026-11-20T08:00:00+08:00',
  department: '民政局',
  items,
  ...given,
});

/** A guide with every field filled in; a test names what it depends on. */
export const guideOf = (given: Partial<Guide> = {}): Guide => ({
  code: '320281-MZ-JF-003',
  name: '特困人员救助供养',
  scope: '具有本市户籍、符合特困人员条件的居民',
  basis: [{ title: '《社会救助暂行办法》', article: '第十四条', url: '/law/2.html' }],
  acceptedBy: '户籍所在地镇（街道）便民服务中心',
  flow: [
    { step: '申请', by: '本人或委托村（社区）' },
    { step: '受理', by: '镇（街道）', days: 1 },
  ],
  flowImage: { url: '/bszn/flow.svg', alt: '申请、受理、审核、公示、发证五步' },
  materials: [
    {
      name: '居民身份证',
      form: '复印件',
      copies: 1,
      sampleUrl: '/bszn/sample-id.pdf',
      mistakes: [{ text: '只复印正面', url: '/bszn/wrong-id.png' }, { text: '证件过期' }],
    },
  ],
  statutoryDays: 20,
  promisedDays: 15,
  dayKind: 'working-day',
  fees: [{ item: '证书工本费', basis: '苏价费〔2015〕1号', standard: '每本10元' }],
  agencies: [{ name: '有资质的鉴定机构', service: '劳动能力鉴定', fee: '按物价部门核定', days: 10 }],
  contact: {
    phone: '0510-86860000',
    place: '江阴市长江路188号一楼3号窗口',
    hours: '工作日 9:00–12:00、13:30–17:00',
    complaint: '12345',
    mapUrl: '/map/3',
  },
  online: { url: 'https://example.gov.cn/apply/3', percent: 80 },
  updatedOn: '2026-10-01',
  ...given,
});

/** A file of guides. */
export const guidesOf = (items: readonly Guide[], given: Partial<Guides> = {}): Guides => ({
  schema: 'gongkai.guide/1',
  generatedAt: '2026-11-20T08:00:00+08:00',
  department: '民政局',
  items,
  ...given,
});
