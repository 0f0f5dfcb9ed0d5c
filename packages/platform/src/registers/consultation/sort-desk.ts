import { adoptions, commentStates, say, type Locale, type Problem } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { nothingTyped, type Typed } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { expectedSeq, onForm } from '../../desk/post.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { lastSeq } from '../../records/events.ts';
import { consultationTopic } from '../../records/topics.ts';
import { seesAll } from '../../staff/sight.ts';
import type { StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { isTheirs } from './acts.ts';
import { answerFields, hideReasons } from './fields.ts';
import { clustersOf, commentsOn, consultationOf, type ClusterRow, type CommentRow } from './repo.ts';
import { isConcentrated, stageOf } from './rules.ts';
import { answerCluster, bodyOf, sortActs, sortComments } from './sort-acts.ts';
import { words } from './words.ts';

const PATH = '/desk/consultations';

interface Back {
  readonly form: string;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  readonly status: 409 | 422;
}

/** Comments on one side, groups on the other: checkboxes and buttons that work without script. */
export function sortDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  const { read } = office.store;

  async function show(c: Context<StaffEnv>, id: string, back?: Back): Promise<Response> {
    const locale = localeOf(c);
    const { staff } = c.var;
    const row = await consultationOf(read, id);
    if (!row || row.state === 'draft' || !(seesAll(staff) || row.department_id === staff.departmentId))
      return refuse(c, refusals.unknown);
    const [clusters, comments] = [await clustersOf(read, id), await commentsOn(read, consultationTopic(id))];
    const stage = stageOf(row, clusters.length, dayOf(office.now()));
    const mayWork = isTheirs(actorOf(staff), row.department_id) && ['open', 'closed', 'sorting'].includes(stage);
    const seq = await lastSeq(read, 'consultation', id);
    const ticked = back?.form === 'sort' ? (back.typed.lists['ref'] ?? []) : [];
    const view = { office, locale, ticked, mayWork };
    const of = (state: CommentRow['state']): number => comments.filter((one) => one.state === state).length;
    const loose = comments.filter(({ state, cluster_id: group }) => group === null && state !== 'hidden');
    const hidden = comments.filter(({ state }) => state === 'hidden');
    const counts = {
      all: comments.length,
      pending: of('pending'),
      shown: of('shown'),
      hidden: hidden.length,
      sorted: comments.filter(({ cluster_id: group }) => group !== null).length,
    };
    const answers = clusters.map((cluster) => {
      const isBack = back?.form === cluster.id;
      return mayWork
        ? actForm({
            action: `${PATH}/${id}/clusters/${cluster.id}`,
            token: staff.formToken,
            fields: answerFields,
            label: { zh: `${words.answer.zh} ${cluster.number}`, en: `${words.answer.en} ${cluster.number}` },
            locale,
            typed: isBack ? back.typed : answerTyped(cluster),
            problems: isBack ? back.problems : [],
            expectSeq: seq,
            prefix: `c${cluster.number}`,
          })
        : html``;
    });
    const body = html`<p class="lead">${say(words.counts, locale, counts)}</p>
      <p><a href="${url(`${PATH}/${id}`)}">${row.title}</a></p>
      <form method="post" action="${url(`${PATH}/${id}/sort`)}">
        <input type="hidden" name="token" value="${staff.formToken}" />
        <input type="hidden" name="expectSeq" value="${String(seq)}" />
        <section aria-labelledby="loose">
          <h2 id="loose">${words.unsorted[locale]} (${String(loose.length)})</h2>
          ${loose.length === 0 ? html`<p class="empty">${words.allSorted[locale]}</p>` : ''}
          ${loose.map((one) => commentLine(one, view))}
        </section>
        ${mayWork ? controls(clusters, back?.form === 'sort' ? back.typed : nothingTyped, locale) : ''}
        <section aria-labelledby="groups">
          <h2 id="groups">${words.groups[locale]}</h2>
          ${clusters.length === 0 ? html`<p class="empty">${words.noGroups[locale]}</p>` : ''}
          ${clusters.map(
            (cluster) =>
              html`<h3>${groupHead(cluster, locale)}</h3>
                ${clusterAnswer(cluster, locale)}
                ${comments.filter(({ cluster_id: group }) => group === cluster.id).map((one) => commentLine(one, view))}`,
          )}
        </section>
        ${
          hidden.length === 0
            ? ''
            : html`<section aria-labelledby="hidden">
                <h2 id="hidden">${words.hiddenOnes[locale]}</h2>
                ${hidden.map((one) => commentLine(one, view))}
              </section>`
        }
      </form>
      ${answers}`;
    return deskPage(c, {
      title: words.sort[locale],
      path: PATH,
      body,
      ...(back && { problems: back.problems, status: back.status }),
    });
  }

  desk.get(`${PATH}/:id/sort`, (c) => show(c, c.req.param('id')));
  desk.post(`${PATH}/:id/sort`, (c) => {
    const { id } = c.req.param();
    const work = (typed: Typed) => {
      const act = sortActs.find((one) => one === typed.values['do']) ?? 'group';
      return sortComments(office, actorOf(c.var.staff), { id, seq: expectedSeq(typed) }, act, typed);
    };
    return onForm(c, work, {
      done: `${PATH}/${id}/sort`,
      again: (typed, problems, status) => show(c, id, { form: 'sort', typed, problems, status }),
    });
  });
  desk.post(`${PATH}/:id/clusters/:cluster`, (c) => {
    const { id, cluster } = c.req.param();
    const work = (typed: Typed) =>
      answerCluster(office, actorOf(c.var.staff), { id, seq: expectedSeq(typed) }, cluster, typed);
    return onForm(c, work, {
      done: `${PATH}/${id}/sort`,
      again: (typed, problems, status) => show(c, id, { form: cluster, typed, problems, status }),
    });
  });
  return desk;
}

