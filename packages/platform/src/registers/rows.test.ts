import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { registers } from './index.ts';

const here = new URL('./', import.meta.url);
const rows = readFileSync(new URL('../../REGISTERS.md', here), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| JY-'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, id = '', duty = '', names = '', state = '', how = '']) => ({
    id,
    duty,
    names: [...names.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name),
    state,
    how,
  }));

interface Indicator {
  readonly id: string;
  readonly source: string;
}
const pack = JSON.parse(readFileSync(new URL('../../../packs/assessment/jiangyin-2018.json', here), 'utf8')) as {
  readonly indicators: readonly Indicator[];
}; // its schema is tested where it lies
const baseOf = (id: string): string => id.replace(/\..*$/, '');

/** Sources of a register or report, without tests, as one text. */
const sourceOf = (folder: URL): string =>
  readdirSync(folder)
    .filter((file) => /\.(?:ts|json)$/.test(file) && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n');

describe('the table of the policy’s rows', () => {
  it('has every row of the pack, once', () => {
    const wanted = new Set([...pack.indicators.map(({ id }) => baseOf(id)), 'JY-170']); // the last is the pack’s own shape
    assert.deepEqual(rows.map(({ id }) => id).toSorted(), [...wanted].toSorted());
  });
  it('says of every row whether it works, where, and how or why not', () => {
    for (const { id, duty, names, state, how } of rows) {
      assert.ok(['works', 'partly', 'not here'].includes(state), `${id} ${state}`);
      assert.ok(duty !== '' && how !== '' && names.length > 0, id);
    }
  });
  it('names registers and reports that are there, with tests beside them', () => {
    for (const { id, names } of rows)
      for (const name of names) {
        const folder = [`./${name}/`, `../reports/${name}/`]
          .map((one) => new URL(one, here))
          .find((one) => existsSync(one));
        assert.ok(folder, `${id} ${name}`);
        const hasTest = readdirSync(folder).some((file) => file.endsWith('.test.ts'));
        assert.ok(hasTest, `${name} has no test`);
      }
  });
  it('names every register', () => {
    const named = new Set(rows.flatMap(({ names }) => names));
    const others = ['remedy']; // 复议诉讼 comes from the regulation on requests, not from this policy
    assert.deepEqual(
      registers.map(({ name }) => name).filter((name) => !named.has(name) && !others.includes(name)),
      [],
    );
  });
  it('is answered for: each row the pack counts by registers is one of the facts of a register it names', () => {
    const uncounted = ['JY-172', 'JY-173']; // the table says why
    for (const { id } of pack.indicators.filter(({ source }) => source === 'register')) {
      if (uncounted.includes(id)) continue;
      const names = rows.find((row) => row.id === baseOf(id))?.names ?? [];
      const isTold = names.some((name) => sourceOf(new URL(`./${name}/`, here)).includes(id));
      assert.ok(isTold, id);
    }
  });
});
