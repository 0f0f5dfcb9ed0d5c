import {
  dispositions,
  opinionKinds,
  releaseKinds,
  say,
  type Locale,
  type OpinionResponse,
  type Words,
} from '@gongkai/model';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import { withElement } from '../../public/element.ts';
import { openPage } from '../../public/page.ts';
import { departmentAsked, nextAddress, offsetOf } from '../../public/paging.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import type { RegisterTools } from '../register.ts';
import { publicResponses, responseOf } from './public-json.ts';
import { publicCase } from './repo.ts';

const words = {
  title: { zh: '回应关切', en: 'Responses to public opinion' },
  none: { zh: '还没有发布回应', en: 'No response was published yet' },
  total: { zh: '共 {n} 件', en: '{n} in all' },
  answered: { zh: '回应单位', en: 'Answered by' },
  source: { zh: '来源', en: 'Source' },
  correction: { zh: '澄清', en: 'Put right' },
  clock: { zh: '自{from}（{at}）起', en: 'From {from} ({at})' },
  detected: { zh: '舆情发现', en: 'discovery' },
  occurred: { zh: '事件发生', en: 'occurrence' },
  aim: { zh: '3 小时内发布权威信息', en: 'official information within 3 hours' },
  limit: { zh: '5 小时内发布权威信息', en: 'official information within 5 hours' },
  late: { zh: '未能在 5 小时内发布权威信息', en: 'no official information within 5 hours' },
  conference: { zh: '24 小时内举行新闻发布会', en: 'press conference within 24 hours' },
  'no-conference': { zh: '未能在 24 小时内举行新闻发布会', en: 'no press conference within 24 hours' },
  more: { zh: '更早的', en: 'Earlier' },
  all: { zh: '全部回应', en: 'All responses' },
} satisfies Record<string, Words>;

const PAGE = 20;
const shown = (at: string): string => at.slice(0, 16).replace('T', ' ');

/** Which clocks were kept, and what they are counted from. */
function clocks({ withinLimit, detectedAt, occurredAt }: OpinionResponse, locale: Locale): Markup {
  const start = detectedAt ?? occurredAt;
  if (!withinLimit || start === undefined) return html``;
  const { aim, limit, conference } = withinLimit;
  const said: Words[] = [];
  if (aim === true) said.push(words.aim);
  else if (limit !== undefined) said.push(limit ? words.limit : words.late);
  if (conference !== undefined) said.push(conference ? words.conference : words['no-conference']);
  const from = words[detectedAt === undefined ? 'occurred' : 'detected'][locale];
  return html`<p class="hint">
    ${say(words.clock, locale, { from, at: shown(start) })}${locale === 'zh' ? '：' : ': ' /* zh: a colon */}${said
      .map((one) => one[locale])
      .join(locale === 'zh' ? '；' : '; ' /* zh: a semicolon */)}
  </p>`;
}

function answer(item: OpinionResponse, locale: Locale, heading: Markup): Markup {
  const { kind, disposition, dept, source, releases, correction } = item;
  return html`<article class="response">
    ${heading}
    <p class="hint">
      ${kind === '' ? '' : opinionKinds[kind][locale]} · ${disposition === '' ? '' : dispositions[disposition][locale]}
      · ${words.answered[locale]} ${dept}${source === undefined ? '' : html` · ${words.source[locale]} ${source}`}
    </p>
    ${clocks(item, locale)}
    <ol>
      ${releases.map(
        ({ at, kind: release, title, url: address }) =>
          html`<li>
            <time datetime="${at}">${shown(at)}</time> ${release === '' ? '' : releaseKinds[release][locale]}
            ${address === undefined ? title : html`<a href="${url(address)}">${title}</a>`}
          </li>`,
      )}
    </ol>
    ${correction ? html`<p><strong>${words.correction[locale]}</strong> <a href="${url(correction.url)}">${correction.title}</a></p>` : ''}
  </article>`;
}

/** `/open/opinion`: every answer with its releases on a line; `/open/opinion/<id>`: one of them. */
export function opinionPages({ office }: RegisterTools): Hono {
  const site = new Hono();
  site.get('/open/opinion', async (c) => {
    const locale = localeOf(c);
    const offset = offsetOf(c);
    const found = await publicResponses(office, { department: departmentAsked(c), offset, limit: PAGE });
    if (!found) return refuse(c, refusals.unknown);
    const { rows, items, total } = found;
    const own = html`<div>
      <p role="status">${total === 0 ? words.none[locale] : say(words.total, locale, { n: total })}</p>
      ${items.map((item, at) =>
        answer(item, locale, html`<h2><a href="${url(`/open/opinion/${rows[at]?.id ?? ''}`)}">${item.title}</a></h2>`),
      )}
    </div>`;
    const asked = new URLSearchParams({ dept: departmentAsked(c), cursor: String(offset) }).toString();
    const around = { tag: 'gk-opinion-response', src: `/api/v1/opinion-responses?${asked}` } as const;
    const body = html`${withElement(office.config.embedDir, around, own)}
    ${offset + PAGE < total ? html`<p><a href="${url(nextAddress(c, offset + PAGE))}" rel="next">${words.more[locale]}</a></p>` : ''}`;
    return openPage(c, { title: words.title[locale], path: '/open/opinion', body });
  });
  site.get('/open/opinion/:id', async (c) => {
    const locale = localeOf(c);
    const row = await publicCase(office.store.read, c.req.param('id'));
    if (!row) return refuse(c, refusals.unknown);
    const body = html`${answer(await responseOf(office, row), locale, html``)}
      <p><a href="/open/opinion">${words.all[locale]}</a></p>`;
    return openPage(c, { title: row.title, path: '/open/opinion', body });
  });
  return site;
}
