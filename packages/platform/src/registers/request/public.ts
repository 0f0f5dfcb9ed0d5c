import { randomUUID } from 'node:crypto';
import { readRequest, requestForm, type Locale, type Problem, type RequestReceipt, type Words } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { takeFile, type Uploaded } from '../../files/upload.ts';
import { addressList, clientAddress } from '../../http/client.ts';
import { isKey } from '../../http/idempotency.ts';
import { filingLimit, placesAtOnce } from '../../http/limit.ts';
import { localeOf } from '../../http/locale.ts';
import { refusals, type Refusal } from '../../http/problem.ts';
import { page } from '../../views/layout.ts';
import { problemSummary } from '../../views/problems.ts';
import { url } from '../../views/url.ts';
import { applicantDoes, authorised, isRefusal, type PublicTools } from './api.ts';
import { beforeForm } from './before-form.ts';
import { applicantActor, fileOnce } from './file-once.ts';
import { fieldView, requestOf, type Answers } from './form-view.ts';
import { filesOfLetters, letterBytes, letterFormatOf } from './letters.ts';
import { organsThatTakeRequests } from './repo.ts';
import { refusalNote } from './refusal-note.ts';
import { FILE_BYTES, leftOut, sentRequest } from './sent-request.ts';
import { openRequest, statusOf } from './status.ts';
import { statusView } from './status-view.ts';

const words = {
  apply: { zh: '申请公开政府信息', en: 'Request government information' },
  done: { zh: '申请已提交', en: 'Your request is filed' },
  status: { zh: '查询申请办理情况', en: 'Look up a request' },
  organ: { zh: '向哪个机关申请', en: 'Organ that is asked' },
  submit: { zh: '提交申请', en: 'File the request' },
  no: { zh: '受理编号', en: 'Number' },
  code: { zh: '查询码', en: 'Code' },
  keep: {
    zh: '请记下编号和查询码，或打印本页。查询码只显示这一次，凭编号和查询码可查询进度、补正、撤回和领取答复。',
    en: 'Write number and code down or print this page. The code is shown this once; with both you follow, correct or withdraw the request and collect the answer.',
  },
  look: { zh: '查询', en: 'Look up' },
  other: { zh: '返回申请页', en: 'Back to the form' },
  checkStatus: { zh: '查询这份申请', en: 'Look this request up' },
} satisfies Record<string, Words>;

interface FormPage {
  readonly key: string;
  readonly answers: Answers;
  readonly problems: readonly Problem[];
  readonly refusal?: Refusal;
}

