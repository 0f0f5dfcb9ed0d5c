import { expect } from 'chai';
import { salvageAnnualReports, type AnnualReport } from '@gongkai/model';
import fixture from '../../testing/annual-report.fixture.json' with { type: 'json' };
import { addressOf, clear, downloaded, textOf, until } from '../../testing/catalogue-page.ts';
import { allInside, asEditor, expectAccessible, inside, shown } from '../../testing/shown-page.ts';
import { prerenderAnnualReport } from '../prerender/annual-report.ts';
import '../provider/gk-provider.ts';
import { GkAnnualReport } from './gk-annual-report.ts';

const src = (data: unknown = fixture): string => addressOf(data);
/** The newest report with some cells of its table of requests changed. */
const changed = (row: string, cells: object): unknown => {
  const [newest, ...older] = fixture.items as unknown as { t3: Record<string, object> }[];
  const t3 = { ...newest!.t3, [row]: { ...newest!.t3[row], ...cells } };
  return { ...fixture, items: [{ ...newest, t3 }, ...older] };
};
const mount = (html: string): Promise<GkAnnualReport> => shown<GkAnnualReport>(html);
const cellsOf = (element: Element, row: string): string[] =>
  [...(element.shadowRoot!.getElementById(`r-${row}`)?.parentElement?.querySelectorAll('td') ?? [])].map(textOf);
const published = (): { readonly html: string; readonly report: AnnualReport } => {
  const report = salvageAnnualReports(fixture).value!.items[0]!;
  const place = document.createElement('template');
  place.innerHTML = prerenderAnnualReport(report, { src: '/x.json' });
  return { html: place.content.firstElementChild!.innerHTML, report };
};