const answerTyped = (cluster: ClusterRow): Typed => ({
  values: {
    summary: cluster.summary,
    concentrated: cluster.concentrated === 1 ? 'yes' : '',
    adoption: cluster.adoption ?? '',
    response: cluster.response,
    reason: cluster.reason,
  },
  lists: {},
});

const groupHead = ({ number, count, concentrated, summary }: ClusterRow, locale: Locale): Markup =>
  html`${say(words.group, locale, { number, count })} ${summary}
  ${isConcentrated({ concentrated: concentrated === 1, count }) ? html`<span class="badge">${words.concentrated[locale]}</span>` : ''}`;

const clusterAnswer = ({ adoption, response, reason }: ClusterRow, locale: Locale): Markup =>
  adoption === null
    ? html`<p class="empty">${words.noAnswer[locale]}</p>`
    : html`<p><strong>${adoptions[adoption][locale]}</strong> ${response}</p>
        ${reason === '' ? '' : html`<p>${words.reason[locale]}: ${reason}</p>`}`;

function commentLine(
  row: CommentRow,
  {
    office,
    locale,
    ticked,
    mayWork,
  }: {
    readonly office: Office;
    readonly locale: Locale;
    readonly ticked: readonly string[];
    readonly mayWork: boolean;
  },
): Markup {
  const text = row.public_body ?? bodyOf(office, row);
  const facts = html`<small
    >${commentStates[row.state][locale]}
    <time datetime="${row.at}">${dayOf(new Date(row.at))}</time> ${row.clause ?? ''} ${row.reason ?? ''}</small
  >`;
  if (!mayWork) return html`<p>${text} ${facts}</p>`;
  return html`<p class="tick">
    <label
      ><input type="checkbox" name="ref" value="${row.ref}" ${ticked.includes(row.ref) ? html`checked` : ''} /> ${text}
      ${facts}</label
    >
  </p>`;
}

/** What is done with what is ticked: each its own button of one form. */
function controls(clusters: readonly ClusterRow[], { values }: Typed, locale: Locale): Markup {
  const option = (key: string, text: string, chosen: string | undefined): Markup =>
    html`<option value="${key}" ${key === chosen ? html`selected` : ''}>${text}</option>`;
  return html`<div class="field">
      <label for="f-summary">${words.newGroup[locale]}</label>
      <input id="f-summary" name="summary" value="${values['summary'] ?? ''}" />
      <p class="buttons"><button type="submit" name="do" value="group">${words.makeGroup[locale]}</button></p>
    </div>
    <div class="field">
      <label for="f-cluster">${words.intoGroup[locale]}</label>
      <select id="f-cluster" name="cluster">
        <option value="">${words.choose[locale]}</option>
        ${clusters.map(({ id, number, summary }) => option(id, `${number}. ${summary}`, values['cluster']))}
      </select>
      <p class="buttons"><button type="submit" name="do" value="join">${words.join[locale]}</button></p>
    </div>
    <div class="field">
      <label for="f-hideReason">${words.hideReason[locale]}</label>
      <select id="f-hideReason" name="hideReason">
        <option value="">${words.choose[locale]}</option>
        ${Object.entries(hideReasons).map(([key, text]) => option(key, text[locale], values['hideReason']))}
      </select>
      <p class="buttons">
        <button type="submit" name="do" value="hide" class="quiet">${words.hide[locale]}</button>
        <button type="submit" name="do" value="show" class="quiet">${words.show[locale]}</button>
        <button type="submit" name="do" value="release" class="quiet">${words.release[locale]}</button>
      </p>
    </div>`;
}
