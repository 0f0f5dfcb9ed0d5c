import { randomUUID } from 'node:crypto';
import { readNewComment, say, type Locale, type Problem } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { nothingTyped, type Field, type Typed } from '../../desk/fields.ts';
import { fieldView } from '../../desk/form.ts';
import { readForm } from '../../desk/post.ts';
import { addressList, clientAddress } from '../../http/client.ts';
import { fingerprintOf, isKey } from '../../http/idempotency.ts';
import { filingLimit } from '../../http/limit.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import { openPage } from '../../public/page.ts';
import { submitComment } from '../../records/intake.ts';
import type { Markup } from '../../views/markup.ts';
import { problemSummary } from '../../views/problems.ts';
import { url } from '../../views/url.ts';
import type { RegisterTools } from '../register.ts';
import { agesSince, termOf, yearBefore } from './ages.ts';
import { agesTable, termText } from './ages-view.ts';
import { messageByRef, publicMessages, type MessageRow } from './repo.ts';
import { isMessageKind, messageKinds } from './rules.ts';
import { words } from './words.ts';

const PATH = '/open/messages';
const PAGE = 20;
const citizen: Actor = { id: 'citizen', role: 'citizen', department: '' };

/** What a citizen fills in; the same reader as the elements' decides. */
const fields: readonly Field[] = [
  { name: 'topic', label: words.kind, kind: 'choice', options: messageKinds, needed: true },
  { name: 'body', label: words.body, kind: 'long', needed: true, most: 2000 },
  { name: 'name', label: words.from, kind: 'text' },
  { name: 'contact', label: words.contact, kind: 'text' },
];

const MOST_HEAD = 30;
const headOf = ({ public_body: text }: MessageRow): string => {
  const characters = Array.from(text ?? '');
  return characters.length > MOST_HEAD ? `${characters.slice(0, MOST_HEAD).join('')}…` : characters.join('');
};

/** One message with its answer. */
const messageView = (row: MessageRow, locale: Locale): Markup =>
  html`<article class="comment" aria-labelledby="${row.ref}">
    <h3 id="${row.ref}"><a href="${url(`${PATH}/${row.ref}`)}">${headOf(row)}</a></h3>
    <p class="hint">
      ${messageKinds[row.topic][locale]} ${row.ref} ${row.public_name ?? ''}
      <time datetime="${row.at}">${dayOf(new Date(row.at))}</time>
    </p>
    <blockquote>${row.public_body ?? ''}</blockquote>
    <p class="hint">
      ${say(words.by, locale, { department: row.reply_by ?? '' })}
      <time datetime="${row.reply_at ?? ''}">${dayOf(new Date(row.reply_at ?? row.at))}</time>
    </p>
    <p class="said">${row.reply ?? ''}</p>
  </article>`;

