// The archive of archive.mjs on PostgreSQL: the same rows by the same rules, made inside the server by the product's own tables.
import { lastYear } from '@gongkai/calendar';
import { grams } from '../../packages/platform/src/db/search.ts';
import { openPostgres } from '../../packages/platform/src/db/open.ts';
import { DEPARTMENTS, OPEN, subjectOf } from './archive.mjs';

const AT_ONCE = 10_000;

const made = `with made as (select n, lpad(to_hex(n), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0') as id, subject, grams,
    'd' || lpad((n % ${DEPARTMENTS})::text, 2, '0') as dept, (date '2010-01-01' + (n::bigint * 5500 / $4)::int)::text as day, n > $3 as open
  from unnest($1::text[], $2::text[]) with ordinality as t(subject, grams, at) cross join lateral (select ($5 + at - 1)::int as n) as numbered)`;
const steps = [
  `insert into request (id, no, kind, organ_id, channel, form_version, applicant_kind, id_kind, applicant_masked, applicant,
     blind_id, blind_phone, subject, description, carrier, delivery, help, about, submitted_at)
   select id, upper(dept) || '-' || left(day, 4) || '-' || lpad(n::text, 6, '0'), 'disclosure', dept, 'counter', '1', 'natural', 'other', 'B*',
     repeat('0', 160), md5(random()::text) || md5(random()::text), null, subject, null, 'electronic', 'online', 0, null, day || 'T01:00:00.000Z' from made`,
  `insert into request_key (request_id, sealed, erased_at) select id, repeat('0', 80), null from made`,
  `insert into request_event (request_id, seq, round, run, act, at, on_day, by_actor, from_state, to_state, data, private)
   select id, 1, 1, 1, 'submit', day || 'T01:00:00.000Z', day, 'bench', null, 'received', '{"channel":"counter"}', null from made`,
  `insert into request_event (request_id, seq, round, run, act, at, on_day, by_actor, from_state, to_state, data, private)
   select id, 2, 1, 1, 'answer', day || 'T02:00:00.000Z', day, 'bench', 'review', 'answered', '{}', null from made where not open`,
  `insert into request_view (request_id, state, department_id, received_on, due_on, provisional, hold_open, stopped_on, outcome,
     closed_on, calendar_year, seq, asked_organ)
   select id, case when open then 'received' else 'answered' end, dept, day, (day::date + 28)::text, 0, 0, null,
     case when open then null else 'granted' end, case when open then null else day end, ${lastYear}, case when open then 1 else 2 end, dept from made`,
  `insert into search_text (entity_id, grams)
   select id, to_tsvector('simple', grams) from made`,
];

/** Fills a migrated, empty database with so many answered requests and a few open ones. */
export async function fillPostgres(connectionString, archived) {
  const store = openPostgres({ connectionString, max: 1 }, () => undefined);
  const { pool } = store;
  for (let n = 0; n < DEPARTMENTS; n += 1)
    await pool.query(
      `insert into department (id, code, name, kind, macro_or_livelihood, economy_or_society, active, created_at)
       values ($1, $1, $2, 'department', 0, 0, 1, '2010-01-01T00:00:00.000Z')`,
      [`d${String(n).padStart(2, '0')}`, `Department ${n}`],
    );
  const all = archived + OPEN;
  for (let from = 1; from <= all; from += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, all - from + 1) }, (_, at) => from + at);
    const subjects = numbers.map((n) => subjectOf(n, all));
    const year = (n) => new Date(Date.UTC(2010, 0, 1 + Math.floor((n * 5500) / all))).getUTCFullYear();
    const number = (n) => `D${String(n % DEPARTMENTS).padStart(2, '0')}-${year(n)}-${String(n).padStart(6, '0')}`;
    const texts = numbers.map((n, at) => grams(`${number(n)} ${subjects[at]}`));
    for (const step of steps) {
      const at = step.search(/\bselect /);
      await pool.query(`${step.slice(0, at)}${made} ${step.slice(at)}`, [subjects, texts, archived, all, from]);
    }
  }
  await pool.query('vacuum analyze');
  await store.close();
}
