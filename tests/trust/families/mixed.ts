import { siteMixedContent } from '../../../packages/checker/src/checks/site/mixed-content.ts';
import { mixedPages } from '../../../packages/checker/src/facts/safety/mixed.ts';
import { inspectedOf } from '../../../packages/checker/testing/inspected.ts';
import { printed, prose, sent } from '../papers.ts';
import { factOf, measureOf, saysOf, type Family } from './family.ts';

const plain = [
  '<script src="http://hm.example.cn/hm.js"></script>',
  '<img src="http://h/logo.png">',
  '<link rel="stylesheet" href="http://h/css/a.css">',
  '<iframe src="http://map.example.cn/frame.html"></iframe>',
  '<form action="http://h/search"><input name="q"></form>',
  '<video src="http://h/v/1.mp4"></video>',
  '<img srcset="http://h/a.png 1x, /a2.png 2x" src="/a.png">',
  '<IMG SRC=http://h/x.gif>',
] as const;
const harmless = [
  '<a href="http://www.gov.cn/">中国政府网</a>',
  '<script src="//hm.example.cn/hm.js"></script>',
  '<img src="/logo.png">',
  '<img src="https://h/logo.png">',
  '<link rel="canonical" href="http://h/a.html">',
  '<p>网址：http://www.example.gov.cn/a.png</p>',
  '<!-- <img src="http://h/old.png"> -->',
  '<script>var u="http://h/a.js";</script>',
  '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
] as const;

/** Pages that came over HTTPS and load something in the clear, or only name it. */
export const mixedLoads: Family = {
  name: 'mixed content',
  trial(draw) {
    const isMixed = draw.chance(0.5);
    const parts = draw.shuffled([...draw.shuffled(harmless).slice(0, 3), ...(isMixed ? [draw.pick(plain)] : [])]);
    const html = printed(draw, { title: '通知', main: `${prose(draw, 2)}${parts.join(draw.pick(['', '\n']))}` });
    const url = 'https://h/1.html';
    const fact = factOf(mixedPages, sent(draw, html, { url, finalUrl: url }));
    const measure = measureOf(siteMixedContent, { inspected: inspectedOf(mixedPages, [[url, [fact, fact]]]) });
    return [{ check: siteMixedContent.id, isFaulty: isMixed, said: saysOf(measure), note: parts.join(' ') }];
  },
};
