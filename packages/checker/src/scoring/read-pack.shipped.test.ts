import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Indicator } from '@gongkai/model';
import { bindPack, builtChecks, plannedChecks } from '../stages/bind.ts';
import { readPack } from './read-pack.ts';

/** Checks that no row of the two assessments prices, each with why: their findings stand in the report beside the score. */
const unpriced: Readonly<Record<string, string>> = {
  'annual.': 'duties of the disclosure regulation, Art 49 and 50; neither assessment has a row for them',
  'platform.': 'how the disclosure column is laid out (2019 no. 61); neither assessment has a row for it',
  'catalogue.legal-fields': 'fields of the 2017 pilot, which the catalogue rows do not ask for',
  'elder.': 'the state index has accessibility among the bonuses that a person gives',
  'a11y.': 'as elder., and beyond the rules of axe',
  'article.empty': 'a help to whoever judges the accuracy of content',
  'links.fragment': 'quality only',
  'links.open-redirect': 'seen in passing',
  'perf.first-byte': 'information',
  'site.': 'HTTPS, charset and scripts: for packs of an office’s own',
};

const folder = fileURLToPath(new URL('../../../packs/assessment/', import.meta.url));
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

const rows = (): readonly Indicator[] =>
  ['jiangyin-2018', 'state-2019'].flatMap((id) => {
    const read = readPack(readFileSync(`${folder}${id}.json`, 'utf8'), id, {
      built: builtChecks(),
      planned: plannedChecks(),
    });
    return read.ok ? read.value.indicators : [];
  });

test('the two packs of the assessment and the one of the demo are there', () => {
  for (const id of ['jiangyin-2018', 'state-2019', 'demo']) assert.ok(files.includes(`${id}.json`), id);
});

test('what the reader makes of the packs that come with the tool is the text itself, $schema aside: a scan takes them so', () => {
  for (const file of files) {
    const text = readFileSync(`${folder}${file}`, 'utf8');
    const read = readPack(text, file, { built: builtChecks(), planned: plannedChecks() });
    const { $schema: _, ...pack } = JSON.parse(text) as Record<string, unknown>;
    assert.deepEqual(read.ok && read.value, pack, file);
  }
});

for (const file of files)
  test(`${file} reads without a problem, and every row binds to its checks`, () => {
    const read = readPack(readFileSync(folder + file, 'utf8'), file, {
      built: builtChecks(),
      planned: plannedChecks(),
    });
    assert.deepEqual(read.ok ? [] : read.problems, []);
    if (!read.ok) return;
    assert.equal(`${read.value.id}.json`, file);
    const bound = bindPack(read.value);
    assert.deepEqual(bound.ok ? [] : bound.problems, []);
  });

test('no id is both built and planned', () => {
  const planned = plannedChecks();
  assert.deepEqual(
    [...builtChecks()].filter((id) => planned.has(id)),
    [],
  );
});

test('every row says who answers it: checks, the register of the office, or a person', () => {
  for (const { id, source, parts } of rows()) {
    if (source === 'check') assert.ok(parts.length > 0, `${id} is left to checks and names none`);
    if (source === 'register') assert.equal(parts.length, 0, `${id} is answered by the register`);
  }
});

test('every check is asked for by a row, or it is said why none does', () => {
  const asked = new Set(rows().flatMap(({ parts }) => parts.map(({ check }) => check)));
  const left = [...builtChecks(), ...plannedChecks()].filter((id) => !asked.has(id));
  const isExplained = (id: string): boolean => Object.keys(unpriced).some((name) => id === name || id.startsWith(name));
  assert.deepEqual(
    left.filter((id) => !isExplained(id)),
    [],
  );
  for (const name of Object.keys(unpriced))
    assert.ok(
      left.some((id) => id === name || id.startsWith(name)),
      `${name} is asked for by now`,
    );
});

test('what the document lays upon departments costs no town anything', () => {
  const departments = ['JY-001', 'JY-002', 'JY-003', 'JY-004', 'JY-005', 'JY-006', 'JY-142', 'JY-143', 'JY-128'];
  const owing = rows().filter(({ appliesTo }) => appliesTo?.includes('town') ?? true);
  assert.deepEqual(
    owing.flatMap(({ id }) => (departments.includes(id) ? [id] : [])),
    [],
  );
});
