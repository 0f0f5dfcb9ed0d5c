import { datasetFrequencies, datasetLicences, datasetThemes, say, type Problem, type Words } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { nothingTyped, type Field, type Typed } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { expectedSeq, onForm } from '../../desk/post.ts';
import { factsList, rowsTable } from '../../desk/table.ts';
import { timeline } from '../../desk/timeline.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { eventsOf } from '../../records/events.ts';
import { staffOnly, type StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import type { Markup } from '../../views/markup.ts';
import { problemBeside } from '../../views/problems.ts';
import { url } from '../../views/url.ts';
import { DATASET, enterDataset, publishDataset, uploadVersion, withdrawDataset } from './dataset-acts.ts';
import { eventWords, stateWords, words } from './desk.words.ts';
import { datasetFields, uploadFields, withdrawFields } from './fields.ts';
import { dictionaryOf } from './public-json.ts';
import { datasetSeen, datasetsSeen, versionsOf, type VersionRow } from './repo.ts';
import { dictionaryText, nextDueOn } from './rules.ts';
import { sourceFile } from './source-file.ts';
import { dataStandingDesk } from './standing-desk.ts';

const PATH = '/desk/data';

interface Back {
  readonly form: string;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  readonly status: 409 | 422;
}

/** The data desk: datasets, each with its versions; the latest goes out when the head publishes it. */
export function openDataDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.route('/', dataStandingDesk(office));
  desk.use(PATH, staffOnly(office));
  desk.use(`${PATH}/*`, staffOnly(office));
  const { read } = office.store;

  const list = async (c: Context<StaffEnv>, back?: Back): Promise<Response> => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const rows = await datasetsSeen(read, staff);
    const latest = await Promise.all(rows.map(async ({ id }) => (await versionsOf(read, id))[0]));
    const today = dayOf(office.now());
    const body = html`<p class="links"><a href="${url(`${PATH}/standing`)}">${words.standing[locale]}</a></p>
      ${
        staff.role === 'auditor'
          ? ''
          : actForm({
              action: PATH,
              token: staff.formToken,
              fields: datasetFields,
              label: words.add,
              locale,
              typed: back?.typed ?? nothingTyped,
              problems: back?.problems ?? [],
            })
      }
      ${rowsTable({
        caption: words.datasets[locale],
        heads: [words.name, words.department, words.state, words.rows, words.issued, words.due].map(
          (head) => head[locale],
        ),
        rows: rows.map((row, at) => {
          const last = latest[at];
          const due = last ? nextDueOn(row.frequency, last.issued_on) : undefined;
          return [
            html`<a href="${url(`${PATH}/${row.id}`)}">${row.title}</a>`,
            row.department,
            stateWords[row.state][locale],
            last ? String(last.row_count) : '',
            last?.issued_on ?? words.noVersions[locale],
            due === undefined ? '' : due < today ? html`<strong class="late">${due}</strong>` : due,
          ];
        }),
        empty: words.none[locale],
      })}`;
    const { problems = [], status = 200 } = back ?? {};
    return deskPage(c, { title: words.title[locale], path: PATH, body, problems, status });
  };

  const show = async (c: Context<StaffEnv>, id: string, back?: Back): Promise<Response> => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const row = await datasetSeen(read, staff, id);
    if (!row) return refuse(c, refusals.unknown);
    const versions = await versionsOf(read, id);
    const [last] = versions;
    const events = await eventsOf(read, DATASET, id);
    const before: Typed = last
      ? { values: { dictionary: dictionaryText(dictionaryOf(last)) }, lists: {} }
      : nothingTyped;
    const problemsOf = (name: string) => (back?.form === name ? back.problems : []);
    const form = (name: string, fields: readonly Field[], label: Words, more?: Markup): Markup =>
      actForm({
        action: `${PATH}/${id}/${name}`,
        token: staff.formToken,
        fields,
        label,
        locale,
        prefix: name,
        expectSeq: events.length,
        hasFiles: more !== undefined,
        typed: back?.form === name ? back.typed : name === 'upload' ? before : nothingTyped,
        problems: problemsOf(name),
        ...(more !== undefined && { more }),
      });
    const file = html`<div class="field">
      <label for="f-file">${words.file[locale]}</label>${problemBeside(problemsOf('upload'), '/file', locale)}
      <input id="f-file" name="file" type="file" required />
    </div>`;
    const signs = staff.role === 'head' || staff.role === 'office';
    const body = html`<p class="links"><a href="${PATH}">${words.title[locale]}</a></p>
      <p class="lead">${row.description}</p>
      ${factsList([
        [words.department[locale], row.department],
        [words.state[locale], stateWords[row.state][locale]],
        [datasetFields[3]?.label[locale] ?? '', datasetThemes[row.theme][locale]],
        [datasetFields[4]?.label[locale] ?? '', datasetLicences[row.licence][locale]],
        [datasetFields[5]?.label[locale] ?? '', datasetFrequencies[row.frequency][locale]],
        [
          words.public[locale],
          row.state === 'published'
            ? html`<a href="${url(`/open/data/${id}`)}"
                >${say(words.version, locale, { n: row.current_version ?? 0 })}</a
              >`
            : '',
        ],
      ])}
      ${versionsTable(versions, locale)}
      ${staff.role === 'auditor' ? '' : form('upload', uploadFields, words.upload, file)}
      ${signs && last && (row.state !== 'published' || row.current_version !== last.version) ? form('publish', [], words.publish) : ''}
      ${signs && row.state === 'published' ? form('withdraw', withdrawFields, words.withdraw) : ''}
      ${timeline(events, eventWords, locale)}`;
    const { problems = [], status = 200 } = back ?? {};
    return deskPage(c, { title: row.title, path: PATH, body, problems, status });
  };

  desk.get(PATH, (c) => list(c));
  desk.get(`${PATH}/:id`, (c) => show(c, c.req.param('id')));
  desk.get(`${PATH}/:id/versions/:version/source`, async (c) => {
    const row = await datasetSeen(read, c.var.staff, c.req.param('id'));
    const wanted =
      row && (await versionsOf(read, row.id)).find(({ version }) => String(version) === c.req.param('version'));
    return (wanted && (await sourceFile(office, wanted.dataset_id, wanted))) ?? refuse(c, refusals.unknown);
  });
  desk.post(PATH, (c) =>
    onForm(c, (typed) => enterDataset(office, actorOf(c.var.staff), typed), {
      done: (id) => `${PATH}/${id}`,
      again: (typed, problems, status) => list(c, { form: 'add', typed, problems, status }),
    }),
  );
  desk.post(`${PATH}/:id/:act`, (c) => {
    const { id, act } = c.req.param();
    const actor = actorOf(c.var.staff);
    return onForm(
      c,
      async (typed) => {
        const aimed = { id, typed, expectSeq: expectedSeq(typed) };
        if (act === 'upload') {
          const bytes = await typed.files[0]?.arrayBuffer();
          return uploadVersion(office, actor, aimed, bytes && new Uint8Array(bytes));
        }
        if (act === 'publish') return publishDataset(office, actor, aimed);
        return act === 'withdraw' ? withdrawDataset(office, actor, aimed) : { kind: 'not-found' };
      },
      {
        done: `${PATH}/${id}`,
        again: (typed, problems, status) => show(c, id, { form: act, typed, problems, status }),
      },
    );
  });
  return desk;
}

const versionsTable = (versions: readonly VersionRow[], locale: 'zh' | 'en'): Markup =>
  rowsTable({
    caption: words.versions[locale],
    heads: [words.issued, words.format, words.rows, words.columns, words.hash].map((head) => head[locale]),
    rows: versions.map((one) => [
      `${say(words.version, locale, { n: one.version })} ${one.issued_on}`,
      html`<a href="${url(`${PATH}/${one.dataset_id}/versions/${one.version}/source`)}" download
          >${one.source_format}</a
        >
        ${one.encoding.toUpperCase()}`,
      String(one.row_count),
      dictionaryOf(one)
        .map(({ name }) => name)
        .join(', '),
      one.source_sha256.slice(0, 12),
    ]),
    empty: words.noVersions[locale],
  });
