import type { Check } from '../../../packages/checker/src/checks/check.ts';
import { footerContact } from '../../../packages/checker/src/checks/footer/contact.ts';
import { footerIcp } from '../../../packages/checker/src/checks/footer/icp.ts';
import { footerIdcode } from '../../../packages/checker/src/checks/footer/idcode.ts';
import { footerPartyMark } from '../../../packages/checker/src/checks/footer/party-mark.ts';
import { footerPolice } from '../../../packages/checker/src/checks/footer/police.ts';
import { footerSitemap } from '../../../packages/checker/src/checks/footer/sitemap.ts';
import { footerSponsor } from '../../../packages/checker/src/checks/footer/sponsor.ts';
import { zhaocuoEntry } from '../../../packages/checker/src/checks/zhaocuo/entry.ts';
import { homeMarks } from '../../../packages/checker/src/facts/marks/home-marks.ts';
import { inspectedOf, inspectSource } from '../../../packages/checker/testing/inspected.ts';
import { sent } from '../papers.ts';
import { factOf, measureOf, saysOf, type Family } from './family.ts';

interface Mark {
  readonly check: Check;
  readonly ways: readonly string[];
}

const marks: Readonly<Record<string, Mark>> = {
  party: {
    check: footerPartyMark,
    ways: [
      '<a href="https://bszs.conac.cn/sitename?method=show&id=1"><img src="/dzjg.png" alt="党政机关"></a>',
      '<script src="//dcs.conac.cn/js/11/176/0000/60449577/CA111760000604495770001.js"></script>',
      '<span id="_ideConac"><a href="//bszs.conac.cn/sitename?method=show&amp;id=08D" target="_blank"><img src="//dcs.conac.cn/image/red.png" border="0"></a></span>',
    ],
  },
  idCode: {
    check: footerIdcode,
    ways: [
      '<p>网站标识码：3299010001</p>',
      '<span>政府网站标识码:&nbsp;3299010001</span>',
      '<a href="#">网站标识码 3299010001</a>',
      '<td>网站标识码：<b>3299010001</b></td>',
      '<p>政府网站标识码： 3299010001 </p>',
    ],
  },
  icp: {
    check: footerIcp,
    ways: [
      '<a href="https://beian.miit.gov.cn/">苏ICP备05012345号-1</a>',
      '<p>备案号：<a target="_blank" href="http://beian.miit.gov.cn">苏ICP备05012345号</a></p>',
      '<span>苏ICP备 05012345号-2</span>',
      '<a href="https://beian.miit.gov.cn/#/Integrated/index">苏ICP备2021012345号-1</a>',
    ],
  },
  police: {
    check: footerPolice,
    ways: [
      '<a href="https://beian.mps.gov.cn/#/query/webSearch?code=32990102000123">苏公网安备 32990102000123号</a>',
      '<a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=32990102000123"><img src="/ga.png">苏公网安备32990102000123号</a>',
      '<p>苏公网安备 32990102000123 号</p>',
    ],
  },
  sponsor: {
    check: footerSponsor,
    ways: [
      '<p>主办单位：岚川县住房和城乡建设局</p>',
      '<p>主办：岚川县住房和城乡建设局&nbsp;&nbsp;技术支持：某公司</p>',
      '<div>版权所有：岚川县住房和城乡建设局</div>',
    ],
  },
  contact: {
    check: footerContact,
    ways: [
      '<p>联系电话：0510-86861234</p>',
      '<a href="/lxwm/">联系我们</a>',
      '<p>地址：建设路86号 电话：0510-86861234</p>',
      '<p>值班电话:（0510）86861234</p>',
    ],
  },
  sitemap: {
    check: footerSitemap,
    ways: [
      '<a href="/wzdt/">网站地图</a>',
      '<a href="sitemap.html" title="网站地图">站点地图</a>',
      '<a href="/map/"><img src="m.png" alt="网站地图"></a>',
    ],
  },
  errors: {
    check: zhaocuoEntry,
    ways: [
      '<a href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=3299010001&url=x"><img src="/jc.png" alt="政府网站找错"></a>',
      '<span id="_span_jiucuo"><img onclick="Link(\'3299010001\')" src="https://zfwzgl.www.gov.cn/exposure/images/jiucuo.png?v=3299010001"></span><script src="https://zfwzgl.www.gov.cn/exposure/jiucuo.js"></script>',
    ],
  },
};

const holders = [
  (inside: string) => `<div class="footer">${inside}</div>`,
  (inside: string) => `<footer>${inside}</footer>`,
  (inside: string) => `<div id="foot"><div class="wrap">${inside}</div></div>`,
  (inside: string) => `<table class="bottom" width="1000"><tr><td align="center">${inside}</td></tr></table>`,
] as const;

/** Home pages with marks left out. */
export const footers: Family = {
  name: 'feet of home pages',
  trial(draw) {
    const shown = Object.entries(marks).filter(() => draw.chance(0.7));
    const inside = draw
      .shuffled(shown)
      .map(([, { ways }]) => draw.pick(ways))
      .join(draw.pick(['', '\n', '<br>', '&nbsp;|&nbsp;']));
    const news = '<ul><li><a href="/tzgg/1.html">关于做好冬季施工安全工作的通知</a><span>2026-11-18</span></li></ul>';
    const html = `<html><head><meta charset="utf-8"><title>岚川县住房和城乡建设局</title></head><body><div class="header"><h1>岚川县住房和城乡建设局</h1></div><div class="main">${news}</div>${draw.pick(holders)(inside)}</body></html>`;
    const fact = factOf(homeMarks, sent(draw, html, { url: 'http://h/', finalUrl: 'http://h/' }));
    const site = { ...inspectSource().site, name: '岚川县住房和城乡建设局', idCode: '3299010001' };
    const facts = { site, inspected: inspectedOf(homeMarks, [['http://h/', [fact, fact]]]) };
    const there = new Set(shown.map(([name]) => name));
    return Object.entries(marks).map(([name, { check }]) => ({
      check: check.id,
      isFaulty: !there.has(name),
      said: saysOf(measureOf(check, facts)),
      note: inside,
    }));
  },
};
