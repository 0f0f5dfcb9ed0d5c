import { reasons, type Words } from '@gongkai/model';
import { clip } from '../clean.ts';
import { link } from './link.ts';
import { html, type Markup } from './markup.ts';
import { instant, percent, type View } from './view.ts';

const words = {
  heading: { zh: '检查方法', en: 'Method' },
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
  pack: { zh: '评分标准', en: 'Pack' },
  packBasis: { zh: '评分依据', en: 'Basis of the pack' },
  sha: { zh: '评分标准 SHA-256', en: 'SHA-256 of the pack' },
  options: { zh: '运行参数', en: 'Options' },
  traps: { zh: '已截断的链接陷阱', en: 'Link traps that were cut off' },
  trap: { zh: '读了 {pages} 页', en: '{pages} pages read' },
  notes: { zh: '说明', en: 'Notes' },
  open: { zh: '未能测量的检查', en: 'Checks that measured nothing, or not all' },
} satisfies Record<string, Words>;

const options: Readonly<Record<string, Words>> = {
  rate: { zh: '每秒请求上限', en: 'Requests a second' },
  confirmGapSeconds: { zh: '复核间隔（秒）', en: 'Gap before confirming (s)' },
  maxPages: { zh: '页面上限', en: 'Page limit' },
  browser: { zh: '浏览器', en: 'Browser' },
  contact: { zh: '联系方式', en: 'Contact' },
  office: { zh: '检查单位', en: 'Office' },
  only: { zh: '仅检查', en: 'Only' },
  allowPrivate: { zh: '允许的内网地址', en: 'Private addresses allowed' },
};

/** How the run was made: everything a second run needs to come to the same. */
export function methodSection(view: View): Markup {
  const { say, report, pack } = view;
  const { site, run } = report;
  const lines: readonly (readonly [Words, string | number | Markup])[] = [
    [words.site, link(site.url)],
    [words.code, site.code === '' ? '\u2014' : clip(site.code, 40)],
    [words.run, clip(run.id, 80)],
    [words.started, instant(run.startedAt)],
    [words.finished, instant(run.finishedAt)],
    [words.asOf, run.asOf],
    [words.seed, html`<code>${clip(run.seed, 80)}</code>`],
    [words.tool, clip(run.tool, 80)],
    [words.pages, run.pages],
    [words.requests, run.requests],
    [words.crawl, percent(run.crawlCoverage)],
    [words.pack, `${clip(say(pack.words), 120)} ${report.pack.id} ${report.pack.version}`],
    [words.packBasis, clip(pack.basis, 300)],
    [words.sha, html`<code>${clip(report.pack.sha256, 64)}</code>`],
  ];
  return html`<section id="method" tabindex="-1">
    <h2>${say(words.heading)}</h2>
    <dl class="facts">
      ${lines.map(
        ([name, value]) =>
          html`<div>
            <dt>${say(name)}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    <h3>${say(words.options)}</h3>
    <dl class="facts">
      ${Object.entries(run.options).map(([key, value]) => {
        const name = options[key];
        return html`<div>
          <dt>${name === undefined ? clip(key, 60) : say(name)}</dt>
          <dd>${value === '' ? '\u2014' : clip(String(value), 300)}</dd>
        </div>`;
      })}
    </dl>
    ${list(
      say(words.open),
      run.unmeasured
        .slice(0, 200)
        .map(
          ({ check, reason, detail }) =>
            html`<li>
              <code>${clip(check, 60)}</code> ${say(reasons[reason])} <span class="quiet">${clip(detail, 300)}</span>
            </li>`,
        ),
    )}${list(
      say(words.traps),
      run.traps
        .slice(0, 100)
        .map(
          ({ pattern, pages, example }) =>
            html`<li><code>${clip(pattern, 200)}</code> ${say(words.trap, { pages })} ${link(example)}</li>`,
        ),
    )}${list(
      say(words.notes),
      run.notes.slice(0, 200).map((note) => html`<li>${clip(note, 400)}</li>`),
    )}
  </section> `;
}

const list = (heading: string, items: readonly Markup[]): Markup =>
  items.length === 0
    ? html``
    : html`<h3>${heading}</h3>
        <ul class="plain">
          ${items}
        </ul>`;
