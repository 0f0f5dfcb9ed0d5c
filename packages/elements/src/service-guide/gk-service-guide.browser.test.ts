import { expect } from 'chai';
import { addressOf, all, clear, one, textOf, until } from '../../testing/catalogue-page.ts';
import { asEditor, isIn, offline, show, wrongFor } from '../../testing/data-page.ts';
import fixture from '../../testing/guide.fixture.json' with { type: 'json' };
import '../provider/gk-provider.ts';
import './gk-service-guide.ts';
import type { GkServiceGuide } from './gk-service-guide.ts';

type Fields = Record<string, unknown>;
const [whole] = fixture.items;
const file = (given: Fields = {}, head: Fields = {}): Fields => ({
  schema: 'gongkai.guide/1',
  generatedAt: '2026-11-20T08:00:00+08:00',
  item: { ...whole, ...given },
  ...head,
});
const mount = (data: unknown, attributes = '', inside = ''): Promise<GkServiceGuide> =>
  show(`<gk-service-guide ${attributes} src="${addressOf(data)}">${inside}</gk-service-guide>`, 'gk-service-guide');
const termIn = (element: Element, field: string): string => textOf(one(element, `.${field} dd`));
const printed = `<dl><dt>办理范围</dt><dd>本市居民</dd><dt>办理依据：</dt><dd><a href="/law">社会救助暂行办法</a></dd>
<dt>法定办结 时限</dt><dd>30个工作日</dd><dt>收费标准</dt><dd></dd><dt>办理流程</dt><dd><img src="data:," alt="流程"></dd></dl>`;

/** The sheets of an element with its rules for paper applied on screen, and those for the screen alone left out. */
function onPaper(element: Element): void {
  const root = element.shadowRoot!;
  root.adoptedStyleSheets = root.adoptedStyleSheets.map((sheet) => {
    const copy = new CSSStyleSheet();
    copy.replaceSync(
      [...sheet.cssRules].map(({ cssText }) => cssText.replaceAll('@media print', '@media all')).join(''),
    );
    return copy;
  });
}