describe('gk-annual-report', () => {
  afterEach(clear);
  const real = window.fetch;
  afterEach(() => {
    window.fetch = real;
  });

  it('gk-annual-report 6.12 (1): 一+二≠三+四 shows the two sides to editors, and to nobody else', async () => {
    const wrong = changed('new', { total: 999 });
    const open = await mount(`<gk-annual-report src="${src(wrong)}"></gk-annual-report>`);
    expect(allInside(open, '.bad, .notice')).to.have.length(0);
    clear();
    asEditor();
    const element = await mount(`<gk-annual-report src="${src(wrong)}"></gk-annual-report>`);
    const told = allInside(element, '.notice li').map(textOf);
    expect(told[0]).to.match(
      /^A1 “总计”列：第一项加第二项之和为 [\d]+，第三项（七）总计加第四项之和为 \d+，两者应相等/,
    );
    expect(told[0]).to.contain('一、本年新收政府信息公开申请数量 总计').and.to.contain('四、结转下年度继续办理 总计');
    const bad = allInside(element, '.bad').map((cell) => cell.getAttribute('headers')!);
    for (const row of ['r-new', 'r-in', 'r-r7', 'r-out'])
      expect(
        bad.some((heads) => heads.includes(row)),
        row,
      ).to.equal(true);
    await expectAccessible(element);
  });

  it('gk-annual-report 6.12 (1b): the page is told which relations fail', async () => {
    let detail: { missing: { relation: string }[] } | undefined;
    const listen = (event: Event): void => {
      detail = (event as CustomEvent<typeof detail>).detail;
    };
    document.addEventListener('gk-data-shown', listen, { once: true });
    await mount(`<gk-annual-report src="${src(changed('in', { natural: 0 }))}"></gk-annual-report>`);
    expect(detail!.missing.map(({ relation }) => relation)).to.deep.equal(['A1', 'A3', 'B1']);
  });

  it('gk-annual-report 6.12 (2): adopts a published HTML table: ours in its place, whole again when it leaves', async () => {
    const { html, report } = published();
    const tables = html.replace(/<(h\d|p)>.*?<\/\1>/g, '');
    const element = await mount(`<gk-annual-report year="2025">${tables}</gk-annual-report>`);
    await until('the tables are read', () => allInside(element, 'table').length === 3);
    expect(element.querySelectorAll('table')).to.have.length(0);
    expect(cellsOf(element, 'new').at(-1)).to.equal(String(report.cells['t3.new.total']));
    expect(allInside(element, '.section').map(textOf)).to.have.length(3);
    const place = element.parentNode!;
    element.remove();
    await Promise.resolve();
    expect(element.querySelectorAll('table'), 'whole again').to.have.length(3);
    place.append(element);
    await until('ours again', () => element.querySelectorAll('table').length === 0);
    element.reload();
    await until('read again', () => allInside(element, 'table').length === 3);
  });

  it('gk-annual-report 6.12 (2b): a published page with texts stays as it is; its cells are checked', async () => {
    asEditor();
    const { html, report } = published();
    const spoilt = html.replace(
      new RegExp(`(新收政府信息公开申请数量</th>(<td>\\d+</td>){6})<td>${report.cells['t3.new.total']}`),
      '$1<td>1000',
    );
    const element = await mount(`<gk-annual-report>${spoilt}</gk-annual-report>`);
    await until('the relation is told', () => allInside(element, '.notice li').length > 0);
    expect(textOf(inside(element, '.notice li'))).to.contain('A1 “总计”列：第一项加第二项之和为 10');
    expect(element.querySelectorAll('table')).to.have.length(3);
    expect(element.querySelector('table')!.checkVisibility()).to.equal(true);
    expect(allInside(element, 'table')).to.have.length(0);
  });

  it('gk-annual-report 6.12 (2c): a table that is no report is left alone', async () => {
    const element = await mount('<gk-annual-report><table><tr><td>通讯录</td></tr></table></gk-annual-report>');
    await until('it is read', () => element.matches(':state(empty)'));
    expect(element.querySelector('td')!.checkVisibility()).to.equal(true);
    expect(allInside(element, 'table, .notice')).to.have.length(0);
  });

  it('gk-annual-report 6.12 (3): every number is tied to its row, its groups and its columns', async () => {
    const element = await mount(`<gk-annual-report src="${src()}"></gk-annual-report>`);
    const root = element.shadowRoot!;
    const heads = (cell: Element): string[] =>
      cell
        .getAttribute('headers')!
        .split(' ')
        .map((id) => textOf(root.getElementById(id)));
    const cell = root.getElementById('r-r3.4')!.parentElement!.querySelectorAll('td')[1]!;
    expect(heads(cell)).to.deep.equal([
      '三、本年度办理结果',
      '（三）不予公开',
      '4.保护第三方合法权益',
      '申请人情况',
      '法人或其他组织',
      '商业企业',
    ]);
    for (const each of allInside(element, 'td[headers]')) {
      expect(
        heads(each).every((text) => text !== ''),
        each.outerHTML,
      ).to.equal(true);
    }
    expect(allInside(element, 'td[headers]')).to.have.length(200);
    expect(allInside(element, 'th').every((head) => head.hasAttribute('scope'))).to.equal(true);
    expect(root.querySelectorAll('[id]').length, 'no id twice').to.equal(
      new Set([...root.querySelectorAll('[id]')].map(({ id }) => id)).size,
    );
    expect(allInside<HTMLTableCellElement>(element, '#g-results')[0]!.rowSpan).to.equal(22);
    await expectAccessible(element);
  });

  it('gk-annual-report 6.12 (4): paper lies across, the bar stays off it', async () => {
    const element = await mount(`<gk-annual-report src="${src()}"></gk-annual-report>`);
    const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
    expect(rules.filter((rule) => /^@page gk-annual-report.*landscape/s.test(rule))).to.have.length(1);
    expect(getComputedStyle(element).getPropertyValue('page')).to.equal('gk-annual-report');
  });

  it('gk-annual-report: another year with one press', async () => {
    const element = await mount(`<gk-annual-report src="${src()}"></gk-annual-report>`);
    expect(allInside(element, '.years button').map(textOf)).to.deep.equal(['2025年', '2024年', '2023年']);
    expect(textOf(inside(element, '.title'))).to.equal('澄江市民政局2025年政府信息公开工作年度报告');
    const button = allInside(element, '.years button')[1]!;
    button.focus();
    button.click();
    await element.updateComplete;
    expect(textOf(inside(element, '.title'))).to.contain('2024年');
    expect(button.getAttribute('aria-pressed')).to.equal('true');
    expect(element.shadowRoot!.activeElement, 'focus stays').to.equal(button);
  });

  it('gk-annual-report: a year that is not there says so, and offers the others', async () => {
    const element = await mount(`<gk-annual-report year="2019" src="${src()}"></gk-annual-report>`);
    expect(textOf(inside(element, '.nothing'))).to.equal('尚未公布2019年的年度报告');
    expect(allInside(element, '.years button')).to.have.length(3);
    await expectAccessible(element);
  });

  it('gk-annual-report: the tables as CSV, no formula in them', async () => {
    const element = await mount(
      `<gk-annual-report src="${src(changed('new', { natural: '=1+1' }))}"></gk-annual-report>`,
    );
    const lines = (await downloaded(() => element.exportCsv())).trim().split('\r\n');
    expect(lines).to.have.length(201);
    expect(lines[11]).to.equal(
      "三、收到和处理政府信息公开申请情况,t3.new.natural,一、本年新收政府信息公开申请数量 自然人,'=1+1",
    );
  });

  it('gk-annual-report: markup in a text stays text, what is not filled in says so', async () => {
    const items = [{ year: 2025, overview: '<img src=x onerror=alert(1)>', url: 'javascript:alert(1)' }];
    const element = await mount(`<gk-annual-report src="${src({ ...fixture, items })}"></gk-annual-report>`);
    expect(textOf(inside(element, 'article p'))).to.equal('<img src=x onerror=alert(1)>');
    expect(allInside(element, 'article .unfilled').map(textOf)).to.deep.equal(['未填写', '未填写']);
    expect(allInside(element, 'img, .bar a')).to.have.length(0);
  });

  it('gk-annual-report: asks the platform for the year, speaks English', async () => {
    const asked: string[] = [];
    window.fetch = (url) => {
      asked.push(url as string);
      return Promise.resolve(
        new Response(JSON.stringify({ schema: 'gongkai.annual-report/1', item: fixture.items[0] })),
      );
    };
    const element = await mount(
      '<gk-provider endpoint="/api/v1" department="民政局" lang="en"><gk-annual-report year="2025"></gk-annual-report></gk-provider>',
    );
    await until('English', () => allInside(element, '.section').map(textOf)[0] === '1 Overview');
    expect(decodeURIComponent(asked[0]!)).to.match(/\/api\/v1\/reports\/annual\/2025\?dept=民政局$/);
    await expectAccessible(element);
  });

  it('gk-annual-report: loading, empty, stale, partial, error and offline', async () => {
    window.fetch = () => new Promise(() => undefined);
    const place = document.createElement('main');
    place.innerHTML = '<gk-annual-report src="/slow.json"><a href="/nb.html">年度报告</a></gk-annual-report>';
    document.body.append(place);
    const slow = place.querySelector('gk-annual-report')!;
    await slow.updateComplete;
    expect(slow.matches(':state(loading)')).to.equal(true);
    expect(slow.querySelector('a')!.checkVisibility()).to.equal(true);
    window.fetch = real;
    const states: [state: string, data: unknown, attribute: string][] = [
      ['empty', { ...fixture, items: [] }, ''],
      ['stale', { ...fixture, generatedAt: '2020-01-01T00:00:00Z' }, 'max-age-days="400"'],
      ['partial', { ...fixture, items: [...fixture.items, { organ: '无年度' }] }, ''],
      ['error', { schema: 'gongkai.guide/1', items: [] }, ''],
    ];
    for (const [state, data, attribute] of states) {
      const element = await mount(`<gk-annual-report ${attribute} src="${src(data)}"></gk-annual-report>`);
      expect(element.matches(`:state(${state})`), state).to.equal(true);
      await expectAccessible(element);
      clear();
    }
    const element = await mount(`<gk-annual-report src="${src()}"></gk-annual-report>`);
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    try {
      window.fetch = () => Promise.reject(new TypeError('no network'));
      element.reload();
      await until('it is offline', () => element.matches(':state(offline)'));
      expect(allInside(element, 'table')).to.have.length(3);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });
});
