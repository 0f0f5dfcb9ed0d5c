// An archive of answered requests, made inside SQLite by the product's own tables: far faster than filing them one by one, and
// with every check and trigger of theirs in force.
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { lastYear } from '@gongkai/calendar';
import { grams } from '../../packages/platform/src/db/search.ts';

export const words = JSON.parse(readFileSync(new URL('rows.json', import.meta.url), 'utf8'));
const AT_ONCE = 25_000;
export const OPEN = 200;
export const DEPARTMENTS = 40;

/** Twenty ask for something rare, however many there are; one in three uses the common word. */
export function subjectOf(n, all) {
  const { places, things, common, rare } = words;
  const thing = n % Math.floor(all / 20) === 7 ? rare : things[Math.floor(n / 7) % things.length];
  return `${places[n % places.length]}${thing}${n % 3 === 0 ? common : ''}${n}`;
}

const rows = `with recursive span(n) as (select :from union all select n + 1 from span where n < :to),
  made as (select n, printf('%08x-0000-7000-8000-%012x', n, n) as id, printf('d%02d', n % ${DEPARTMENTS}) as dept,
    date('2010-01-01', '+' || (n * 5500 / :all) || ' days') as day from span)`;
const isOpen = 'n > :archived';
const steps = [
  `insert into request (id, no, kind, organ_id, channel, form_version, applicant_kind, id_kind, applicant_masked, applicant,
     blind_id, blind_phone, subject, description, carrier, delivery, help, about, submitted_at)
   select id, printf('%s-%s-%06d', upper(dept), substr(day, 1, 4), n), 'disclosure', dept, 'counter', '1', 'natural', 'other', 'B*',
     hex(zeroblob(80)), lower(hex(randomblob(32))), null, subject(n, :all), null, 'electronic', 'online', 0, null, day || 'T01:00:00.000Z' from made`,
  `insert into request_key (request_id, sealed, erased_at) select id, hex(zeroblob(40)), null from made`,
  `insert into request_event (request_id, seq, round, run, act, at, on_day, by_actor, from_state, to_state, data, private)
   select id, 1, 1, 1, 'submit', day || 'T01:00:00.000Z', day, 'bench', null, 'received', '{"channel":"counter"}', null from made`,
  `insert into request_event (request_id, seq, round, run, act, at, on_day, by_actor, from_state, to_state, data, private)
   select id, 2, 1, 1, 'answer', day || 'T02:00:00.000Z', day, 'bench', 'review', 'answered', '{}', null from made where not (${isOpen})`,
  `insert into request_view (request_id, state, department_id, received_on, due_on, provisional, hold_open, stopped_on, outcome,
     closed_on, calendar_year, seq, asked_organ)
   select id, iif(${isOpen}, 'received', 'answered'), dept, day, date(day, '+28 days'), 0, 0, null, iif(${isOpen}, null, 'granted'),
     iif(${isOpen}, null, day), :year, iif(${isOpen}, 1, 2), dept from made`,
  `insert into search_text (id, entity_id) select n, id from made`,
  `insert into search_fts (rowid, grams) select n, grams(printf('%s-%s-%06d', upper(dept), substr(day, 1, 4), n) || ' ' || subject(n, :all)) from made`,
];

/** Fills a migrated, empty register file with so many answered requests and a few open ones. */
export function fill(path, archived) {
  const db = new DatabaseSync(path);
  db.exec('pragma synchronous=off; pragma cache_size=-262144; pragma foreign_keys=on; pragma temp_store=memory');
  db.function('grams', { deterministic: true }, grams);
  db.function('subject', { deterministic: true }, (n, all) => subjectOf(Number(n), Number(all)));
  for (let n = 0; n < DEPARTMENTS; n += 1)
    db.prepare(
      `insert into department (id, code, name, kind, macro_or_livelihood, economy_or_society, active, created_at)
       values (?, ?, ?, 'department', 0, 0, 1, '2010-01-01T00:00:00.000Z')`,
    ).run(...[0, 1].map(() => `d${String(n).padStart(2, '0')}`), `Department ${n}`);
  const all = archived + OPEN;
  for (let from = 1; from <= all; from += AT_ONCE) {
    db.exec('begin');
    for (const step of steps) {
      const at = step.search(/\bselect /);
      const text = `${step.slice(0, at)}${rows} ${step.slice(at)}`;
      const given = { from, to: Math.min(all, from + AT_ONCE - 1), all, archived, year: lastYear };
      const named = Object.entries(given).filter(([name]) => new RegExp(`:${name}\\b`).test(text));
      db.prepare(text).run(Object.fromEntries(named));
    }
    db.exec('commit');
  }
  db.exec('pragma wal_checkpoint(truncate)');
  db.close();
}
