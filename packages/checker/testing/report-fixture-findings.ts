import type { BrokenLink, Observation, ReportFinding } from '@gongkai/model';

const site = 'http://zjj.example.gov.cn';

/** Two looks an hour apart that agree, each beside a good control probe. */
const looks = (via: string, outcome: string, url: string, more: Partial<Observation> = {}): readonly Observation[] =>
  ['2026-08-01T09:12:31.200+08:00', '2026-08-01T10:14:02.000+08:00'].map((at, index) => ({
    at,
    via,
    outcome,
    url,
    control: true,
    evidence: `pages-0001.warc.gz:${184_223 + index * 90_000}+1834`,
    ...more,
  }));

const finding = (id: string, given: Partial<ReportFinding>): ReportFinding => ({
  id,
  check: 'links.inner',
  kind: 'gone',
  state: 'fail',
  subject: `${site}/zwgk/tzgg/`,
  page: `${site}/`,
  detail: '',
  detailEn: '',
  places: 1,
  observations: [],
  ...given,
});

const missing = (id: string, key: string, name: string, english: string): ReportFinding =>
  finding(id, {
    check: 'column.completeness',
    kind: 'column-missing',
    subject: key,
    detail: `未设置“${name}”栏目（依据：《政府信息公开条例》第二十条）。请设置该栏目并在导航中列出；已有的请改用规范名称`,
    detailEn: `There is no column “${english}”. Set it up and list it in the menu, or give the existing one its standard name`,
    observations: [
      ...looks('facts', 'absent', `${site}/`),
      { at: '2026-08-01T10:20:00.000+08:00', via: 'sitemap', outcome: 'absent', url: `${site}/wzdt.html`, status: 200 },
    ],
  });

const broken = (id: string, given: Partial<ReportFinding>, path: string, outcome = '404'): ReportFinding =>
  finding(id, {
    subject: site + path,
    detail: `链接打不开：页面不存在（${outcome}）。请恢复该页面，或改正、删除链接。`,
    detailEn: `The link does not work: the page is not there (${outcome}). Bring the page back, or mend or remove the link.`,
    observations: looks('http', outcome, site + path, { status: Number(outcome) || 0 }),
    ...given,
  });

const empty = (id: string, name: string, path: string): ReportFinding =>
  finding(id, {
    check: 'column.empty',
    kind: 'column-empty',
    subject: site + path,
    page: site + path,
    detail: `“${name}”栏目没有内容。请补充应公开的信息；确无内容的，发布说明`,
    detailEn: `The column “${name}” has no content. Publish what is owed, or a notice that there was nothing`,
    observations: looks('browser', 'empty', site + path),
  });