describe('gk-service-guide', () => {
  afterEach(clear);

  it('gk-service-guide 6.9 (1): a missing field is marked 未公布, and counted in gk-data-shown', async () => {
    const told: unknown[] = [];
    const listen = (event: Event): void => void told.push((event as CustomEvent).detail);
    document.addEventListener('gk-data-shown', listen);
    const element = await mount(fixture, 'code="320281-ZJ-XK-002"');
    document.removeEventListener('gk-data-shown', listen);
    expect(told).to.deep.equal([{ count: 1, missing: ['scope', 'promisedDays', 'fees', 'flow', 'contact'] }]);
    expect(isIn(element, 'partial')).to.equal(true);
    expect(termIn(element, 'promisedDays')).to.equal('未公布');
    expect(all(element, '.missing')).to.have.length(6); // contact: neither phone nor place
    const complete = await mount(fixture);
    expect(isIn(complete, 'ready')).to.equal(true);
    expect(all(complete, '.missing')).to.have.length(0);
  });

  it('gk-service-guide 6.9 (2): the sample opens, and the mistakes of each material are listed', async () => {
    const element = await mount(
      file({ materials: [{ ...whole!.materials[0], mistakes: [{ text: '漏写成员', url: '/wrong.png' }] }] }),
    );
    const sample = one<HTMLAnchorElement>(element, 'td a');
    expect([sample.getAttribute('href'), sample.getAttribute('aria-label')]).to.deep.equal([
      '/bszn/mz/sample-application.pdf',
      '示范文本 最低生活保障申请书',
    ]);
    const summary = one(element, 'summary');
    expect(textOf(summary)).to.equal('常见错误（1）');
    expect(one(element, 'details li').checkVisibility()).to.equal(false);
    summary.click();
    expect(one(element, 'details li').checkVisibility()).to.equal(true);
    expect(one<HTMLImageElement>(element, 'details img').alt).to.equal('错误示例：漏写成员');
  });

  it('gk-service-guide 6.9 (3): 0 days is 即办件', async () => {
    const element = await mount(fixture, 'code="320281-ZJ-QR-001"');
    expect([termIn(element, 'statutoryDays'), termIn(element, 'promisedDays')]).to.deep.equal(['3 个工作日', '即办件']);
    const english = await mount(fixture, 'code="320281-ZJ-QR-001" lang="en"');
    await until('English', () => termIn(english, 'promisedDays') === 'While you wait');
  });

  it('gk-service-guide 6.9 (4): on paper it fits one A4 sheet, and links are written out', async () => {
    const element = await mount(fixture, 'headline-level="2"');
    onPaper(element);
    element.style.width = '718px'; // A4 at 96 dpi without margins of 10 mm
    const { height } = element.getBoundingClientRect();
    expect(height).to.be.within(300, 1046);
    const linkTo = (href: string): HTMLElement => one(element, `a[href="${href}"]`);
    const after = (href: string): string => getComputedStyle(linkTo(href), '::after').content;
    expect(after('/zcwj/shjz.html')).to.equal('" (/zcwj/shjz.html)"');
    expect(after('tel:051086860123'), 'a number is its own address').to.equal('none');
    expect(one(element, 'details li').getBoundingClientRect().height, 'mistakes are on the paper').to.be.above(5);
  });

  it('gk-service-guide 6.9 (5): working days and calendar days are never mixed up', async () => {
    const days = await mount(
      file({ statutoryDays: 20, promisedDays: 10, dayKind: '日', flow: [{ step: '受理', days: 2 }] }),
    );
    expect([
      termIn(days, 'statutoryDays'),
      termIn(days, 'promisedDays'),
      textOf(one(days, '.flow li span')),
    ]).to.deep.equal(['20 日', '10 日', '2 日']);
    const working = await mount(file({ dayKind: '工作日' }));
    expect(termIn(working, 'statutoryDays')).to.equal('30 个工作日');
    const english = await mount(file(), 'lang="en"');
    await until('English', () => termIn(english, 'statutoryDays') === '30 working days');
    const unclear = await mount(file({ dayKind: '' }));
    expect(termIn(unclear, 'statutoryDays')).to.equal('30（未注明工作日或日）');
    expect(isIn(unclear, 'partial')).to.equal(true);
  });

  it('gk-service-guide 6.9: a promise longer than the law is told to editors only', async () => {
    const data = file({ statutoryDays: 5, promisedDays: 6 });
    const plain = await mount(data);
    expect(all(plain, '.notice')).to.have.length(0);
    await asEditor(async () => {
      const element = await mount(data);
      expect(textOf(one(element, '.notice'))).to.equal('编辑提示 承诺时限长于法定时限');
    });
  });

  it('gk-service-guide 6.9: adopts the guide on the page: it stays as it is, what it leaves out is told to editors', async () => {
    await asEditor(async () => {
      const element = await show<GkServiceGuide>(`<gk-service-guide>${printed}</gk-service-guide>`, 'gk-service-guide');
      expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
      expect(isIn(element, 'partial')).to.equal(true);
      expect(textOf(one(element, '.notice'))).to.equal(
        '编辑提示 本指南未公布：受理单位、承诺办结时限、申请材料、收费依据及标准、咨询方式',
      );
      const rows = '<table><tr><td>办理范围</td><td>居民</td><td>受理单位</td><td>民政局</td></tr></table>';
      const table = await show<GkServiceGuide>(`<gk-service-guide>${rows}</gk-service-guide>`, 'gk-service-guide');
      expect(textOf(one(table, '.notice'))).to.not.contain('受理单位');
    });
  });

  it('gk-service-guide 6.9: phones can be called, the platform is asked by code', async () => {
    const element = await mount(fixture);
    expect(all(element, 'a[href^="tel:"]').map((link) => link.getAttribute('href'))).to.deep.equal([
      'tel:051086860123',
      'tel:12345',
      'tel:051086860199',
    ]);
    const real = window.fetch;
    const asked: string[] = [];
    window.fetch = (url) => {
      asked.push(url as string);
      return Promise.resolve(new Response(JSON.stringify(file())));
    };
    try {
      await show(
        '<gk-provider endpoint="/api/v1"><gk-service-guide code="320281-MZ-JF-002"></gk-service-guide></gk-provider>',
        'gk-service-guide',
      );
    } finally {
      window.fetch = real;
    }
    expect(asked.map((url) => new URL(url).pathname)).to.deep.equal(['/api/v1/guides/320281-MZ-JF-002']);
  });
});

