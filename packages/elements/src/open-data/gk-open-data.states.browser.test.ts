import { expect } from 'chai';
import { all, clear, one, textOf, until } from '../../testing/catalogue-page.ts';
import { isIn, offline, wrongFor } from '../../testing/data-page.ts';
import {
  bytesOf,
  fallback,
  fileAt,
  mount,
  parking,
  previewed,
  previewOf,
  withFile,
  serveFiles,
  serveNothing,
} from '../../testing/datasets.ts';
import fixture from '../../testing/datasets.fixture.json' with { type: 'json' };
import '../provider/gk-provider.ts';
import './gk-open-data.ts';

beforeEach(serveFiles);
afterEach(serveNothing);

describe('gk-open-data with many datasets', () => {
  afterEach(clear);
  it('gk-open-data 6.12: twenty at a time; focus stays where the reader is', async () => {
    const items = Array.from({ length: 25 }, (_, n) => ({ ...parking, id: `d${n}`, title: `数据集${n}` }));
    const element = await mount({ ...fixture, items });
    expect(all(element, 'article')).to.have.length(20);
    one(element, '.more').click();
    await element.updateComplete;
    await until('focus has moved', () => element.shadowRoot!.activeElement === all(element, 'article')[20]);
    expect(all(element, 'article')).to.have.length(25);
    const button = one(element, 'li button');
    button.focus();
    await previewed(element);
    expect(element.shadowRoot!.activeElement).to.equal(one(element, 'li button'));
    expect(one(element, 'li button').getAttribute('aria-expanded')).to.equal('true');
  });
});

describe('gk-open-data: every state is accessible and says what it is', () => {
  afterEach(clear);

  it('ready with an open preview, in Chinese and in English', async () => {
    for (const lang of ['zh-CN', 'en']) {
      const file = { format: 'CSV', url: fileAt(bytesOf('名称,泊位\n澄江,20\n3\n')) };
      const element = await mount(
        { ...fixture, items: [{ ...parking, files: [file] }, fixture.items[4]] },
        `lang="${lang}" headline-level="2"`,
      );
      if (lang === 'en') await until('English', () => textOf(one(element, '.headline')) === 'Open data');
      await previewed(element);
      one(element, 'summary').click();
      expect(isIn(element, 'ready')).to.equal(true);
      expect(await wrongFor(element)).to.deep.equal([]);
    }
  });
  it('empty, partial and stale', async () => {
    const empty = await mount({ ...fixture, items: [] });
    expect([isIn(empty, 'empty'), textOf(one(empty, '.nothing'))]).to.deep.equal([true, '尚未开放数据集']);
    const partial = await mount({ ...fixture, items: [...fixture.items, { title: 'x', files: [{}] }] });
    expect([isIn(partial, 'partial'), all(partial, 'article').length]).to.deep.equal([true, 6]);
    expect(await wrongFor(partial)).to.deep.equal([]);
    const stale = await mount({ ...fixture, generatedAt: '2020-01-01T00:00:00+08:00' }, 'max-age-days="30"');
    expect(isIn(stale, 'stale')).to.equal(true);
  });
  it('error keeps the page\u2019s own list, offline keeps what is on screen', async () => {
    const wrong = await mount({ schema: 'gongkai.list/1', items: [] }, '', fallback);
    expect(isIn(wrong, 'error')).to.equal(true);
    expect(textOf(one(wrong, '.notice'))).to.contain('应为 gongkai.dataset/1，实为 gongkai.list/1');
    expect(wrong.querySelector('li')!.checkVisibility()).to.equal(true);
    expect(await wrongFor(wrong)).to.deep.equal([]);
    const element = await mount(fixture, '', fallback);
    await offline(async () => {
      element.reload();
      await until('it is offline', () => isIn(element, 'offline'));
      expect(all(element, 'article')).to.have.length(6);
    });
  });
  it('loading: the page\u2019s own content stays in sight', async () => {
    const before = window.fetch;
    window.fetch = () => new Promise(() => undefined);
    try {
      const place = document.createElement('main');
      place.innerHTML = '<gk-open-data src="/slow.json"><p>原有内容</p></gk-open-data>';
      document.body.append(place);
      const element = place.querySelector('gk-open-data')!;
      await element.updateComplete;
      expect(isIn(element, 'loading')).to.equal(true);
      expect(place.querySelector('p')!.checkVisibility()).to.equal(true);
      expect(await wrongFor(element)).to.deep.equal([]);
    } finally {
      window.fetch = before;
    }
  });
  it('markup in the data and in the file stays text, and no address runs a script', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const [element, rows] = await previewOf({ format: 'CSV', url: fileAt(`a\n${evil}\n`) });
    expect(rows[1]).to.deep.equal([evil]);
    const other = await mount(withFile({ format: 'CSV', url: 'javascript:alert(1)' }, { title: evil }));
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    expect(other.shadowRoot!.querySelector('img, li a, li button')).to.equal(null);
  });
});
