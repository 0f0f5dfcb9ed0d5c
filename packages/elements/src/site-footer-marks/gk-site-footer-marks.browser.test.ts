import { expect } from 'chai';
import { asEditor, clear, expectAccessible, inside, shown, textOf, until } from '../../testing/shown-page.ts';
import './gk-site-footer-marks.ts';

const marks = `<span id="_ideConac"><a href="https://bszs.example.cn/sitename?method=show&amp;id=1"><img id="imgConac" alt="党政机关" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></a></span>
  <p id="zb">主办单位：澄江市民政局　联系电话：0510-8000 0000</p>
  <p id="bsm">网站标识码：3202810001</p>
  <p><a id="icp" href="https://beian.miit.example.cn/">苏ICP备05003616号</a></p>
  <p><a id="ga" href="https://beian.mps.example.cn/">苏公网安备 32028102000123号</a></p>`;
const foot = (inner = marks): Promise<HTMLElement & { updateComplete: Promise<boolean> }> =>
  shown(`<gk-site-footer-marks>${inner}</gk-site-footer-marks>`);

describe('gk-site-footer-marks', () => {
  const meta = document.createElement('meta');
  afterEach(clear);
  afterEach(() => meta.remove());
  const siteCode = (name: string, content: string): void => {
    meta.name = name;
    meta.content = content;
    document.head.append(meta);
  };

  it('gk-site-footer-marks 6.12 (1): removes or renames no id, and leaves every mark in the light DOM', async () => {
    const element = await foot();
    const before = document.createElement('div');
    before.innerHTML = marks;
    expect(element.innerHTML).to.equal(before.innerHTML);
    for (const id of ['_ideConac', 'imgConac', 'zb', 'bsm', 'icp', 'ga'])
      expect(document.getElementById(id)!.checkVisibility(), id).to.equal(true);
    expect(element.shadowRoot!.querySelectorAll('[id]')).to.have.length(0);
    await expectAccessible(element);
  });

  it('gk-site-footer-marks 6.12 (2): SiteIDCode of the page ≠ footer code: a note for editors, nothing for the public', async () => {
    siteCode('SiteIDCode', '3202810099');
    const element = await foot();
    expect(inside(element, '[part=notice]')).to.equal(null);
    clear();
    asEditor();
    const told = await foot();
    await until('the difference is told', () => inside(told, '[part=notice]') !== null);
    expect(textOf(inside(told, '[part=notice]'))).to.equal(
      '编辑提示 页面 SiteIDCode 为 3202810099，页脚网站标识码为 3202810001，请核对',
    );
  });

  it('gk-site-footer-marks 6.12 (3): the same code, or none on either side, is no difference', async () => {
    asEditor();
    await import('./gk-site-footer-marks.check.ts');
    siteCode('siteidcode', ' 3202810001 ');
    for (const inner of [marks, '<p>主办单位：民政局</p>']) {
      const element = await foot(inner);
      element.remove();
      document.body.append(element); // everything that was on its way is there
      await element.updateComplete;
      expect(inside(element, '[part=notice]')).to.equal(null);
      element.remove();
    }
  });

  it('gk-site-footer-marks 6.12 (4): marks that scripts write later are laid out and read too', async () => {
    asEditor();
    siteCode('SiteIDCode', '3202810099');
    const element = await foot('<p>主办单位：民政局</p>');
    element.insertAdjacentHTML('beforeend', '<p>网站标识码：3202810001</p>');
    await until('the difference is told', () => inside(element, '[part=notice]') !== null);
  });

  it('gk-site-footer-marks 6.12 (5): the badge stands first, everything fits 320 px', async () => {
    const element = await foot();
    element.parentElement!.setAttribute('style', 'width:320px');
    expect(element.scrollWidth).to.be.at.most(320);
    const tops = ['_ideConac', 'zb', 'bsm'].map((id) => document.getElementById(id)!.getBoundingClientRect().top);
    expect(tops).to.deep.equal(tops.toSorted((a, b) => a - b));
  });
});
