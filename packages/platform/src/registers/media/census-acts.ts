import { randomUUIDv7 } from 'node:crypto';
import type { CensusOutcome, Day, MediaDefect } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { withTx } from '../../db/tx.ts';
import { readFields, type Typed } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { done, forbidden, invalid, notFound, type ActResult } from '../../records/act-result.ts';
import { recordEvent } from '../../records/events.ts';
import { sightOf } from './account-acts.ts';
import { censusFields, checkFields } from './fields.ts';
import { accountSeen, addCensus, addCheck, censusOf, checksOf, endCheck } from './repo.ts';
import { checkProblems, wrong } from './rules.ts';

const CENSUS = 'media_census';
const CHECK = 'media_check';
const yearOf = (office: Office): number => Number(dayOf(office.now()).slice(0, 4));

/** Begins the census of this year; by the city office. */
export const openCensus = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx) => {
    if (actor.role !== 'office') return forbidden;
    const given = readFields(censusFields, typed);
    if (!given.ok) return invalid(given.problems);
    const { openedOn, closesOn } = given.values as { openedOn: Day; closesOn: Day }; // readFields has seen the days
    const year = Number(openedOn.slice(0, 4));
    if (closesOn < openedOn) return invalid([wrong('order', '/closesOn')]);
    if (await censusOf(tx, year)) return invalid([wrong('once', '/openedOn')]);
    await addCensus(tx, { year, opened_on: openedOn, closes_on: closesOn });
    await recordEvent(tx, office, actor, { entity: CENSUS, id: String(year), act: 'open', data: { closesOn } });
    return done(String(year));
  });

/** What was found at one account, and what is to become of it; by the city office. */
export const checkAccount = (office: Office, actor: Actor, accountId: string, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx) => {
    if (actor.role !== 'office') return forbidden;
    const account = await accountSeen(tx, sightOf(actor), accountId);
    if (!account) return notFound;
    const given = readFields(checkFields, typed);
    if (!given.ok) return invalid(given.problems);
    const defects = (given.lists['defects'] ?? []) as readonly MediaDefect[]; // readFields knows the options
    const outcome = given.values['outcome'] as CensusOutcome; // as above
    const { evidence = '', note = '', dueOn = '' } = given.values;
    const year = yearOf(office);
    const problems = [...checkProblems({ defects: defects.length, outcome, note, evidence, dueOn })];
    if (!(await censusOf(tx, year))) problems.push(wrong('census', ''));
    if ((await checksOf(tx, year)).some((one) => one.account_id === accountId)) problems.push(wrong('checked', ''));
    if (problems.length > 0) return invalid(problems);
    const id = randomUUIDv7();
    await addCheck(
      tx,
      {
        id,
        year,
        account_id: accountId,
        outcome,
        note: note || null,
        due_on: outcome === 'keep' ? null : (dueOn as Day), // readFields has seen that it is a day
        done_on: null,
        at: office.now().toISOString(),
      },
      defects.map((defect) => ({ check_id: id, defect, evidence })),
    );
    await recordEvent(tx, office, actor, {
      entity: CHECK,
      id,
      act: 'check',
      data: { account: accountId, defects, outcome },
    });
    return done(accountId);
  });

/** The account was put right, or closed. */
export const settleCheck = (office: Office, actor: Actor, accountId: string): Promise<ActResult> =>
  withTx(office.store, async (tx) => {
    if (actor.role === 'auditor') return forbidden;
    const account = await accountSeen(tx, sightOf(actor), accountId);
    const check = (await checksOf(tx, yearOf(office))).find((one) => one.account_id === accountId);
    if (!account || !check || check.outcome === 'keep' || check.done_on !== null) return notFound;
    if (check.outcome === 'close' && account.closed_on === null) return invalid([wrong('open', '')]);
    await endCheck(tx, check.id, dayOf(office.now()));
    await recordEvent(tx, office, actor, { entity: CHECK, id: check.id, act: 'settle' });
    return done(accountId);
  });