/** Pages of the applicant: file, receipt, status; complete without script. */
export function requestPages(tools: PublicTools): Hono {
  const { office, limiter } = tools;
  const isTrusted = addressList(office.config.trustedProxies);
  const atOnce = placesAtOnce();
  const filing = filingLimit(office.config.filingsPerTenMinutes);
  const form = requestForm();
  const site = new Hono();

  async function formPage(
    c: Context,
    { key, answers, problems, refusal }: FormPage,
    status: Refusal['status'],
  ): Promise<Response> {
    const locale = localeOf(c);
    const organs = await organsThatTakeRequests(office.store.read);
    const [chosen = ''] = answers['organ'] ?? [];
    const view = { form, answers, problems, locale };
    const body = html`${problemSummary(problems, locale)}${refusalNote(refusal, locale)}
      ${await beforeForm(office, chosen, locale)}
      <form method="post" action="/apply" enctype="multipart/form-data" novalidate class="apply">
        <input type="hidden" name="key" value="${key}" />
        <div class="field">
          <label for="f-organ">${words.organ[locale]}</label
          ><select id="f-organ" name="organ">
            ${organs.map(
              ({ code, name }) =>
                html`<option value="${code}" ${code === chosen ? html`selected` : ''}>${name}</option>`,
            )}
          </select>
        </div>
        ${form.groups.map(
          ({ legend, hint, fields }) =>
            html`<fieldset class="group">
              <legend>${legend[locale]}</legend>
              ${hint ? html`<p class="hint">${hint[locale]}</p>` : ''}${fields.map((field) => fieldView(field, view))}
            </fieldset>`,
        )}
        <p class="buttons"><button type="submit">${words.submit[locale]}</button></p>
      </form>`;
    return c.html(page({ locale, title: words.apply[locale], body }), status);
  }

  site.get('/apply', (c) => {
    const given = (name: string): Record<string, readonly string[]> => {
      const value = c.req.query(name);
      return value === undefined ? {} : { [name]: [value] };
    };
    return formPage(c, { key: randomUUID(), answers: { ...given('organ'), ...given('about') }, problems: [] }, 200);
  });

  site.post('/apply', async (c) => {
    const received = await atOnce(clientAddress(c, isTrusted), () => sentRequest(office, c));
    const locale = localeOf(c);
    if (isRefusal(received))
      return formPage(c, { key: randomUUID(), answers: {}, problems: [], refusal: received }, 429);
    if (received.kind !== 'form') {
      const refusal = refusals.malformedForm;
      return formPage(c, { key: randomUUID(), answers: {}, problems: [], refusal }, refusal.status);
    }
    const { fields, files } = received;
    const [given = ''] = fields.get('key') ?? [];
    const key = isKey(given) ? given : randomUUID();
    const answers: Record<string, readonly string[]> = Object.fromEntries(fields);
    const problems: Problem[] = [...leftOut(received)];
    const uploads: string[] = [];
    for (const file of files) {
      const taken: Uploaded | Refusal = await takeFile(office, applicantActor, file, FILE_BYTES);
      if (isRefusal(taken))
        problems.push({
          code: taken.code,
          at: '/uploads',
          words: taken.title,
          ...(taken.values && { values: taken.values }),
        });
      else {
        uploads.push(taken.id);
        answers[file.field] = [taken.id];
        answers[`named.${file.field}`] = [file.name];
      }
    }
    for (const [name, [id = '']] of fields)
      if (name.startsWith('kept.') && answers[name.slice(5)] === undefined && id !== '') {
        uploads.push(id);
        answers[name.slice(5)] = [id];
      }
    const content = requestOf(answers, (answers['organ'] ?? [''])[0] ?? '', uploads);
    const read = readRequest(content);
    if (!read.ok) problems.push(...read.problems);
    if (!read.ok || problems.length > 0) return formPage(c, { key, answers, problems }, 422);
    const who = clientAddress(c, isTrusted);
    const over = limiter.take(filing, who);
    if (over) return formPage(c, { key, answers, problems: [], refusal: over }, 429);
    const filed = await fileOnce(office, {
      key,
      given: read.value,
      content: { ...content, uploads: undefined },
      locale,
    });
    if (filed.kind === 'receipt') return donePage(c, filed.receipt, locale);
    limiter.giveBack(filing, who);
    if (filed.kind === 'invalid') return formPage(c, { key, answers, problems: filed.problems }, 422);
    const { refusal } = filed;
    if (refusal.retryAfterS !== undefined) c.header('Retry-After', String(refusal.retryAfterS));
    const again = refusal.status === 409 ? randomUUID() : key; // busy or full: sent again it is still the same filing
    return formPage(c, { key: again, answers, problems: [], refusal }, refusal.status);
  });

  const donePage = (c: Context, { no, code, next }: RequestReceipt, locale: Locale): Response | Promise<Response> => {
    const body = html`<div class="receipt" role="status">
        <dl>
          <dt>${words.no[locale]}</dt>
          <dd class="no">${no}</dd>
          <dt>${words.code[locale]}</dt>
          <dd class="code">${code}</dd>
        </dl>
        <p>${words.keep[locale]}</p>
        <p>${next.words}</p>
      </div>
      <form method="post" action="/status" class="buttons">
        <input type="hidden" name="no" value="${no}" /><input type="hidden" name="code" value="${code}" /><button
          type="submit"
        >
          ${words.checkStatus[locale]}
        </button>
      </form>`;
    return c.html(page({ locale, title: words.done[locale], body }), 201);
  };

  const askPage = (
    c: Context,
    refusal: Refusal | undefined,
    no: string,
    status: 200 | 404 | 410 | 429,
  ): Response | Promise<Response> => {
    const locale = localeOf(c);
    const body = html`${refusalNote(refusal, locale)}
      <form method="post" action="/status" class="lookup">
        <div class="field">
          <label for="no">${words.no[locale]}</label
          ><input id="no" name="no" value="${no}" autocomplete="off" required />
        </div>
        <div class="field">
          <label for="code">${words.code[locale]}</label><input id="code" name="code" autocomplete="off" required />
        </div>
        <p class="buttons">
          <button type="submit">${words.look[locale]}</button> <a href="${url('/apply')}">${words.other[locale]}</a>
        </p>
      </form>`;
    return c.html(page({ locale, title: words.status[locale], body, noindex: true }), status);
  };

  site.get('/status', (c) => askPage(c, undefined, '', 200));

  site.post('/status', async (c) => {
    const body = await c.req.parseBody();
    const text = (name: string): string => {
      const value = body[name];
      return typeof value === 'string' ? value.trim() : '';
    };
    const [no, code, act] = [text('no').toUpperCase(), text('code'), text('act')];
    const found = await authorised(tools, clientAddress(c, isTrusted), no, code);
    if (isRefusal(found)) return askPage(c, found, no, found.status === 429 ? 429 : found.status === 410 ? 410 : 404);
    const locale = localeOf(c);
    if (act === 'letter') {
      const letter = await letterBytes(office, found, text('letter'), letterFormatOf(text('format')));
      if (letter && !isRefusal(letter)) return letter;
    }
    let problems: readonly Problem[] = [];
    if (act === 'correction-received' || act === 'withdraw' || act === 'reason-given') {
      const done = await applicantDoes(office, no, act, act === 'withdraw' ? {} : { text: text('text') });
      if ('problems' in done) problems = done.problems;
    }
    const now = problems.length > 0 ? found : await openRequest(office, no);
    if (typeof now === 'string') return askPage(c, refusals.unknown, no, 404);
    const status = await statusOf(office, now, locale);
    const files = await filesOfLetters(office, now);
    const view = statusView({ status, code, problems, typed: problems.length > 0 ? text('text') : '', files, locale });
    return c.html(
      page({ locale, title: words.status[locale], body: view, noindex: true }),
      problems.length > 0 ? 422 : 200,
    );
  });
  return site;
}