describe('gk-service-guide: every state is accessible and says what it is', () => {
  afterEach(clear);

  it('ready and partial, opened, in Chinese and in English', async () => {
    for (const attributes of ['headline-level="2"', 'headline-level="2" lang="en" code="320281-ZJ-XK-002"']) {
      const element = await mount(fixture, attributes);
      one(element, 'summary')?.click();
      if (attributes.includes('en'))
        await until('English', () => textOf(element.shadowRoot!.querySelector('.head')) === 'What to bring');
      expect(await wrongFor(element)).to.deep.equal([]);
    }
  });
  it('empty: an item without a guide', async () => {
    const element = await mount(fixture, 'code="none"');
    expect([isIn(element, 'empty'), textOf(one(element, '.nothing'))]).to.deep.equal([
      true,
      '尚未公布此事项的办事指南',
    ]);
    expect(await wrongFor(element)).to.deep.equal([]);
  });
  it('stale, error and offline: the page\u2019s own guide comes back whole', async () => {
    const stale = await mount(file({}, { generatedAt: '2020-01-01T00:00:00+08:00' }), 'max-age-days="30"', printed);
    expect([isIn(stale, 'stale'), stale.querySelector('dl')]).to.deep.equal([true, null]);
    const wrong = await mount(file({ promisedDays: '三天' }), '', printed);
    expect(textOf(one(wrong, '.notice')), 'names the field').to.contain('/item/promisedDays guide.not-a-count');
    expect(wrong.querySelector('dl')!.checkVisibility()).to.equal(true);
    const other = await mount({ schema: 'gongkai.list/1', items: [] }, '', printed);
    expect(isIn(other, 'error')).to.equal(true);
    expect(textOf(one(other, '.notice'))).to.contain('应为 gongkai.guide/1，实为 gongkai.list/1');
    expect(await wrongFor(other)).to.deep.equal([]);
    await offline(async () => {
      stale.reload();
      await until('it is offline', () => isIn(stale, 'offline'));
      expect(one(stale, 'article')).to.not.equal(null);
      expect(await wrongFor(stale)).to.deep.equal([]);
    });
  });
  it('loading: the page\u2019s own content stays in sight', async () => {
    const before = window.fetch;
    window.fetch = () => new Promise(() => undefined);
    try {
      const place = document.createElement('main');
      place.innerHTML = '<gk-service-guide src="/slow.json"><p>原有内容</p></gk-service-guide>';
      document.body.append(place);
      const element = place.querySelector('gk-service-guide')!;
      await element.updateComplete;
      expect(isIn(element, 'loading')).to.equal(true);
      expect(place.querySelector('p')!.checkVisibility()).to.equal(true);
      expect(await wrongFor(element)).to.deep.equal([]);
    } finally {
      window.fetch = before;
    }
  });
  it('markup in the data stays text, and no address runs a script', async () => {
    const element = await mount(
      file({
        name: '<b>x</b>',
        scope: '<img src=x onerror=alert(1)>',
        online: 'javascript:alert(1)',
        flowImage: 'javascript:1',
      }),
    );
    expect(element.shadowRoot!.querySelector('img, .go')).to.equal(null);
    expect(textOf(one(element, '.pairs dd'))).to.equal('<img src=x onerror=alert(1)>');
  });
});
