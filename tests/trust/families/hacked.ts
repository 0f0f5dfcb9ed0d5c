import { hackDarklink } from '../../../packages/checker/src/checks/hack/darklink.ts';
import { safety } from '../../../packages/checker/src/facts/inspect/safety.ts';
import { inspectedOf } from '../../../packages/checker/testing/inspected.ts';
import { printed, prose, sent } from '../papers.ts';
import { factOf, measureOf, type Family } from './family.ts';

const trades = ['棋牌', '真人娱乐', '百家乐', '彩票平台', '澳门赌场'] as const;
const hiding = [
  (inside: string) => `<div style="display:none">${inside}</div>`,
  (inside: string) => `<div style="position:absolute;left:-9999px;top:-9999px">${inside}</div>`,
  (inside: string) => `<div style="height:0px;overflow:hidden">${inside}</div>`,
  (inside: string) => `<marquee height="1" width="5" scrollamount="3000">${inside}</marquee>`,
  (inside: string) => `<p style="text-indent:-9999px">${inside}</p>`,
  (inside: string) => `<div hidden>${inside}</div>`,
] as const;
const harmless = [
  '<ul style="display:none"><li><a href="/zwgk/">政务公开</a></li></ul>',
  '<div style="display:none"><a href="http://www.gov.cn/">中国政府网</a><a href="http://www.js.gov.cn/">省政府</a></div>',
  '<select style="display:none"><option value="http://www.wuxi.gov.cn/">无锡</option></select>',
  '<p>关于严厉打击网络赌博违法犯罪的通告：参与棋牌赌博的，依法处理。</p>',
  '<p>福利彩票公益金使用情况公示</p>',
  '<div style="display:none"><script src="https://hm.baidu.com/hm.js?x"></script></div>',
  '<div class="weixin" style="display:none"><img src="/wx.png"><a href="https://weibo.com/lanchuan">微博</a></div>',
  '<div style="height:0;overflow:hidden"></div><p><a href="http://zjt.js.gov.cn/">省住建厅</a></p>',
] as const;

/** Pages with links of a trade hidden in them, and pages that hide what anybody may. */
export const hiddenTrades: Family = {
  name: 'hidden links',
  trial(draw) {
    const isHacked = draw.chance(0.5);
    const link = `<a href="http://${draw.pick(['www', 'm', 'vip'])}.example${draw.int(99)}.com/">${draw.pick(trades)}</a>`;
    const planted = isHacked ? draw.pick(hiding)(link) : draw.pick(harmless);
    const html = printed(draw, {
      title: '关于冬季施工安全的通知',
      main: `${prose(draw, 3)}${planted}${prose(draw, 1)}`,
    });
    const url = 'http://h/1.html';
    const fact = factOf(safety, sent(draw, html, { url, finalUrl: url }));
    const measure = measureOf(hackDarklink, { inspected: inspectedOf(safety, [[url, [fact, fact]]]) });
    // always a person's to decide: what is shown to him counts as found
    const isFound = measure.state === 'measured' && measure.findings.length > 0;
    return [{ check: hackDarklink.id, isFaulty: isHacked, said: isFound ? 'fault' : 'well', note: planted }];
  },
};
