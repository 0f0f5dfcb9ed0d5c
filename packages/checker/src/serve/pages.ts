import { createHash } from 'node:crypto';
import { outOf100, pointsText, say, type Locale, type Report, type Words } from '@gongkai/model';
import { html, none, pageText, style, type Markup } from '../report/html/markup.ts';
import { base } from '../report/html/styles/base.css.ts';
import { usualPack } from '../cli/shipped-pack.ts';
import type { Job } from './commands.ts';
import { offered, type ListedRun } from './runs.ts';
import { outcomes } from '../report/outcomes.words.ts';
import { marksForm, type AskedQuestion } from './marks-form.ts';
import { words } from './serve.words.ts';

const css = `${base}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:break-word}th,.day{white-space:nowrap}td:first-child{overflow-wrap:anywhere}.said{margin:0;font-size:1.125rem;font-weight:600}
img{max-width:100%;height:auto}fieldset{min-width:0}input{box-sizing:border-box}label{display:block;margin:.4rem 0}input,select,textarea{font:inherit;padding:.3rem .45rem;max-width:100%}button{font:inherit;padding:.4rem 1rem;margin-top:.6rem}pre{white-space:pre-wrap;background:var(--panel);padding:.6rem}`;

/** Where the one script lies; a page works without it, it only has to be loaded again by hand. */
export const scriptPath = '/progress.js';
export const script = `const at=document.getElementById('last'),source=new EventSource(location.pathname+'/events');
source.onmessage=(event)=>{const job=JSON.parse(event.data);at.textContent=[...job.said.slice(-12),job.last].join('\\n');if('code' in job){source.close();location.reload();}};`;

/** What every answer of ours allows a browser to do: our style, our script, our own address, and no frame around it. */
export const policy = `default-src 'none'; img-src data:; style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

const page = (locale: Locale, heading: string, body: Markup, tail?: Markup): string =>
  pageText(
    html`<!doctype html>
      <html lang="${{ zh: 'zh-CN', en: 'en' }[locale]}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${heading} · ${words.title[locale]}</title>
          <link rel="icon" href="data:," />
          ${style(css)}
        </head>
        <body>
          <header>
            <p class="overline"><a href="/">${words.title[locale]}</a></p>
          </header>
          <main>
            <h1>${heading}</h1>
            ${body}
          </main>
          ${tail}
        </body>
      </html>`,
  );

/** An address of a run; its key may hold anything a folder's name may. */
export const runPath = (key: string): string => `/runs/${encodeURIComponent(key)}`;

export function homePage(
  locale: Locale,
  packs: readonly string[],
  runs: readonly ListedRun[],
  jobs: readonly Job[],
): string {
  const t = (text: Words): string => text[locale];
  return page(
    locale,
    t(words.start),
    html`<section>
        <form method="post" action="/scan">
          <label>${t(words.url)} <input name="url" type="url" required size="50" /></label>
          <label
            >${t(words.pack)}
            <select name="pack">
              ${packs.map((id) => html`<option ${id === usualPack && html`selected`}>${id}</option>`)}
            </select></label
          >
          <label>${t(words.pages)} <input name="pages" type="number" min="1" max="100000" value="2000" /></label>
          <button>${t(words.go)}</button>
        </form>
      </section>
      <section>
        <h2>${t(words.jobs)}</h2>
        ${jobs.length === 0 && html`<p>${t(words.none)}</p>`}
        ${jobs.map((job) => html`<p><a href="/jobs/${job.id}">${job.url}</a> ${stateOf(job, locale)}</p>`)}
      </section>
      <section>
        <h2>${t(words.runs)}</h2>
        ${
          runs.length === 0
            ? html`<p>${t(words.none)}</p>`
            : html`<table>
                <thead>
                  <tr>
                    <th scope="col">${t(words.site)}</th>
                    <th scope="col">${t(words.day)}</th>
                    <th scope="col">${t(words.pack)}</th>
                    <th scope="col">${t(words.score)}</th>
                  </tr>
                </thead>
                <tbody>
                  ${runs.map((run) => runLine(run, locale))}
                </tbody>
              </table>`
        }
      </section>`,
  );
}

const stateOf = ({ code }: Job, locale: Locale): string =>
  code === undefined ? words.running[locale] : say(ends.get(code) ?? words.ended, locale, { code });

/** What the command's exit codes say; the others are told as they are. */
const ends: ReadonlyMap<number, Words> = new Map<number, Words>([
  [0, words.done],
  [1, words.done],
  [3, words.unreachable],
  [130, words.stopped],
]);

function runLine({ key, report }: ListedRun, locale: Locale): Markup {
  if (report === undefined)
    return html`<tr>
      <td>${key}</td>
      <td></td>
      <td></td>
      <td>${words.unfinished[locale]}</td>
    </tr>`;
  const { site, run, pack } = report;
  return html`<tr>
    <td><a href="${runPath(key)}">${site.name}</a> <span class="quiet">${site.url}</span></td>
    <td class="day">${run.asOf}</td>
    <td>${pack.id}</td>
    <td>${scoreText(report, locale)}</td>
  </tr>`;
}

/** `86.39 · not rated`: a number alone would be taken for a score. */
const scoreText = ({ score }: Report, locale: Locale): string =>
  `${pointsText(outOf100(score.total, score))} · ${outcomes[score.outcome][locale]}`;

export function jobPage(locale: Locale, job: Job): string {
  const isRunning = job.code === undefined;
  return page(
    locale,
    job.url,
    html`<p>${stateOf(job, locale)}</p>
      <pre id="last">${isRunning ? [...job.said.slice(-12), job.last].join('\n') : job.said.join('\n')}</pre>
      ${isRunning && html`<form method="post" action="/jobs/${job.id}/stop"><button>${words.stop[locale]}</button></form>`}
      <p><a href="/">${words.home[locale]}</a></p>`,
    isRunning ? html`<script src="${scriptPath}"></script>` : undefined,
  );
}

export function runPage(
  locale: Locale,
  { key, report }: ListedRun,
  files: readonly string[],
  questions: readonly AskedQuestion[],
  note: string,
  { charts = none, typed = new URLSearchParams() }: { readonly charts?: Markup; readonly typed?: URLSearchParams } = {},
): string {
  const at = runPath(key);
  return page(
    locale,
    report?.site.name ?? '',
    html`<p>
        ${report?.site.url} · ${report?.run.asOf} · ${report?.pack.id} ·
        ${report !== undefined && scoreText(report, locale)}
      </p>
      ${note !== '' && html`<pre>${note}</pre>`} ${charts}
      <p><a href="${at}/report.html">${words.report[locale]}</a></p>
      <p>
        ${words.download[locale]}
        ${files.filter((file) => file in offered).map((file) => html`<a href="${at}/${file}" download>${file}</a> `)}
      </p>
      <section>
        <h2>${words.mark[locale]}</h2>
        ${questions.length === 0 ? html`<p>${words.noMarks[locale]}</p>` : marksForm(locale, questions, report, at, typed)}
      </section>
      <p><a href="/">${words.home[locale]}</a></p>`,
  );
}

export const notePage = (locale: Locale, text: string): string =>
  page(
    locale,
    words.notice[locale],
    html`<p class="said">${text}</p>
      <p><a href="/">${words.home[locale]}</a></p>`,
  );
