import { html, type TemplateResult } from 'lit';
import '@gongkai/elements/gk-site-footer-marks.js';
import '@gongkai/elements/gk-provider.js';

type Story = { readonly render: () => TemplateResult };
const story = (render: () => TemplateResult): Story => ({ render });
const badge = new URL('./assets/badge.svg?no-inline', import.meta.url).href;

/** The foot as a content management system prints it. */
const marks = html`<span id="_ideConac"
    ><a href="https://bszs.example.cn/sitename?method=show"
      ><img src=${badge} alt="党政机关" width="48" height="58" /></a
  ></span>
  <span>主办单位：澄江市民政局</span>
  <span>联系电话：<a href="tel:0510-80000000">0510-8000 0000</a></span>
  <span>网站标识码：3202810001</span>
  <a href="https://beian.miit.example.cn/">苏ICP备05003616号-1</a>
  <a href="https://beian.mps.example.cn/">苏公网安备 32028102000123号</a>
  <a href="/wzdt/">网站地图</a>`;

export default { title: 'gk-site-footer-marks', component: 'gk-site-footer-marks' };

export const Ready = story(() => html`<gk-site-footer-marks lang="zh-CN">${marks}</gk-site-footer-marks>`);
export const English = story(() => html`<gk-site-footer-marks lang="en">${marks}</gk-site-footer-marks>`);
export const Paragraphs = story(
  () =>
    html`<gk-site-footer-marks lang="zh-CN"
      ><p>主办单位：澄江市人民政府　承办单位：澄江市人民政府办公室</p>
      <p>网站标识码：3202810001　苏ICP备05003616号-1</p></gk-site-footer-marks
    >`,
);
export const Empty = story(() => html`<gk-site-footer-marks lang="zh-CN"></gk-site-footer-marks>`);
export const Elder = story(
  () => html`<gk-provider elder><gk-site-footer-marks lang="zh-CN">${marks}</gk-site-footer-marks></gk-provider>`,
);
