import { docOpenMark } from '../../../packages/checker/src/checks/doc/open-mark.ts';
import { documents } from '../../../packages/checker/src/facts/inspect/documents.ts';
import { interpretations } from '../../../packages/checker/src/facts/inspect/interpretations.ts';
import { bothInspected, inspectedOf } from '../../../packages/checker/testing/inspected.ts';
import { labelled, printed, prose, sent } from '../papers.ts';
import { factOf, measureOf, saysOf, type Family } from './family.ts';

const marks = [
  '<p>（此件公开发布）</p>',
  '<p>(此件公开发布)</p>',
  '<p>　　此件公开发布</p>',
  '<p>（此件主动公开）</p>',
  '<p><span>（此件</span><span>公开发布）</span></p>',
  '<p>（此&nbsp;件&nbsp;公&nbsp;开&nbsp;发&nbsp;布）</p>',
  '<table><tr><td>（此件公开发布）</td></tr></table>',
  '<p>（此文依法主动公开）</p>',
] as const;
const near = [
  '',
  '<p>抄送：县委办公室、县人大办公室。</p>',
  '<p>岚川县某局办公室　　2026年9月14日印发</p>',
  '<p>请将办理情况主动公开。</p>',
  '<p>此件存档备查。</p>',
] as const;
const numbers = ['岚建规〔2026〕3号', '岚建办发[2026]12号', '岚财〔 2026 〕 8 号', '岚住建发【2026】21号'] as const;

/** Official documents with and without the words of open issue. */
export const openMarks: Family = {
  name: 'official documents',
  trial(draw) {
    const isMarked = draw.chance(0.5);
    const number = draw.pick(numbers);
    const info = draw.chance(0.5)
      ? labelled(draw, [
          ['索引号', '014064/2026-00123'],
          ['发文字号', number],
          ['公开方式', draw.pick(['主动公开', '主动公开', ''])],
          ['成文日期', '2026-09-14'],
        ])
      : `<p style="text-align:center">${number}</p>`;
    const main = `${draw.chance(0.5) ? info : ''}<p>各镇人民政府、街道办事处：</p>${prose(draw, 4 + draw.int(6))}<p>岚川县住房和城乡建设局</p><p>2026年9月14日</p>${isMarked ? draw.pick(marks) : ''}${draw.pick(near)}`;
    const html = printed(draw, {
      title: '关于印发《岚川县既有住宅加装电梯实施办法》的通知',
      info: main.includes(number) ? '' : info,
      main,
    });
    const url = 'http://h/zcwj/1.html';
    const item = { url, title: '关于印发《岚川县既有住宅加装电梯实施办法》的通知', day: '2026-09-14' };
    const fact = factOf(documents, sent(draw, html, { url, finalUrl: url }), item);
    const facts = {
      inspected: bothInspected(inspectedOf(documents, [[url, [fact, fact]]]), inspectedOf(interpretations, [])),
    };
    return [
      {
        check: docOpenMark.id,
        isFaulty: !isMarked,
        said: saysOf(measureOf(docOpenMark, facts)),
        note: main.slice(-300),
      },
    ];
  },
};
