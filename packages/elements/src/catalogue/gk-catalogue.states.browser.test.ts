import { expect } from 'chai';
import { axeViolations } from '../../testing/a11y.ts';
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
import type { GkCatalogue } from './gk-catalogue.ts';

const src = (data: unknown): string => `<gk-catalogue src="${addressOf(data)}"></gk-catalogue>`;
const fallback =
  '<table><thead><tr><th>事项名称</th><th>主体</th></tr></thead><tbody><tr><td>低保</td><td>民政局</td></tr></tbody></table>';

/** Asks axe about the page of one catalogue: the main region, without the rules about a whole page. */
async function expectAccessible(element: GkCatalogue): Promise<void> {
  const wrong = await axeViolations(element.parentElement!);
  expect(wrong.filter((line) => !/^(page-has-heading-one|region|landmark)/.test(line))).to.deep.equal([]);
}

describe('gk-catalogue: every state is accessible and says what it is', () => {
  afterEach(clear);
  const real = window.fetch;
  afterEach(() => {
    window.fetch = real;
  });

  it('ready, with open rows of every attribute', async () => {
    const attributes = ['open', 'partly-open', 'on-request', 'withheld'];
    const rows = items(25, (n) => ({
      attribute: attributes[n % 4],
      reason: n % 4 === 1 ? { code: 'E15', text: '个人隐私部分不公开' } : undefined,
      history: [{ on: '2026-11-01', kind: 'changed', text: '缩短时限' }],
      url: '/zwgk/x.html',
    }));
    const element = await mount(
      `<gk-catalogue src="${addressOf(file(rows))}" apply-url="/apply" headline-level="2"></gk-catalogue>`,
    );
    expect(element.matches(':state(ready)')).to.equal(true);
    for (const button of all(element, '.toggle').slice(0, 4)) button.click();
    await until('four rows are open', () => all(element, '.more-about').length === 4);
    expect(textOf(one(element, '.reason'))).to.contain('《中华人民共和国政府信息公开条例》第十五条');
    expect(one<HTMLAnchorElement>(element, '.apply').getAttribute('href')).to.equal('/apply?about=MZ-2');
    await expectAccessible(element);
  });

  it('loading: the page\u2019s own table stays in sight', async () => {
    window.fetch = () => new Promise(() => undefined);
    const place = document.createElement('main');
    place.innerHTML = `<gk-catalogue src="/slow.json">${fallback}</gk-catalogue>`;
    document.body.append(place);
    const element = place.querySelector('gk-catalogue')!;
    await element.updateComplete;
    expect(element.matches(':state(loading)')).to.equal(true);
    expect(element.querySelector('td')!.checkVisibility()).to.equal(true);
    await expectAccessible(element);
  });

  it('empty', async () => {
    const element = await mount(src(file([])));
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(textOf(one(element, '.nothing'))).to.equal('尚未公布公开事项');
    await expectAccessible(element);
  });

  it('none-found, and the way back', async () => {
    const element = await mount(src(file(items(3))));
    await type(element, '拆迁');
    expect(element.matches(':state(none-found)')).to.equal(true);
    await expectAccessible(element);
    one(element, '.nothing button').click();
    await element.updateComplete;
    expect(all(element, 'tbody tr')).to.have.length(3);
    expect(one<HTMLInputElement>(element, 'input[type=search]').value).to.equal('');
  });

  it('partial: rows that cannot be read are named, blanks are shown as blanks', async () => {
    const element = await mount(src(file([item(1, { subject: '' }), { code: 'x' }, item(3, { way: '?' })])));
    expect(element.matches(':state(partial)')).to.equal(true);
    expect(textOf(one(element, '.notice'))).to.equal('有 2 条数据无法读取，未列出（第 2, 3 条）');
    expect(textOf(one(element, '.c-subject .unfilled'))).to.equal('未填写');
    await expectAccessible(element);
  });

  it('partial: a further page that fails leaves the first ones', async () => {
    const second = addressOf(file(items(2), { next: 'blob:gone' }));
    const element = await mount(src(file(items(3), { next: second })));
    const told = '第 3 页起的数据未能读取，以下仅为前 5 条';
    await until('the missing page is told', () => textOf(one(element, '.notice')) === told);
    expect(all(element, 'tbody tr')).to.have.length(5);
  });

  it('partial: beyond 5,000 rows the platform searches, and says so', async () => {
    const asked: string[] = [];
    window.fetch = (url) => {
      const text = new URL(url as string).searchParams.get('q');
      asked.push(text ?? '');
      const rows = text ? [item(9, { name: `${text}在第六千行` })] : items(5000);
      const next = text ? {} : { next: '/api/v1/catalogue?cursor=5000' };
      return Promise.resolve(new Response(JSON.stringify(file(rows, next))));
    };
    const element = await mount('<gk-catalogue src="/api/v1/catalogue"></gk-catalogue>');
    expect(element.matches(':state(partial)')).to.equal(true);
    expect(textOf(one(element, '.notice'))).to.equal('数据较多，以下为前 5000 条；搜索时由平台在全部数据中查找');
    await type(element, '渔船');
    await until('the platform answers', () => textOf(one(element, 'td.c-name')) === '渔船在第六千行');
    await type(element, '');
    await until('the first rows are back', () => all(element, 'tbody tr').length === 20);
    expect(asked).to.deep.equal(['', '渔船', '']);
  });

  it('stale', async () => {
    const element = await mount(
      `<gk-catalogue max-age-days="30" src="${addressOf(file(items(2), { generatedAt: '2020-01-01T00:00:00+08:00' }))}"></gk-catalogue>`,
    );
    expect(element.matches(':state(stale)')).to.equal(true);
    expect(textOf(one(element, '.notice'))).to.match(/^数据已 [\d,]+ 天未更新$/);
    await expectAccessible(element);
  });

  it('error: another schema is named, an address that is no data is told', async () => {
    const element = await mount(
      `<gk-catalogue src="${addressOf({ schema: 'gongkai.guide/1' })}">${fallback}</gk-catalogue>`,
    );
    expect(element.matches(':state(error)')).to.equal(true);
    expect(textOf(one(element, '.notice'))).to.contain('应为 gongkai.catalogue/1，实为 gongkai.guide/1');
    expect(element.querySelector('td')!.checkVisibility()).to.equal(true);
    await expectAccessible(element);
    const login = await mount(`<gk-catalogue src="${URL.createObjectURL(new Blob(['<html>登录']))}"></gk-catalogue>`);
    expect(login.matches(':state(error)')).to.equal(true);
  });

  it('offline: what is on screen stays, and the data come back with the network', async () => {
    const element = await mount(src(file(items(3))));
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    try {
      window.fetch = () => Promise.reject(new TypeError('no network'));
      element.reload();
      await until('it is offline', () => element.matches(':state(offline)'));
      expect(all(element, 'tbody tr')).to.have.length(3);
      await expectAccessible(element);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
    window.fetch = real;
    window.dispatchEvent(new Event('online'));
    await until('it is ready', () => element.matches(':state(ready)'));
  });
});
