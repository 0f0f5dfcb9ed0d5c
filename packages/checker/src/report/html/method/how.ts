import type { Words } from '@gongkai/model';
import { clip } from '../../clean.ts';
import type { View } from '../view.ts';

const words = {
  twice: {
    zh: '扣分的问题至少有两次相互一致的观察；通过网络的复核在 {gap} 秒或更久之后进行，当时对照地址正常才算数。只看到一次的列为未测，不扣分。',
    en: 'A finding that costs points was seen at least twice, and the looks agree. Looks over the network are repeated after {gap} seconds or more and count only while a control probe is well. What was seen once is not measured and costs nothing.',
  },
  twiceOnly: {
    zh: '扣分的问题至少有两次相互一致的观察。只看到一次的列为未测，不扣分。',
    en: 'A finding that costs points was seen at least twice, and the looks agree. What was seen once is not measured and costs nothing.',
  },
  open: {
    zh: '未测和待人工的指标不扣分：得分按其全部得分计，区间下限按其全部失分计。',
    en: 'Indicators not measured or waiting for a person cost nothing: the score counts them in full, the low end of the range counts them as lost.',
  },
  coverage: {
    zh: '可测覆盖是已测指标分值占机器可测指标分值的比例；抓取覆盖是已读页面占已知页面的比例。',
    en: 'Coverage is the worth of the measured indicators among those a machine can measure; crawl coverage is the pages read among the pages known.',
  },
  again: {
    zh: '每次观察的原始应答保存在检查文件夹中，观察末尾的编号即其位置；同一文件夹、同一评分标准得出同一得分。',
    en: 'The answer behind each observation is kept in the run folder, at the place named after it; the same folder and pack give the same score.',
  },
  since: {
    zh: '本次检查接续检查 {run}：{unchanged} 个地址的应答自那次以来没有变化，其中 {carried} 个页面沿用那次读取的内容，原始应答一并保存在本次文件夹中。沿用的只是读取结果：扣分的问题仍由本次重新观察。',
    en: 'This run goes on from run {run}: {unchanged} addresses have answered the same since, and of {carried} pages among them what that run read was taken over; the answers themselves are kept in this folder too. Only the reading is taken over: what costs points was looked at again by this run.',
  },
  sampled: {
    zh: '浏览器检查（无障碍、适老化、显示）按页面模板抽样：结构相似的页面归为一类，n 页的一类抽 min(n, max(2, ⌈log₂ n⌉)) 页，首页必查，抽样种子见下。因此可能漏掉：只出现在未抽中的个别页面上的问题（如某篇文章正文中的图片、表格），总量受限时未抽到的小类模板，以及登录、查询或点击之后才出现的内容。抽中页面没有发现问题，不等于同类每一页都没有问题；未抽中的页面不因此扣分。',
    en: 'What the browser looks at (accessibility, use by the elderly, display) is a sample by page template: pages of like structure are one template, of n pages min(n, max(2, ⌈log₂ n⌉)) are drawn, the home page always; the seed is given below. So it can miss a fault of single pages that were not drawn (a picture or table in the text of one article), small templates beyond the limit, and what shows only after log-in, a query or a click. A sample without faults does not prove every page of the template; pages not drawn cost nothing.',
  },
  unverified: {
    zh: '评分标准中 {count} 项的分值未能与原文核对，标为“分值待核”。',
    en: 'The points of {count} indicators could not be checked against their source; they are marked “points not verified”.',
  },
  factor: {
    zh: '本单位没有对外办事服务：相应维度不计，其余得分乘以 {top}/{bottom}。',
    en: 'The department offers no services: that dimension is left out and the rest is multiplied by {top}/{bottom}.',
  },
} satisfies Record<string, Words>;

/** What a run says of the browser when it had none, or needed none. */
const noBrowser: readonly unknown[] = [undefined, '', 'none', 'not found', 'not needed'];

/** What a department asks first: how sure is this, and how is it counted. */
export function howLines({ say, report, pack }: View): readonly string[] {
  const gap = report.run.options['confirmGapSeconds'];
  const unverified = pack.indicators.filter(({ verified }) => !verified).length;
  const { factor } = report.score;
  const { since } = report.run;
  return [
    gap === undefined ? say(words.twiceOnly) : say(words.twice, { gap: String(gap) }),
    say(words.open),
    say(words.coverage),
    say(words.again),
    ...(since === undefined ? [] : [say(words.since, { ...since, run: clip(since.run, 80) })]),
    ...(noBrowser.includes(report.run.options['browser']) ? [] : [say(words.sampled)]),
    ...(unverified > 0 ? [say(words.unverified, { count: unverified })] : []),
    ...(factor === undefined ? [] : [say(words.factor, { top: factor[0], bottom: factor[1] })]),
  ];
}
