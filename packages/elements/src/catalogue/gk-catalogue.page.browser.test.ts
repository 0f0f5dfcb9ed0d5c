import { expect } from 'chai';
import {
  addressOf,
  all,
  clear,
  file,
  item,
  items,
  mount,
  one,
  textOf,
  type,
  until,
} from '../../testing/catalogue-page.ts';
import '../provider/gk-provider.ts';
import './gk-catalogue.ts';

const fallback = '<table><tr><th>事项名称</th><th>主体</th></tr><tr><td>低保</td><td>民政局</td></tr></table>';
const names = (element: Parameters<typeof all>[0]): string[] => all(element, 'tbody td.c-name').map(textOf);

describe('gk-catalogue in its page', () => {
  afterEach(clear);

  it('takes the first source there is: property, data block, src, provider, table', async () => {
    const block = `<script type="application/json">${JSON.stringify(file([item(2)]))}</script>`;
    const element = await mount(`<gk-catalogue src="${addressOf(file([item(3)]))}">${block}${fallback}</gk-catalogue>`);
    expect(names(element)).to.deep.equal(['城乡低保审批结果2']);
    element.data = file([item(1)]);
    await until('the property wins', () => names(element)[0] === '城乡低保审批结果1');
    element.data = undefined;
    element.querySelector('script')!.remove();
    element.requestUpdate();
    await until('src is next', () => names(element)[0] === '城乡低保审批结果3');
  });

  it('asks the provider\u2019s platform when nothing else is given, and speaks its language', async () => {
    const real = window.fetch;
    const asked: string[] = [];
    window.fetch = (url) => {
      asked.push(url as string);
      return Promise.resolve(new Response(JSON.stringify(file(items(2)))));
    };
    try {
      const element = await mount(
        '<gk-provider endpoint="/api/v1/" department="民政局" lang="en"><gk-catalogue></gk-catalogue></gk-provider>',
      );
      await until('English is there', () => textOf(one(element, 'th')) === 'Item');
      expect(new URL(asked[0]!).pathname + decodeURIComponent(new URL(asked[0]!).search)).to.equal(
        '/api/v1/catalogue?dept=民政局',
      );
      element.lang = 'zh-CN';
      await element.updateComplete;
      expect(textOf(one(element, 'th'))).to.equal('事项名称');
    } finally {
      window.fetch = real;
    }
  });

  it('reads files in GB18030 as well', async () => {
    const text = JSON.stringify(file([item(1, { name: '@@' })])).split('@@');
    const bytes = new Blob([
      text[0]!.replace(/[^ -~]/g, 'x'),
      Uint8Array.of(0xd5, 0xfe, 0xb8, 0xae),
      text[1]!.replace(/[^ -~]/g, 'x'),
    ]);
    const element = await mount(`<gk-catalogue src="${URL.createObjectURL(bytes)}"></gk-catalogue>`);
    expect(names(element)).to.deep.equal(['政府']);
  });

  it('shows documents as well', async () => {
    const data = {
      schema: 'gongkai.documents/1',
      items: [
        { id: 7, title: '关于低保的通知', docNo: '示民发〔2026〕7号', issuer: '民政局', publishedOn: '2026-01-02' },
      ],
    };
    const element = await mount(`<gk-catalogue src="${addressOf(data)}"></gk-catalogue>`);
    expect(all(element, 'th').map(textOf)).to.deep.equal(['标题', '文号', '发文机关', '发布日期']);
  });

  it('renders data as text, and no address runs a script', async () => {
    const rows = [
      item(1, { name: '<img src=x onerror=alert(1)>', url: 'javascript:alert(1)' }),
      item(2, { url: '/ok' }),
    ];
    const element = await mount(`<gk-catalogue src="${addressOf(file(rows))}"></gk-catalogue>`);
    expect(names(element)[0]).to.equal('<img src=x onerror=alert(1)>');
    expect(all(element, 'td.c-name a').map((link) => link.getAttribute('href'))).to.deep.equal(['/ok']);
  });

  it('sorts by a column and tells it, with the keyboard as well', async () => {
    const element = await mount(`<gk-catalogue src="${addressOf(file(items(3)))}"></gk-catalogue>`);
    const button = one(element, 'th button');
    button.focus();
    button.click();
    button.click();
    await element.updateComplete;
    expect(one(element, 'th').getAttribute('aria-sort')).to.equal('descending');
    expect(names(element)[0]).to.equal('城乡低保审批结果3');
    expect(element.shadowRoot!.activeElement, 'focus stays').to.equal(button);
    expect(all(element, 'button, a[href], input, [tabindex="0"]').every((node) => node.tabIndex === 0)).to.equal(true);
  });

  it('filters: a facet narrows, the recent ones are one click away, Back undoes', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const rows = items(30, (n) => ({
      attribute: n % 3 ? 'open' : 'withheld',
      changedOn: n === 5 ? today : '2020-01-01',
    }));
    const element = await mount(`<gk-catalogue id="f" src="${addressOf(file(rows))}"></gk-catalogue>`);
    const box = (label: string): HTMLElement => all(element, 'fieldset label').find((node) => textOf(node) === label)!;
    box('不予公开').click();
    await element.updateComplete;
    expect(all(element, 'tbody tr')).to.have.length(10);
    expect(textOf(one(element, '.status strong'))).to.equal('找到 10 项，共 30 项');
    history.back();
    await until('the filter is undone', () => all(element, 'tbody tr').length === 20);
    expect(box('不予公开').querySelector('input')!.checked).to.equal(false);
    box('最近调整（90 天内）').click();
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['城乡低保审批结果5']);
  });

  it('finds pinyin initials', async () => {
    const element = await mount(
      `<gk-catalogue src="${addressOf(file([item(1), item(2, { name: '监督检查' })]))}"></gk-catalogue>`,
    );
    await type(element, 'jdjc');
    await until('the initials are found', () => names(element).join() === '监督检查');
  });

  it('tells screen readers the count when typing rests', async () => {
    const element = await mount(`<gk-catalogue src="${addressOf(file(items(3)))}"></gk-catalogue>`);
    await type(element, '结果2');
    await until('the count is told', () => textOf(one(element, '[role=status]')).startsWith('找到 1 项，共 3 项'));
  });

  it('prints every found row', async () => {
    const element = await mount(`<gk-catalogue src="${addressOf(file(items(45)))}"></gk-catalogue>`);
    window.dispatchEvent(new Event('beforeprint'));
    await Promise.resolve();
    expect(all(element, 'tbody tr')).to.have.length(45);
    window.dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    expect(all(element, 'tbody tr')).to.have.length(20);
  });

  it('is back whole when it is moved, taken out and put in again', async () => {
    const element = await mount(`<gk-catalogue src="${addressOf(file(items(3)))}">${fallback}</gk-catalogue>`);
    expect(element.querySelector('table')).to.equal(null);
    const place = element.parentNode!;
    place.insertBefore(element, null);
    await Promise.resolve();
    expect(element.querySelector('table'), 'a move changes nothing').to.equal(null);
    element.remove();
    await Promise.resolve();
    expect(element.querySelectorAll('tr')).to.have.length(2);
    place.appendChild(element);
    await element.updateComplete;
    expect(element.querySelector('table')).to.equal(null);
    expect(names(element)).to.have.length(3);
  });

  it('moves nothing that a framework draws', async () => {
    const element = await mount(
      `<div data-v-app><gk-catalogue src="${addressOf(file(items(3)))}">${fallback}</gk-catalogue></div>`,
    );
    expect(names(element)).to.have.length(3);
    expect(element.querySelector('table')!.checkVisibility()).to.equal(false);
  });

  it('tells the page what happened, without personal data', async () => {
    const told: [string, unknown][] = [];
    const note = (event: Event): void => void told.push([event.type, (event as CustomEvent).detail]);
    for (const name of ['gk-data-shown', 'gk-view-changed', 'gk-data-refused']) document.addEventListener(name, note);
    const element = await mount(
      `<gk-catalogue src="${addressOf(file([item(1, { timeLimit: '' }), item(2)]))}"></gk-catalogue>`,
    );
    await type(element, '结果2');
    for (const name of ['gk-data-shown', 'gk-view-changed', 'gk-data-refused'])
      document.removeEventListener(name, note);
    expect(told).to.deep.equal([
      ['gk-data-shown', { count: 2, missing: [{ column: 'timeLimit', count: 1 }] }],
      ['gk-view-changed', { q: '结果2', filters: {}, page: 1, found: 1 }],
    ]);
  });

  it('shows the columns, facets and files the page chose', async () => {
    const element = await mount(
      `<gk-catalogue columns="name,basis,level" facets="level,subject" export="none" src="${addressOf(file(items(4)))}"></gk-catalogue>`,
    );
    expect(all(element, 'th').map(textOf)).to.deep.equal(['事项名称', '依据', '层级']);
    expect(all(element, 'legend').map(textOf)).to.deep.equal(['主体']);
    expect(all(element, '.bar button')).to.have.length(0);
  });
});
