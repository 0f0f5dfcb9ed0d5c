import { expect } from 'chai';
import fixture from '../../testing/media-accounts.fixture.json' with { type: 'json' };
import { addressOf, allInside, asEditor, clear, inside, shown, textOf } from '../../testing/shown-page.ts';
import { describeStates } from '../../testing/states.ts';
import './gk-media-matrix.ts';

const listed = (items: readonly unknown[]): Promise<HTMLElement & { updateComplete: Promise<boolean> }> =>
  shown(`<gk-media-matrix src="${addressOf({ ...fixture, items })}"></gk-media-matrix>`);

describe('gk-media-matrix', () => {
  afterEach(clear);

  it('gk-media-matrix 6.12 (1): by platform, the main account and its platform first', async () => {
    const element = await listed(fixture.items);
    expect(allInside(element, '[role=heading]').map(textOf)).to.deep.equal([
      '微信公众号',
      '微博',
      '抖音',
      '移动客户端',
      '澎湃号',
    ]);
    expect(textOf(inside(element, 'li'))).to.match(/^澄江民政 主账号/);
    expect(allInside(element, '[part=badge]')).to.have.length(1);
  });

  it('gk-media-matrix 6.12 (2): QR never the only way: the name is text, and how to find it', async () => {
    const element = await listed(fixture.items);
    const pictures = allInside<HTMLImageElement>(element, 'img');
    expect(pictures.map(({ alt }) => alt)).to.deep.equal(['“澄江民政”二维码', '“澄江慈善”二维码']);
    for (const { parentElement } of pictures) {
      expect(textOf(parentElement!.querySelector('a, strong'))).to.match(/^澄江/);
      expect(textOf(parentElement!.querySelector('small'))).to.equal('在微信公众号中搜索账号名称');
    }
  });

  it('gk-media-matrix 6.12 (3): dead link: no link for the public, a note for editors', async () => {
    const element = await listed(fixture.items);
    const hrefs = allInside<HTMLAnchorElement>(element, 'a').map(({ href }) => href);
    expect(hrefs).to.have.length(4);
    expect(hrefs.join()).not.to.contain('gone');
    expect(inside(element, '.notice')).to.equal(null);
    clear();
    asEditor();
    const notes = allInside(await listed(fixture.items), '.notice').map(textOf);
    expect(notes).to.deep.equal([
      '编辑提示 “澄江慈善”没有可用的链接，请核对 url 或停用该账号',
      '编辑提示 “澄江发布”没有可用的链接，请核对 url 或停用该账号',
    ]);
  });

  it('gk-media-matrix 6.12 (4): values are text, and no address runs a script', async () => {
    const element = await listed([
      { platform: '<i>', handle: '<b>x</b>', url: 'javascript:1', qrUrl: 'data:image/png,' },
    ]);
    expect(textOf(inside(element, 'strong'))).to.equal('<b>x</b>');
    expect(inside(element, 'a')).to.equal(null);
    expect(inside(element, 'img')).to.equal(null);
  });
});

describeStates({
  tag: 'gk-media-matrix',
  file: fixture,
  wrongRow: { platform: '微博' },
  empty: '尚未公布政务新媒体账号',
});
