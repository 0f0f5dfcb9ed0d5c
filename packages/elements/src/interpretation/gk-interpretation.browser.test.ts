import { expect } from 'chai';
import fixture from '../../testing/interpretation.fixture.json' with { type: 'json' };
import {
  addressOf,
  allInside,
  asEditor,
  clear,
  expectAccessible,
  inside,
  ownAddress,
  shown,
  textOf,
  until,
} from '../../testing/shown-page.ts';
import './gk-interpretation.ts';
import type { GkInterpretation } from './gk-interpretation.ts';

type Row = Record<string, unknown>;
const [ageing] = fixture.items;
const fileOf = (...items: Row[]): string => addressOf({ ...fixture, items });
const onDocument = (src: string): Promise<GkInterpretation> =>
  shown(
    `<gk-interpretation document="/zcwj/2026-24.html" src="${src}"><a href="/zcjd/2026-24.html">政策解读</a></gk-interpretation>`,
  );
const links = (element: Element): string[] =>
  allInside<HTMLAnchorElement>(element, 'a').map((link) => link.getAttribute('href')!);
const tab = (element: Element, label: string): HTMLElement =>
  allInside(element, '[role=tab]').find((each) => textOf(each) === label)!;
const panels = (element: Element): HTMLElement[] => allInside(element, '[role=tabpanel]:not([hidden])');

