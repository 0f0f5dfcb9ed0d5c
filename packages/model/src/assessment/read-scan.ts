import { fieldReader, isFields, type FieldReader, type Fields } from '../field-reader.ts';
import { explained } from '../flaw-words.ts';
import { bad, good, type Read } from '../problem.ts';
import type { FindingState } from './measure.ts';
import type { ColumnKind } from './report.ts';
import type { Scan } from './scan.ts';

const mapOf = <K extends string>(...keys: readonly K[]): ReadonlyMap<string, K> =>
  new Map(keys.map((key) => [key, key]));
const kinds = mapOf<ColumnKind>('live', 'stale', 'empty', 'missing', 'unknown');
const states = mapOf<FindingState>('fail', 'person', 'unmeasured');
const outcomes = mapOf('passed', 'failed', 'vetoed', 'unrated');

/**
 * Reads a checker's `report.json` (`gongkai-report/1`) as far as an office works with it; every problem with its place.
 * Fields that later versions add are ignored. Never throws.
 */
export function readScan(json: unknown): Read<Scan> {
  const reader = fieldReader('scan');
  const root: Fields = isFields(json) ? json : {};
  const schema = root['schema'];
  if (schema !== 'gongkai-report/1') {
    const values = { expected: 'gongkai-report/1', found: typeof schema === 'string' ? schema : '?' };
    return bad([explained({ code: 'scan.schema', at: '/schema', values })]);
  }
  const part = (key: string): Fields => {
    const found = root[key];
    if (isFields(found)) return found;
    reader.refuse({ code: 'scan.field-missing', at: `/${key}`, values: { field: key } });
    return {};
  };
  const [site, run, pack, score, links, completeness] = ['site', 'run', 'pack', 'score', 'links', 'completeness'].map(
    part,
  );
  const told = (fields: Fields = {}, key: string, at: string): string => {
    const text = reader.text(fields, key, at);
    if (text === '') reader.refuse({ code: 'scan.field-missing', at: `${at}/${key}`, values: { field: key } });
    return text;
  };
  const number = (fields: Fields = {}, key: string, at: string): number => {
    const found = fields[key];
    if (typeof found === 'number' && Number.isFinite(found)) return found;
    reader.refuse({ code: 'scan.not-a-count', at: `${at}/${key}`, values: { found: String(found) } });
    return 0;
  };
  const asOf = reader.day(run ?? {}, 'asOf', '/run');
  if (asOf === undefined) told(run, 'asOf', '/run');
  const finishedAt = reader.time(run ?? {}, 'finishedAt', '/run');
  if (finishedAt === '') told(run, 'finishedAt', '/run');
  const scan = {
    site: {
      url: told(site, 'url', '/site'),
      name: reader.text(site ?? {}, 'name', '/site'),
      code: reader.text(site ?? {}, 'code', '/site'),
    },
    run: { id: told(run, 'id', '/run'), finishedAt, tool: reader.text(run ?? {}, 'tool', '/run') },
    pack: { id: told(pack, 'id', '/pack'), version: reader.text(pack ?? {}, 'version', '/pack') },
    score: {
      total: number(score, 'total', '/score'),
      max: number(score, 'max', '/score'),
      coverage: number(score, 'coverage', '/score'),
      outcome: reader.choice(score ?? {}, 'outcome', '/score', outcomes),
    },
    completeness: { n: number(completeness, 'n', '/completeness'), m: number(completeness, 'm', '/completeness') },
    columns: rowsOf(reader, root, 'columns').map(([row, at]) => ({
      name: reader.text(row, 'name', at),
      class: told(row, 'class', at),
      url: reader.text(row, 'url', at),
      items: number(row, 'items', at),
      newest: reader.text(row, 'newest', at),
      kind: reader.choice(row, 'kind', at, kinds) || 'unknown',
      required: row['required'] === true,
    })),
    findings: rowsOf(reader, root, 'findings').map(([row, at]) => ({
      id: told(row, 'id', at),
      check: told(row, 'check', at),
      kind: reader.text(row, 'kind', at),
      state: reader.choice(row, 'state', at, states) || 'unmeasured',
      subject: reader.text(row, 'subject', at),
      page: reader.text(row, 'page', at),
      detail: reader.text(row, 'detail', at),
      detailEn: reader.text(row, 'detailEn', at),
      places: number(row, 'places', at),
    })),
    brokenLinks: rowsOf(reader, links ?? {}, 'broken', '/links').filter(([row]) => row['owner'] === 'own').length,
  };
  return reader.flaws.length > 0 || asOf === undefined
    ? bad(reader.flaws.map(explained))
    : good({ ...scan, run: { ...scan.run, asOf } });
}

function rowsOf(
  reader: FieldReader,
  fields: Fields,
  key: string,
  at = '',
): readonly (readonly [row: Fields, at: string])[] {
  const found = fields[key];
  if (!Array.isArray(found)) {
    reader.refuse({ code: 'scan.field-missing', at: `${at}/${key}`, values: { field: key } });
    return [];
  }
  return found.map((row: unknown, index) => [isFields(row) ? row : {}, `${at}/${key}/${index}`]);
}
