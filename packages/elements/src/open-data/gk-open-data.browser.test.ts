import { expect } from 'chai';
import { addressOf, all, clear, one, textOf } from '../../testing/catalogue-page.ts';
import { asEditor, show } from '../../testing/data-page.ts';
import {
  bytesOf,
  fileAt,
  mount,
  previewed,
  previewOf,
  withFile,
  serveFiles,
  serveNothing,
} from '../../testing/datasets.ts';
import fixture from '../../testing/datasets.fixture.json' with { type: 'json' };
import '../provider/gk-provider.ts';
import './gk-open-data.ts';
import type { GkOpenData } from './gk-open-data.ts';

beforeEach(serveFiles);
afterEach(serveNothing);

describe('gk-open-data', () => {
  afterEach(clear);

  it('gk-open-data 6.12 (1): the preview of a CSV file in GBK is right, quoted line breaks included', async () => {
    // 名称,地址 / 澄江停车场,"长江路\n188号"
    const gbk = Uint8Array.of(
      0xc3,
      0xfb,
      0xb3,
      0xc6,
      0x2c,
      0xb5,
      0xd8,
      0xd6,
      0xb7,
      0x0d,
      0x0a,
      0xb3,
      0xce,
      0xbd,
      0xad,
      0x2c,
      0x22,
      0xb3,
      0xa4,
      0xbd,
      0xad,
      0x0a,
      0xc2,
      0xb7,
      0x22,
      0x0d,
      0x0a,
    );
    const [element, rows] = await previewOf({ format: 'CSV', url: fileAt(gbk) });
    expect(rows).to.deep.equal([
      ['名称', '地址'],
      ['澄江', '长江 路'],
    ]);
    expect(textOf(one(element, '.preview caption'))).to.equal('公共停车场基本信息 CSV：共 1 行');
    const [, utf8] = await previewOf({ format: 'CSV', url: fileAt(bytesOf('\ufeff名称,泊位\n澄江,20\n')) });
    expect(utf8[1]).to.deep.equal(['澄江', '20']);
  });

  it('gk-open-data 6.12 (2): of a file above 64 KiB no more than that is taken, with and without Range', async () => {
    const asked: (string | null)[] = [];
    let sent = 0;
    let stopped = false;
    const line = '停车场名称,地址\n';
    const endless = (): ReadableStream<Uint8Array> =>
      new ReadableStream({
        pull(controller) {
          const chunk = new TextEncoder().encode(line.repeat(500));
          sent += chunk.length;
          controller.enqueue(chunk);
        },
        cancel() {
          stopped = true;
        },
      });
    const data = addressOf(withFile({ format: 'CSV', url: '/big.csv', size: 9e9 }));
    const local = window.fetch;
    window.fetch = (url, options) => {
      if (!(url as string).endsWith('/big.csv')) return local(url, options);
      asked.push(new Headers(options?.headers).get('range'));
      return Promise.resolve(new Response(endless()));
    };
    const element = await show<GkOpenData>(`<gk-open-data src="${data}"></gk-open-data>`, 'gk-open-data');
    const rows = await previewed(element);
    expect(rows).to.have.length(21);
    expect(textOf(one(element, '.preview caption'))).to.contain('前 20 行');
    expect([asked, stopped]).to.deep.equal([['bytes=0-65535'], true]);
    expect(sent).to.be.below(3 * 65_536);

    const part = new TextEncoder().encode(line.repeat(3000)).slice(0, 65_536); // cut through a character
    window.fetch = () =>
      Promise.resolve(new Response(part, { status: 206, headers: { 'content-range': 'bytes 0-65535/72000' } }));
    one(element, 'li button').click();
    await element.updateComplete;
    expect(one(element, '.preview')).to.equal(null);
    expect(await previewed(element)).to.deep.equal(rows);
    expect(all(element, '.preview .notice'), 'a cut is no fault').to.have.length(0);
  });

  it('gk-open-data 6.12 (3): a wrong CSV file says the line, and shows what comes before it', async () => {
    const cases: [text: string, said: string, rows: number][] = [
      ['a,b\n1,2\n3\n', '第 3 行有误：应有 2 格，实有 1 格', 2],
      ['a,b\n"1\n2",3\n"4,5\n', '第 4 行有误：引号没有结束', 2],
      ['a,b\n"1"x,2\n', '第 2 行有误：引号之后还有文字', 1],
    ];
    for (const [text, said, count] of cases) {
      const [element, rows] = await previewOf({ format: 'CSV', url: fileAt(bytesOf(text)) });
      expect(textOf(one(element, '.preview .notice'))).to.equal(said);
      expect(rows).to.have.length(count);
    }
    const [json, rows] = await previewOf({ format: 'JSON', url: fileAt('[{"a":1},\n{"a":}]') });
    expect(textOf(one(json, '.preview .notice'))).to.equal('第 2 行起不是有效的 JSON');
    expect(rows).to.deep.equal([['a'], ['1']]);
  });

  it('gk-open-data 6.12 (4): a download is a plain link', async () => {
    const element = await mount(fixture);
    const link = one<HTMLAnchorElement>(element, 'li a');
    expect(link.getAttributeNames().toSorted()).to.deep.equal(['aria-label', 'class', 'href']);
    expect(link.getAttribute('href')).to.equal('/data/parking.csv');
    expect(textOf(one(element, 'li')))
      .to.contain('20 KB')
      .and.to.contain('186 行')
      .and.to.contain('SHA-256 9f86');
    const formats = all(element, 'li').map(
      (li) => `${textOf(li.querySelector('a'))} ${li.querySelector('button') ? '+' : '-'}`,
    );
    expect(formats).to.include.members(['下载 CSV +', '下载 JSON +', '下载 XML -', '下载 XLSX -', '下载 PDF -']);
  });

  it('gk-open-data 6.12: no file, a login page, an archive, no network: each is said, the link stays', async () => {
    const cases: [file: Record<string, unknown>, said: string][] = [
      [{ format: 'CSV', url: fileAt('<!DOCTYPE html><title>登录</title>') }, '地址给出的不是数据文件'],
      [{ format: 'CSV', url: fileAt(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)) }, '地址给出的不是数据文件'],
      [{ format: 'CSV', url: fileAt('') }, '文件是空的'],
      [{ format: 'JSON', url: fileAt('{"a":1}') }, '此文件不是表格，无法预览'],
      [{ format: 'CSV', url: '/no-such-file.csv' }, '文件无法打开'],
      [{ format: 'CSV', url: 'http://127.0.0.1:9/refused.csv' }, '暂时无法预览，可直接下载'],
    ];
    for (const [file, said] of cases) {
      const [element] = await previewOf(file);
      expect(textOf(one(element, '.preview .notice')), JSON.stringify(file)).to.equal(said);
      expect(one(element, 'li').querySelector('a, span')).to.not.equal(null);
    }
  });

  it('gk-open-data 6.12: themes are chosen, columns explained; what is missing is told to editors', async () => {
    const element = await mount(fixture);
    const select = one<HTMLSelectElement>(element, 'select');
    expect([...select.options].map(textOf)).to.deep.equal([
      '全部主题（6）',
      '城市治理（1）',
      '民生保障（1）',
      '公共服务（3）',
      '市场监管（1）',
    ]);
    select.value = '公共服务';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(all(element, '.name').map(textOf)).to.deep.equal(['饮用水水源水质监测', '2026年部门预算汇总表', '公交站点']);
    one(element, 'summary').click();
    expect(all(element, 'details[open] th').map(textOf)).to.deep.equal(['字段', '类型', '单位', '含义']);
    expect(textOf(all(element, 'article')[1])).to.contain('没有可机器读取的文件');
    expect(all(element, '.notice')).to.have.length(0);
    await asEditor(async () => {
      const editors = await mount(fixture);
      expect(all(editors, '.notice').map(textOf)).to.deep.equal([
        '编辑提示 “使用许可”有 1 个数据集未填写',
        '编辑提示 “更新频率”有 1 个数据集未填写',
        '编辑提示 “字段说明”有 1 个数据集未填写',
        '编辑提示 没有可机器读取的文件：2026年部门预算汇总表',
      ]);
    });
  });
});
