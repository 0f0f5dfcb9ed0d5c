import { expect } from 'chai';
import { addressOf, all, clear, downloaded, one, textOf, type, until } from '../../testing/catalogue-page.ts';
import { asEditor, isIn, offline, show, wrongFor } from '../../testing/data-page.ts';
import fixture from '../../testing/power-list.fixture.json' with { type: 'json' };
import '../provider/gk-provider.ts';
import './gk-power-list.ts';
import type { GkPowerList } from './gk-power-list.ts';

type Item = Record<string, unknown>;
const item = (n: number, given: Item = {}): Item => ({
  list: 'power',
  code: `320281-MZ-XK-${n}`,
  name: `养老机构备案${n}`,
  kind: 'licence',
  dept: '民政局',
  basis: [{ title: '《养老机构管理办法》', article: '第九条' }],
  guideUrl: `/bszn/${n}.html`,
  online: 'full',
  faceToFace: false,
  levels: ['county'],
  ...given,
});
const file = (items: readonly Item[], given: Item = {}): Item => ({
  schema: 'gongkai.list/1',
  generatedAt: '2026-11-20T08:00:00+08:00',
  department: '民政局',
  items,
  ...given,
});
const mount = (data: unknown, attributes = '', inside = ''): Promise<GkPowerList> =>
  show(`<gk-power-list ${attributes} src="${addressOf(data)}">${inside}</gk-power-list>`, 'gk-power-list');
const names = (element: GkPowerList): string[] => all(element, 'tbody td.c-name').map(textOf);
const fallback = `<table><thead><tr><th>权力名称</th><th>编码</th><th>类别</th><th>网上办理</th></tr></thead><tbody>
<tr><td><a href="/1.html">养老机构备案</a></td><td>MZ-1</td><td>行政许可</td><td>全程网办</td></tr>
<tr><td>收养登记</td><td>MZ-2</td><td>行政确认</td><td>窗口</td></tr>
<tr><td>殡葬处罚</td><td>MZ-3</td><td>行政处罚</td><td></td></tr></tbody></table>`;

describe('gk-power-list', () => {
  afterEach(clear);

  it('gk-power-list 6.8 (1): the share counts approval items in force alone, and says how it was counted', async () => {
    const gone = [{ on: '2026-09-01', kind: 'cancelled', text: '取消', basis: '决定' }];
    const element = await mount(
      file([
        item(1),
        item(2, { kind: 'confirmation', online: 'partial' }),
        item(3, { kind: 'payment', online: 'counter', faceToFace: true }),
        item(4, { kind: 'penalty' }),
        item(5, { kind: 'other' }),
        item(6, { history: gone }),
        item(7, { list: 'service', kind: '' }),
      ]),
    );
    expect(textOf(one(element, '.figure summary'))).to.equal('网上办 66.7 %（2/3）');
    expect(one(element, '.figure p').checkVisibility()).to.equal(false);
    one(element, '.figure summary').click();
    expect(textOf(one(element, '.figure p'))).to.contain('依申请办理的许可、给付、确认、奖励、裁决');
    await type(element, '备案1');
    expect(textOf(one(element, '.figure summary')), 'of all items, not of those found').to.contain('（2/3）');

    const penalties = await mount(file([item(1, { kind: 'penalty' })]));
    expect(one(penalties, '.figure'), 'nothing to count').to.equal(null);
  });

  it('gk-power-list 6.8 (2): a code that stands twice is told to editors, and to nobody else', async () => {
    const data = file([item(1), item(2, { code: '320281-MZ-XK-1' }), item(3)]);
    const plain = await mount(data);
    expect(all(plain, '.notice')).to.have.length(0);
    await asEditor(async () => {
      const element = await mount(data);
      expect(all(element, '.notice').map(textOf)).to.deep.equal(['编辑提示 同一编码用于多个事项：320281-MZ-XK-1']);
    });
  });

  it('gk-power-list 6.8 (3): adopts the list that is on the page, with its links, facets and share', async () => {
    const element = await show<GkPowerList>(`<gk-power-list>${fallback}</gk-power-list>`, 'gk-power-list');
    expect(element.querySelector('a')!.getAttribute('href')).to.equal('/1.html');
    expect(textOf(one(element, '.figure summary'))).to.equal('网上办 50.0 %（1/2）');
    const kinds = all(element, 'fieldset label').map(textOf);
    expect(kinds).to.include.members(['行政许可', '行政确认', '行政处罚']);
    all(element, 'fieldset label')[kinds.indexOf('行政处罚')]!.click();
    await element.updateComplete;
    expect([...element.querySelectorAll('tbody tr')].map((row) => textOf(row.querySelector('td')))).to.deep.equal([
      '殡葬处罚',
    ]);
    await type(element, 'MZ-3');
    expect(element.querySelectorAll('tbody tr'), 'codes are searched').to.have.length(1);
    element.remove();
    await Promise.resolve();
    expect(element.querySelectorAll('tbody tr'), 'whole again').to.have.length(3);
  });

  it('gk-power-list 6.8 (4): an item without a guide says so; one with a guide links to it', async () => {
    const element = await mount(file([item(1), item(2, { guideUrl: '' })]));
    const cells = all(element, 'td.c-guide');
    expect(cells[0]!.querySelector('a')!.getAttribute('href')).to.equal('/bszn/1.html');
    expect(cells[0]!.querySelector('a')!.getAttribute('aria-label')).to.equal('办事指南 养老机构备案1');
    expect(textOf(cells[1])).to.equal('未公布办事指南');
    expect(isIn(element, 'partial')).to.equal(true);
  });

  it('gk-power-list 6.8 (5): the history shows removed powers with their basis', async () => {
    const history = [
      { on: '2018-05-10', kind: '新增', text: '列入清单' },
      { on: '2026-09-20', kind: '取消', text: '改为事中事后监管', basis: '国发〔2026〕5号' },
    ];
    const element = await mount(file([item(1, { history }), item(2)]));
    expect(textOf(one(element, '.gone'))).to.equal('已取消');
    one(element, '.toggle').click();
    await until('the details are there', () => all(element, '.history li').length === 2);
    expect(textOf(all(element, '.history li')[0])).to.equal('2026-09-20取消改为事中事后监管 依据：国发〔2026〕5号');
    await asEditor(async () => {
      const groundless = await mount(file([item(1, { history: [{ on: '2026-09-20', kind: 'cancelled', text: '' }] })]));
      expect(textOf(one(groundless, '.notice'))).to.equal('编辑提示 1 项取消未写依据');
    });
  });

  it('gk-power-list 6.8: `list` keeps one of the two lists; the platform is asked for it', async () => {
    const element = await mount(fixture, 'list="service" headline-level="2"');
    expect(names(element)).to.have.length(4);
    expect(textOf(one(element, '.headline'))).to.equal('江阴市公共服务清单');
    expect(all(element, '.how.no-visit')).to.have.length(3);
    const real = window.fetch;
    const asked: string[] = [];
    window.fetch = (url) => {
      asked.push(url as string);
      return Promise.resolve(new Response(JSON.stringify(fixture)));
    };
    try {
      await show(
        '<gk-provider endpoint="/api/v1"><gk-power-list list="service"></gk-power-list></gk-provider>',
        'gk-power-list',
      );
      await show('<gk-provider endpoint="/api/v1"><gk-power-list></gk-power-list></gk-provider>', 'gk-power-list');
    } finally {
      window.fetch = real;
    }
    expect(asked.map((url) => new URL(url).pathname)).to.deep.equal(['/api/v1/lists/service', '/api/v1/lists/power']);
  });

  it('gk-power-list 6.8: codes and pinyin initials are searched, the found rows exported', async () => {
    const element = await mount(fixture);
    await type(element, '320281-SC');
    expect(names(element)).to.have.length(6);
    await type(element, 'ylj');
    await until('initials are read', () => names(element).length > 0);
    expect(names(element)[0]).to.contain('养老机构设立备案');
    const csv = await downloaded(() => element.exportCsv());
    expect(csv).to.contain('320281-MZ-QR-001').and.to.contain('/bszn/1.html');
  });
});