/** `/open/messages`: messages with their answers, how departments answer, a form to write and one to look up; without script. */
export function messagePages({ office, limiter }: RegisterTools): Hono {
  const isTrusted = addressList(office.config.trustedProxies);
  const limit = { ...filingLimit(office.config.filingsPerTenMinutes), name: 'comment' };
  const site = new Hono();

  async function list(
    c: Context,
    {
      typed = nothingTyped,
      problems = [],
      note,
      key = randomUUID(),
    }: {
      readonly typed?: Typed;
      readonly problems?: readonly Problem[];
      readonly note?: Markup;
      readonly key?: string;
    } = {},
  ): Promise<Response> {
    const locale = localeOf(c);
    const today = dayOf(office.now());
    const { kind = '', cursor = '' } = c.req.query();
    const offset = /^\d{1,6}$/.test(cursor) ? Number(cursor) : 0;
    const filter = isMessageKind(kind) ? { kind } : {};
    const { rows, total } = await publicMessages(office.store.read, filter, { limit: PAGE, offset });
    const ages = await agesSince(office, yearBefore(today), today);
    const oldest = Math.max(0, ...ages.map(({ oldestDays }) => oldestDays));
    const form = { action: PATH, token: '', fields, label: words.send, locale, typed, problems };
    const body = html`${problemSummary(problems, locale)}${note ?? ''}
      <p class="links">
        <a href="${PATH}" ${kind === '' ? html`aria-current="true"` : ''}>${words.all[locale]}</a>
        ${Object.entries(messageKinds).map(
          ([key_, text]) =>
            html` <a href="${url(`${PATH}?kind=${key_}`)}" ${key_ === kind ? html`aria-current="true"` : ''}
              >${text[locale]}</a
            >`,
        )}
      </p>
      <h2>${words.lately[locale]}</h2>
      ${rows.length === 0 ? html`<p class="empty">${words.nothing[locale]}</p>` : rows.map((row) => messageView(row, locale))}
      ${
        offset + PAGE < total
          ? html`<p>
              <a rel="next" href="${url(`${PATH}?kind=${kind}&cursor=${String(offset + PAGE)}`)}"
                >${words.more[locale]}</a
              >
            </p>`
          : ''
      }
      <p class="hint">
        ${termText(await termOf(office), locale)} ${oldest > 0 ? say(words.oldestOpen, locale, { n: oldest }) : ''}
      </p>
      ${agesTable(ages, locale)}
      <details class="act" ${problems.length > 0 ? html`open` : ''}>
        <summary>${words.send[locale]}</summary>
        <form method="post" action="${PATH}">
          <input type="hidden" name="key" value="${key}" />
          <p class="hint">${words.privacy[locale]}</p>
          ${fields.map((field) => fieldView(field, form))}
          <p class="buttons"><button type="submit">${words.submit[locale]}</button></p>
        </form>
      </details>
      <form method="get" action="${`${PATH}/find`}" class="lookup">
        <div class="field">
          <label for="ref">${words.lookup[locale]} (${words.ref[locale]})</label
          ><input id="ref" name="ref" required autocomplete="off" />
        </div>
        <p class="buttons"><button type="submit" class="quiet">${words.find[locale]}</button></p>
      </form>`;
    if (problems.length > 0) c.status(422);
    return openPage(c, { title: words.openTitle[locale], path: PATH, body });
  }

  site.get(PATH, (c) => list(c));
  site.post(PATH, async (c) => {
    const typed = await readForm(c);
    const { topic = '', body = '', name = '', contact = '', key = '' } = typed.values;
    const content = { topic: isMessageKind(topic) ? topic : '', body, name, contact };
    const read = readNewComment(content);
    if (!read.ok) return list(c, { typed, problems: read.problems, key });
    const over = limiter.take(limit, clientAddress(c, isTrusted));
    if (over) return refuse(c, over);
    const filing = { key: isKey(key) ? key : randomUUID(), fingerprint: fingerprintOf(content) };
    const sent = await submitComment(office, citizen, read.value, filing);
    if (sent.kind === 'refused') return list(c, { typed, problems: sent.problems, key });
    if (sent.kind === 'other') return refuse(c, { ...refusals.invalid, values: { count: 1 } });
    const note = html`<div class="receipt" role="status">
      <p>${words.sent[localeOf(c)]}</p>
      <p class="code">${sent.ref}</p>
    </div>`;
    return list(c, { note });
  });
  site.get(`${PATH}/find`, (c) => c.redirect(`${PATH}/${encodeURIComponent((c.req.query('ref') ?? '').trim())}`, 303));
  site.get(`${PATH}/:ref`, async (c) => {
    const locale = localeOf(c);
    const row = await messageByRef(office.store.read, c.req.param('ref').toUpperCase());
    if (!row) return refuse(c, refusals.unknown);
    const isShown = row.state === 'shown' && row.reply !== null;
    if (!isShown) c.header('Cache-Control', 'no-store');
    // what is not published is told to who has the reference: its state, the reason, the answer; never the text
    const body = isShown
      ? messageView(row, locale)
      : html`<p>${(row.state === 'hidden' ? words.hidden : words.pending)[locale]} ${row.reason ?? ''}</p>
          ${row.reply === null ? '' : html`<p class="said">${row.reply}</p>`}`;
    return openPage(c, { title: `${messageKinds[row.topic][locale]} ${row.ref}`, path: PATH, body });
  });
  return site;
}
