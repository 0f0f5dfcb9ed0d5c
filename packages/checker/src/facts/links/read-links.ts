import type { DatabaseSync } from 'node:sqlite';
import { reasons, type Observation, type Reason } from '@gongkai/model';
import type { LinkFacts, PlaceFact, TargetFact } from '../facts.ts';
import { unsureBecause } from '../unsure.ts';
import { placesOf } from './places.ts';
import { chainEnd, readUrls, type UrlRow } from './read-urls.ts';
import { verdictOf } from './verdict.ts';

const isReason = (text: string): text is Reason => Object.hasOwn(reasons, text);

/** Link targets of a run that do not simply work, each with its looks and its places, in the order of their addresses. */
export function readLinks(db: DatabaseSync, homeUrl: string): LinkFacts {
  const urls = readUrls(db);
  const looks = looksOf(db);
  const linked: { row: UrlRow; judged: Judged }[] = [];
  let checked = 0;
  for (const row of urls.values()) {
    if (row.state !== 0 && row.state !== 4 && !row.apart) checked += 1;
    const judged = judge(urls, row, looks.get(row.url) ?? []);
    if (judged) linked.push({ row, judged });
  }
  linked.sort((a, b) => (a.row.url < b.row.url ? -1 : 1));
  const places = placesOf(db, urls, new Set(linked.map(({ row }) => row.id)), homeUrl);
  const status = lastStatus(db);
  const targets = linked.flatMap(({ row, judged }): TargetFact[] => {
    const own = priced(places.get(row.id) ?? [], judged.kind);
    if (own.length === 0) return [];
    return [
      {
        url: row.url,
        owner: row.own ? 'own' : 'external',
        status: judged.status ?? status(row.id),
        observations: looks.get(row.url) ?? [],
        places: own,
        ...judged.fact,
      },
    ];
  });
  return { checked, targets };
}

interface Judged {
  readonly kind: string;
  readonly status?: number;
  readonly fact: Pick<TargetFact, 'state' | 'kind' | 'reason'>;
}

/** Undefined for an address that works. */
function judge(urls: ReadonlyMap<number, UrlRow>, row: UrlRow, looks: readonly Observation[]): Judged | undefined {
  const open = (reason: Reason, kind: string): Judged => ({ kind, fact: { state: 'open', kind, reason } });
  if (looks.length > 0) {
    const verdict = verdictOf(looks);
    const status = looks.findLast(({ outcome }) => outcome !== 'ok')?.status;
    if (verdict.is === 'broken')
      return {
        kind: verdict.kind,
        ...(status === undefined ? {} : { status }),
        fact: { state: 'broken', kind: verdict.kind },
      };
    if (verdict.is === 'works') return undefined;
    return open(unsureBecause(looks), looks.at(-1)?.outcome ?? '');
  }
  const end = chainEnd(urls, row);
  if (end.is === 'works') return undefined;
  if (end.is === 'failed') return open('needs.confirm', end.kind);
  return open(isReason(end.kind) ? end.kind : 'tool.budget', 'open');
}

/** A form's address without its fields may refuse; only when it is gone does that say something. */
const priced = (places: readonly PlaceFact[], kind: string): readonly PlaceFact[] =>
  kind === 'gone' || kind === 'dns' || kind === 'refused' ? places : places.filter((place) => place.kind !== 'form');

function looksOf(db: DatabaseSync): ReadonlyMap<string, readonly Observation[]> {
  const looks = new Map<string, Observation[]>();
  for (const { subject, body } of db
    .prepare("SELECT subject, body FROM observation WHERE subject LIKE 'link:%' ORDER BY subject, n")
    .iterate()) {
    const url = String(subject).slice(5);
    const known = looks.get(url) ?? [];
    known.push(JSON.parse(String(body)) as Observation);
    looks.set(url, known);
  }
  return looks;
}

function lastStatus(db: DatabaseSync): (id: number) => number {
  const read = db.prepare('SELECT status FROM fetch WHERE url = ? ORDER BY id DESC LIMIT 1');
  return (id) => Number(read.get(id)?.status ?? 0);
}
