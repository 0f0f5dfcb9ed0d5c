import type { Words } from '@gongkai/model';
import { clip } from '../../clean.ts';
import { link } from '../link.ts';
import { html, type Markup } from '../markup.ts';
import { siteText } from '../site-text.ts';
import { instant, percent, type View } from '../view.ts';

/** A name and its value. */
export type Line = readonly [name: string, value: string | number | Markup];

const words = {
  site: { zh: '网站', en: 'Site' },
  code: { zh: '网站标识码', en: 'Site code' },
  started: { zh: '开始', en: 'Started' },
  finished: { zh: '结束', en: 'Finished' },
  asOf: { zh: '基准日', en: 'As of' },
  run: { zh: '检查编号', en: 'Run' },
  seed: { zh: '抽样种子', en: 'Seed' },
  tool: { zh: '工具版本', en: 'Tool' },
  pages: { zh: '读取页面', en: 'Pages read' },
  requests: { zh: '请求次数', en: 'Requests' },
  crawl: { zh: '抓取覆盖', en: 'Crawl coverage' },
  since: { zh: '接续的检查', en: 'Goes on from' },
  unchanged: { zh: '应答未变的地址', en: 'Answers unchanged' },
  carried: { zh: '沿用读取结果的页面', en: 'Pages whose reading stands' },
  pack: { zh: '评分标准', en: 'Pack' },
  packId: { zh: '标准编号与版本', en: 'Pack id and version' },
  packBasis: { zh: '评分依据', en: 'Basis of the pack' },
  sha: { zh: '标准 SHA-256', en: 'SHA-256 of the pack' },
} satisfies Record<string, Words>;

const options = new Map<string, Words>([
  ['rate', { zh: '每秒请求上限', en: 'Requests a second' }],
  ['foreignRate', { zh: '对站外主机每秒请求上限', en: 'Requests a second, other hosts' }],
  ['confirmGapSeconds', { zh: '复核间隔（秒）', en: 'Gap before confirming (s)' }],
  ['reference', { zh: '对照网址', en: 'Reference page' }],
  ['timeoutSeconds', { zh: '应答时限（秒）', en: 'Time to answer (s)' }],
  ['maxPages', { zh: '页面上限', en: 'Page limit' }],
  ['browser', { zh: '浏览器与沙箱', en: 'Browser and sandbox' }],
  ['contact', { zh: '联系方式', en: 'Contact' }],
  ['office', { zh: '检查单位', en: 'Office' }],
  ['hours', { zh: '访问时段（北京时间）', en: 'Hours (China)' }],
  ['ignoreRobots', { zh: '不按 robots.txt，主办单位', en: 'robots.txt left aside by the owner' }],
  ['only', { zh: '仅检查', en: 'Only' }],
  ['allowPrivate', { zh: '允许的内网地址', en: 'Private addresses allowed' }],
]);

const NOTHING = '\u2014';

/** The run in figures. */
export function runLines(view: View): readonly Line[] {
  const { say, report, pack } = view;
  const { site, run } = report;
  return [
    [say(words.site), link(site.url)],
    [say(words.code), site.code === '' ? NOTHING : clip(site.code, 40)],
    [say(words.started), clip(instant(run.startedAt), 40)],
    [say(words.finished), clip(instant(run.finishedAt), 40)],
    [say(words.asOf), clip(run.asOf, 20)],
    [say(words.run), clip(run.id, 80)],
    [say(words.seed), html`<code>${clip(run.seed, 80)}</code>`],
    [say(words.tool), clip(run.tool, 80)],
    [say(words.pages), run.pages],
    [say(words.requests), run.requests],
    [say(words.crawl), percent(run.crawlCoverage)],
    ...(run.since === undefined
      ? []
      : ([
          [say(words.since), clip(run.since.run, 80)],
          [say(words.unchanged), run.since.unchanged],
          [say(words.carried), run.since.carried],
        ] as const)),
    [say(words.pack), siteText(view, say(pack.words), 120)],
    [say(words.packId), `${clip(report.pack.id, 60)} ${clip(report.pack.version, 30)}`],
    [say(words.packBasis), siteText(view, pack.basis, 300)],
    [say(words.sha), html`<code>${clip(report.pack.sha256, 64)}</code>`],
  ];
}

/** How it was asked for; options this page does not know are named as the run names them. */
export const optionLines = (view: View): readonly Line[] =>
  Object.entries(view.report.run.options).map(([key, value]) => {
    const name = options.get(key);
    return [
      name === undefined ? clip(key, 60) : view.say(name),
      value === '' ? NOTHING : siteText(view, String(value), 300),
    ];
  });
