import type { Report } from '@gongkai/model';

const look = { at: '2026-11-20T10:00:00+08:00', via: 'http', outcome: '404' } as const;

/** A report in which every field is filled in, the optional ones too. */
export const sampleReport: Report = {
  schema: 'gongkai-report/1',
  site: { url: 'https://www.example.gov.cn/', name: '岚川县财政局', code: '3299230007', organKind: 'department' },
  run: {
    id: '20261120-100000',
    seed: '1',
    asOf: '2026-11-20',
    startedAt: '2026-11-20T10:00:00+08:00',
    finishedAt: '2026-11-20T10:20:00.250+08:00',
    tool: 'gongkai 0.0.1',
    pages: 120,
    requests: 400,
    crawlCoverage: 0.9917,
    unmeasured: [{ check: 'a11y.axe', reason: 'tool.no-browser', detail: '' }],
    options: { rate: 'max', confirmGapSeconds: 600, browser: false },
    traps: [{ pattern: '/rl.jsp?d', pages: 30, example: 'https://www.example.gov.cn/rl.jsp?d=-30' }],
    notes: ['robots: none'],
  },
  pack: { id: 'demo', version: '1.0.0', sha256: '0123456789abcdef'.repeat(4), title: '演示评分标准' },
  score: {
    total: 9990,
    low: 8990,
    high: 9990,
    max: 10_000,
    coverage: 0.9,
    outcome: 'passed',
    vetoes: ['V1'],
    dimensions: [
      {
        id: 'use',
        title: '好用',
        titleEn: 'Ease of use',
        kind: 'deduct',
        max: 10_000,
        score: 9990,
        rows: [
          {
            id: 'links',
            title: '链接可用',
            titleEn: 'Links work',
            basis: '条例第十条',
            max: 1000,
            lost: 10,
            state: 'fail',
            verified: false,
            findings: ['F0001'],
            chargedElsewhere: ['F0001'],
            reason: 'needs.confirm',
            veto: true,
            parts: [
              {
                check: 'links.home',
                state: 'measured',
                reason: 'tool.budget',
                detail: '2 pages',
                examined: 12,
                value: '11/12',
                lost: 10,
              },
            ],
          },
        ],
      },
    ],
    factor: [4, 3],
  },
  findings: [
    {
      id: 'F0001',
      check: 'links.home',
      kind: 'gone',
      state: 'fail',
      subject: 'https://www.example.gov.cn/a.html',
      page: 'https://www.example.gov.cn/',
      detail: '链接打不开',
      detailEn: 'The link does not open',
      places: 1,
      observations: [
        look,
        {
          ...look,
          url: 'https://www.example.gov.cn/a.html',
          status: 404,
          control: true,
          evidence: 'pages-0001.warc.gz:1234+567',
          note: 'GET',
        },
      ],
    },
  ],
  links: {
    checked: 12,
    broken: [
      {
        page: 'https://www.example.gov.cn/',
        href: 'a.html',
        url: 'https://www.example.gov.cn/a.html',
        status: 404,
        reason: 'gone',
        text: '通知',
        owner: 'own',
        finding: 'F0001',
      },
    ],
  },
  columns: [
    {
      name: '工作动态',
      class: 'news',
      url: 'https://www.example.gov.cn/gzdt/',
      items: 20,
      newest: '2026-11-18',
      kind: 'live',
      why: ['menu'],
      required: true,
    },
  ],
  completeness: { n: 17, m: 21, missing: ['foi.annual'] },
};