/** Findings of every state; the texts of F0012 are hostile on purpose. */
export const fixtureFindings: readonly ReportFinding[] = [
  missing('F0001', 'foi.annual', '政府信息公开年报', 'Annual reports'),
  missing('F0002', 'interpretation', '政策解读', 'Interpretation'),
  missing('F0003', 'consultation', '征集调查', 'Consultation'),
  broken('F0004', { check: 'links.home', places: 4 }, '/bsfw/tjtb.html'),
  broken('F0005', { kind: 'server-error', page: `${site}/zwgk/gfxwj/` }, '/plus/view.php?aid=3312', '500'),
  empty('F0006', '规划计划', '/zwgk/ghjh/'),
  empty('F0007', '行政执法', '/zwgk/xzzf/'),
  finding('F0008', {
    check: 'column.stale',
    kind: 'column-stale',
    subject: `${site}/zwgk/tzgg/`,
    page: `${site}/zwgk/tzgg/`,
    detail: '“通知公告”栏目最新信息为 2025-03-04，超过六个月。请更新。',
    detailEn: 'The newest item of “通知公告” is of 2025-03-04, older than six months. Bring it up to date.',
    observations: looks('http', 'newest:2025-03-04', `${site}/zwgk/tzgg/`, { status: 200 }),
  }),
  finding('F0009', {
    check: 'search.known-item',
    kind: 'known-item-missed',
    subject: `${site}/zwgk/gfxwj/t20260311_8841.html`,
    page: `${site}/search.jsp`,
    detail:
      '用标题《关于印发江城县城镇老旧小区改造实施方案的通知》搜索，前 10 条结果中没有该文（共 0 条）。请检查索引是否收录。',
    detailEn:
      'Searching for its title does not show it among the first 10 of 0 results. See whether the index holds it.',
    observations: looks('http', 'not-found', `${site}/search.jsp?q=%BD%AD%B3%C7`, { status: 200, note: '共找到 0 条' }),
  }),
  finding('F0010', {
    check: 'a11y.axe',
    kind: 'color-contrast',
    state: 'person',
    subject: `color-contrast list ${site}/zwgk/tzgg/`,
    page: `${site}/zwgk/tzgg/`,
    detail:
      '文字与背景对比不足（color-contrast）：列表页模板，约影响 212/1243 页，示例页 14 处。 .time <span class="time">[08-01]</span>',
    detailEn: 'Text lacks contrast (color-contrast): template of list pages. .time <span class="time">[08-01]</span>',
    places: 212,
    observations: looks('browser', 'incomplete', `${site}/zwgk/tzgg/`),
  }),
  finding('F0011', {
    check: 'a11y.axe',
    kind: 'image-alt',
    state: 'unmeasured',
    subject: `image-alt home ${site}/`,
    detail: '图片缺少替代文字（image-alt）：首页模板，约影响 1/1243 页，示例页 6 处。',
    detailEn: 'Images have no text (image-alt): template of the home page, touches about 1 of 1243 pages.',
    observations: looks('browser', 'violation', `${site}/`).slice(0, 1),
  }),
  finding('F0012', {
    kind: 'bad-address',
    subject: 'javascript:alert(document.cookie)',
    page: `${site}/x?a=1&b="><script>alert(1)</script>`,
    detail: '</style><script>alert(1)</script>\u202egnp.exe\u0000\ud800 ' + '很长的说明'.repeat(200),
    detailEn: '</details></main><script>alert(1)</script>\u202egnp.exe\u0000\ud800',
    observations: looks('http', '"><img src=x onerror=alert(1)>', 'data:text/html,<script>alert(1)</script>', {
      note: "' onmouseover='alert(1)",
      status: 0,
      control: false,
    }),
  }),
];

const link = (given: Partial<BrokenLink>): BrokenLink => ({
  page: `${site}/`,
  href: '/bsfw/tjtb.html',
  url: `${site}/bsfw/tjtb.html`,
  status: 404,
  reason: 'gone',
  text: '统计图表',
  owner: 'own',
  finding: 'F0004',
  ...given,
});

export const brokenFixture: readonly BrokenLink[] = [
  link({}),
  link({ href: 'bsfw/tjtb.html', text: '更多>>' }),
  link({ href: './bsfw/tjtb.html', text: '' }),
  link({ href: 'http://zjj.example.gov.cn/bsfw/tjtb.html', text: '办事统计' }),
  link({
    page: `${site}/yqlj.html`,
    href: 'http://www.oldpartner.example/',
    url: 'http://www.oldpartner.example/',
    status: 0,
    reason: 'dns',
    text: '友情链接：某协会',
    owner: 'external',
  }),
  link({
    page: `${site}/zwgk/gfxwj/`,
    href: '/plus/view.php?aid=3312',
    url: `${site}/plus/view.php?aid=3312`,
    status: 500,
    reason: 'server-error',
    text: '关于公布《江城县物业管理办法》的通知',
    finding: 'F0005',
  }),
  link({
    page: `${site}/zwgk/gfxwj/`,
    href: 'javascript:alert(1)',
    url: 'javascript:alert(1)',
    status: 0,
    reason: '<b>odd</b>',
    text: '<script>alert(1)</script>',
    finding: 'F0012',
  }),
].map(({ finding, ...rest }) => (rest.owner === 'external' || finding === undefined ? rest : { ...rest, finding }));