describe('gk-interpretation', () => {
  afterEach(clear);

  it('gk-interpretation 6.6 (1): mutual links are present in the DOM of both pages', async () => {
    const src = addressOf(fixture);
    const policy = await onDocument(src);
    expect(inside<HTMLAnchorElement>(policy, '.title a').getAttribute('href')).to.equal('/zcjd/2026-24.html');
    expect(policy.querySelector('a')?.getAttribute('href'), 'and in the light DOM').to.equal('/zcjd/2026-24.html');
    expect(policy.querySelector('a')!.checkVisibility(), 'which is not shown twice').to.equal(false);
    clear();
    const reading = await shown<GkInterpretation>(
      `<gk-interpretation interprets="/zcwj/2026-24.html" src="${src}"><a href="/zcwj/2026-24.html">原文</a></gk-interpretation>`,
    );
    expect(inside<HTMLAnchorElement>(reading, '.title a').getAttribute('href')).to.equal('/zcwj/2026-24.html');
    expect(reading.querySelector('a')?.getAttribute('href')).to.equal('/zcwj/2026-24.html');
    await expectAccessible(reading);
  });

  it('gk-interpretation 6.6 (1b): a page that names nothing is looked up by its own address, in either direction', async () => {
    const reading = await shown<GkInterpretation>(
      `<gk-interpretation src="${fileOf({ ...ageing, url: ownAddress() }, { ...fixture.items[1] })}"></gk-interpretation>`,
    );
    expect(links(reading)).to.deep.equal(['/zcwj/2026-24.html', '/wsj/zcjd/2026-9.html']);
    clear();
    const policy = await shown<GkInterpretation>(
      `<gk-interpretation src="${fileOf({ ...fixture.items[3], documentUrl: ownAddress() })}"></gk-interpretation>`,
    );
    expect(links(policy)).to.deep.equal(['/zcjd/mzj/2026-11.html']);
  });

  it('gk-interpretation 6.6 (2): Friday policy, Wednesday interpretation, make-up Saturday: 4 working days, and the badge says late', async () => {
    const element = await shown<GkInterpretation>(
      `<gk-interpretation document="CMF-2026-7" src="${addressOf(fixture)}"></gk-interpretation>`,
    );
    const badge = inside(element, '[part=badge]');
    expect(textOf(badge)).to.equal('发布后 4 个工作日解读（超过 3 个工作日）');
    expect(badge.className).to.equal('missed');
    expect(getComputedStyle(badge, '::before').content, 'a shape beside the colour').to.contain('!');
  });

  it('gk-interpretation 6.6 (2b): in time, and on the day itself', async () => {
    for (const [workingDays, text] of [
      [3, '发布后 3 个工作日解读（≤ 3）'],
      [0, '发布当日解读（≤ 3 个工作日）'],
    ] as const) {
      const element = await onDocument(fileOf({ ...ageing, workingDays }));
      expect(textOf(inside(element, '[part=badge]'))).to.equal(text);
      clear();
    }
  });

  it('gk-interpretation 6.6 (3): no workingDays: no badge, both dates', async () => {
    const element = await shown<GkInterpretation>(
      `<gk-interpretation document="CMF-2026-11" src="${addressOf(fixture)}"></gk-interpretation>`,
    );
    expect(inside(element, '[part=badge]')).to.equal(null);
    expect(allInside(element, 'time').map(textOf)).to.deep.equal(['2026-06-18', '2026-06-23']);
  });

  it('gk-interpretation 6.6 (4): a video without captions shows its transcript, or says that there is none', async () => {
    const element = await onDocument(addressOf(fixture));
    tab(element, '视频').click();
    await until('the film is drawn', () => inside(element, 'video') !== null);
    expect(panels(element)).to.have.length(1);
    expect(textOf(inside(element, 'details[open] .told'))).to.match(/^各位市民朋友/);
    await expectAccessible(element);
    clear();

    asEditor();
    const silent = await onDocument(fileOf({ ...ageing, media: [{ kind: 'video', url: '/a.mp4', title: '访谈' }] }));
    await until('the film is drawn', () => inside(silent, 'video') !== null);
    expect(textOf(inside(silent, 'figure .muted'))).to.equal('暂未提供字幕和文字稿');
    expect(allInside(silent, '.notice').map(textOf)).to.include(
      '编辑提示 “访谈”缺少字幕 captionsUrl 或文字稿 transcript',
    );
  });

  it('gk-interpretation 6.6 (4b): captions are a track of the player; the transcript is folded then', async () => {
    const captioned = { kind: 'video', url: '/a.mp4', captionsUrl: '/a.vtt', transcript: '各位' };
    const element = await onDocument(fileOf({ ...ageing, media: [captioned] }));
    await until('the film is drawn', () => inside(element, 'video') !== null);
    expect(inside(element, 'track').getAttribute('src')).to.equal('/a.vtt');
    expect(inside<HTMLDetailsElement>(element, 'details').open).to.equal(false);
    expect(inside(element, 'figure .muted')).to.equal(null);
  });

  it('gk-interpretation 6.6 (4c): a chart has its text and its table; one with neither is told to editors only', async () => {
    const element = await onDocument(addressOf(fixture));
    await until('the chart is drawn', () => inside(element, 'img') !== null);
    expect(inside<HTMLImageElement>(element, 'img').alt).to.match(/^三步申请/);
    expect(links(element)).to.include('/zcjd/2026-24-table.html');
    expect(inside(element, '.notice')).to.equal(null);
    clear();
    asEditor();
    const bare = await onDocument(fileOf({ ...ageing, media: [{ kind: 'chart', url: '/a.png', title: '图' }] }));
    expect(allInside(bare, '.notice').map(textOf)).to.include('编辑提示 图解“图”缺少替代文字 alt 或数据表 tableUrl');
  });

  it('gk-interpretation 6.6 (5): a document interpreted by two departments shows both', async () => {
    const element = await onDocument(addressOf(fixture));
    expect(allInside(element, 'article .title').map(textOf)).to.deep.equal([
      '一图读懂《澄江市居家社区养老服务办法》',
      '《澄江市居家社区养老服务办法》医养结合部分解读',
    ]);
    expect(allInside(element, '.facts').map((facts) => textOf(facts.querySelector('span')))).to.deep.equal([
      '解读单位 市民政局',
      '解读单位 市卫生健康委员会',
    ]);
    expect(textOf(inside(element, '.facts b'))).to.equal('第一解读人');
  });

  it('gk-interpretation 6.6 (6): nine elements as headings, those not spoken to say so', async () => {
    const element = await onDocument(addressOf(fixture));
    const [first] = panels(element);
    const names = [...first!.querySelectorAll('[role=heading]')].map(textOf);
    expect(names).to.deep.equal([
      '背景依据',
      '目标任务',
      '主要内容',
      '涉及范围',
      '执行标准',
      '注意事项',
      '关键词诠释',
      '惠民利民举措',
      '新旧政策差异',
    ]);
    expect([...first!.querySelectorAll('.untouched')].map(textOf)).to.deep.equal(['新旧政策差异 未涉及']);
  });

  it('gk-interpretation 6.6 (7): tabs by keyboard: arrows move, Enter opens, one form alone has no tabs', async () => {
    const element = await onDocument(addressOf(fixture));
    const tabs = allInside(element, '[role=tab]');
    expect(tabs.map(textOf)).to.deep.equal(['文字解读', '图表图解', '视频', '音频']);
    expect(inside(element, 'article:nth-of-type(2) [role=tab]'), 'one form, no tabs').to.equal(null);
    const press = (key: string): void => {
      element.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    };
    tabs[0]!.focus();
    for (const [key, label] of [
      ['ArrowRight', '图表图解'],
      ['End', '音频'],
      ['ArrowRight', '文字解读'],
      ['ArrowLeft', '音频'],
      ['Home', '文字解读'],
      ['ArrowRight', '图表图解'],
    ] as const) {
      press(key);
      expect(textOf(element.shadowRoot!.activeElement), key).to.equal(label);
      expect(textOf(inside(element, '[aria-selected=true]')), 'moving opens nothing').to.equal('文字解读');
    }
    (element.shadowRoot!.activeElement as HTMLElement).click(); // what Enter and Space do on a button
    await element.updateComplete;
    expect(textOf(inside(element, '[aria-selected=true]'))).to.equal('图表图解');
    expect(textOf(element.shadowRoot!.activeElement), 'focus stays').to.equal('图表图解');
    expect(tabs.map((each) => each.tabIndex)).to.deep.equal([-1, 0, -1, -1]);
    expect(panels(element)[0]!.getAttribute('aria-labelledby')).to.equal(tabs[1]!.id);
    await expectAccessible(element);
  });

  it('gk-interpretation 6.6 (8): values are text, and no address runs a script', async () => {
    const element = await onDocument(
      fileOf({
        ...ageing,
        title: '<img src=x onerror=alert(1)>',
        url: 'javascript:alert(1)',
        elements: { background: '<b>x</b>\u202eabc', goals: 'https://a.cn/1' },
        media: [{ kind: 'video', url: 'javascript:alert(2)', title: '<i>' }],
      }),
    );
    expect(textOf(inside(element, '.title'))).to.equal('<img src=x onerror=alert(1)>');
    expect(links(element)).to.deep.equal(['https://a.cn/1']);
    expect(inside(element, 'section b')).to.equal(null);
  });

  it('gk-interpretation 6.6 (8b): the platform is asked for the document of the page', async () => {
    const asked: string[] = [];
    const real = window.fetch;
    window.fetch = (address) => {
      asked.push(String(address as string));
      return Promise.resolve(new Response(JSON.stringify(fixture)));
    };
    try {
      const endpoint = 'endpoint="https://open.example.cn/api/v1"';
      await shown(`<gk-interpretation ${endpoint} document="/zcwj/2026-24.html"></gk-interpretation>`);
      clear();
      await shown(`<gk-interpretation ${endpoint}></gk-interpretation>`);
      expect(asked).to.deep.equal(
        ['/zcwj/2026-24.html', location.pathname].map(
          (page) => `https://open.example.cn/api/v1/interpretations?doc=${encodeURIComponent(page)}`,
        ),
      );
    } finally {
      window.fetch = real;
    }
  });

  it('gk-interpretation 6.6 (8c): paper shows every form, and no tabs', async () => {
    const element = await onDocument(addressOf(fixture));
    const printed = [...element.shadowRoot!.adoptedStyleSheets]
      .flatMap(({ cssRules }) => [...cssRules])
      .filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print')
      .map(({ cssText }) => cssText)
      .join('');
    expect(printed).to.match(/\.tabs[^}]*display: none/);
    expect(printed).to.match(/\.panel\[hidden\][^}]*display: block !important/);
    expect(allInside(element, '[role=tabpanel]'), 'all are in the tree').to.have.length(4);
  });

  it('gk-interpretation 6.6 (9): what was shown, and what is missing, is told to the page', async () => {
    const told: CustomEvent<{ count: number; missing: { column: string; count: number }[] }>[] = [];
    const hear = (event: Event): void => void told.push(event as never);
    document.addEventListener('gk-data-shown', hear);
    await onDocument(addressOf(fixture));
    document.removeEventListener('gk-data-shown', hear);
    expect(told[0]?.detail.count).to.equal(2);
    expect(told[0]?.detail.missing).to.deep.include({ column: 'elements.changes', count: 2 });
  });
});
