import { siteName } from '../../../packages/checker/src/checks/site/name.ts';
import { homeMarks } from '../../../packages/checker/src/facts/marks/home-marks.ts';
import { inspectedOf, inspectSource } from '../../../packages/checker/testing/inspected.ts';
import { sent } from '../papers.ts';
import { factOf, measureOf, saysOf, type Family } from './family.ts';

const name = '岚川县住房和城乡建设局';
const well = [
  name,
  `${name}网站`,
  `欢迎访问${name}网站！`,
  `首页_${name}`,
  `首页 - ${name}`,
  `${name}-网站首页`,
  `　${name}　`,
  '岚川县住房 和城乡建设局',
  `中国·岚川 ${name}`,
  `${name} | 政府网站`,
] as const;
const nameless = [
  '',
  ' ',
  '首页',
  '网站首页',
  '首页-',
  '主页',
  '欢迎光临',
  '欢迎光临本网站！',
  '欢迎访问',
  '无标题文档',
  '无标题页',
  '新建网页 1',
  'Untitled Document',
  'New Page 1',
  'index',
  'index.html',
  'Home Page',
  'Document',
  'Welcome',
  'default.aspx',
  '政府网站',
  '门户网站首页',
] as const;
const heads = [
  '<div class="header"><h1>岚川县住房和城乡建设局</h1></div>',
  '<div class="header"><img src="/logo.png" alt="岚川县住房和城乡建设局"></div>',
  '<div class="header"><img src="/logo.png"></div>',
  '<div id="top"><span>2026年11月20日</span></div>',
  '',
] as const;

/** Home pages whose title says whose site it is, or nothing of the kind. */
export const siteNames: Family = {
  name: 'names of sites',
  trial(draw) {
    const isFaulty = draw.chance(0.5);
    const title = draw.pick(isFaulty ? nameless : well);
    const tag = draw.pick([`<title>${title}</title>`, `<TITLE>\n${title}\n</TITLE>`, ...(title === '' ? [''] : [])]);
    const svg = draw.pick(['', '<svg><title>岚川县住房和城乡建设局</title></svg>']);
    const body = `${draw.pick(heads)}${svg}<div class="main"><ul><li><a href="/tzgg/1.html">关于做好冬季施工的通知</a></li></ul></div><div class="footer"><p>主办单位：${name}</p></div>`;
    const html = `<html><head><meta charset="utf-8">${tag}</head><body>${body}</body></html>`;
    const fact = factOf(homeMarks, sent(draw, html, { url: 'http://h/', finalUrl: 'http://h/' }));
    const facts = {
      site: { ...inspectSource().site, name },
      inspected: inspectedOf(homeMarks, [['http://h/', [fact, fact]]]),
    };
    return [{ check: siteName.id, isFaulty, said: saysOf(measureOf(siteName, facts)), note: `${tag} ${body}` }];
  },
};