describe('gk-power-list: every state is accessible and says what it is', () => {
  afterEach(clear);
  const real = window.fetch;
  afterEach(() => {
    window.fetch = real;
  });

  it('ready and partial, open rows, in Chinese and in English', async () => {
    for (const lang of ['zh-CN', 'en']) {
      const element = await mount(fixture, `lang="${lang}" headline-level="2"`);
      for (const button of all(element, '.toggle').slice(0, 3)) button.click();
      await until('rows are open', () => all(element, '.more-about').length === 3);
      if (lang === 'en') await until('English', () => textOf(one(element, '.status')).includes('in all'));
      one(element, '.figure summary').click();
      expect(await wrongFor(element)).to.deep.equal([]);
    }
    const whole = await mount(file([item(1), item(2)]));
    expect(isIn(whole, 'ready')).to.equal(true);
  });
  it('empty, none-found, stale', async () => {
    const empty = await mount(file([]));
    expect([isIn(empty, 'empty'), textOf(one(empty, '.nothing'))]).to.deep.equal([true, '尚未公布清单事项']);
    expect(await wrongFor(empty)).to.deep.equal([]);
    const stale = await mount(file([item(1)], { generatedAt: '2020-01-01T00:00:00+08:00' }), 'max-age-days="30"');
    expect(isIn(stale, 'stale')).to.equal(true);
    await type(stale, '没有这一项');
    expect(isIn(stale, 'none-found')).to.equal(true);
    expect(await wrongFor(stale)).to.deep.equal([]);
  });
  it('loading and error leave the page\u2019s own table in sight; a wrong file names what was expected', async () => {
    const wrong = await mount({ schema: 'gongkai.catalogue/1', items: [] }, '', fallback);
    expect(isIn(wrong, 'error')).to.equal(true);
    expect(textOf(one(wrong, '.notice'))).to.contain('应为 gongkai.list/1，实为 gongkai.catalogue/1');
    expect(wrong.querySelectorAll('tbody tr')).to.have.length(3);
    expect(wrong.querySelector('td')!.checkVisibility()).to.equal(true);
    expect(await wrongFor(wrong)).to.deep.equal([]);
    window.fetch = () => new Promise(() => undefined);
    const place = document.createElement('main');
    place.innerHTML = `<gk-power-list src="/slow.json">${fallback}</gk-power-list>`;
    document.body.append(place);
    const slow = place.querySelector('gk-power-list')!;
    await slow.updateComplete;
    expect([isIn(slow, 'loading'), slow.querySelector('td')!.checkVisibility()]).to.deep.equal([true, true]);
  });
  it('offline: what is on screen stays', async () => {
    const element = await mount(file([item(1)]));
    await offline(async () => {
      element.reload();
      await until('it is offline', () => isIn(element, 'offline'));
      expect(names(element)).to.have.length(1);
      expect(await wrongFor(element)).to.deep.equal([]);
    });
  });
  it('markup in the data stays text, and no address runs a script', async () => {
    const element = await mount(
      file([item(1, { name: '<img src=x onerror=alert(1)>', guideUrl: 'javascript:alert(1)' })]),
    );
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    expect(names(element)[0]).to.equal('<img src=x onerror=alert(1)>');
    expect(element.shadowRoot!.querySelector('td a')).to.equal(null);
  });
});
