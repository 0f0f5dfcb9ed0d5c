import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gongkaiHere } from '../../../testing/command.ts';
import { builtChecks, plannedChecks } from '../../stages/bind.ts';
import { confirmRules } from './explain.words.ts';
import how from './how.json' with { type: 'json' };

test('every check is explained in both languages, with a rule of confirmation that exists', () => {
  const ids = [...builtChecks(), ...plannedChecks()].toSorted();
  assert.deepEqual(Object.keys(how).toSorted(), ids);
  for (const [id, [rule = '', zh = '', en = '']] of Object.entries(how)) {
    assert.ok(Object.hasOwn(confirmRules, rule), `${id}: ${rule}`);
    assert.match(zh, /\p{Script=Han}/u, id);
    assert.match(en, /^[\p{ASCII}]{10,}$/u, id);
  }
});

test('a check is explained with its parameters, and every row that prices it', async () => {
  const { code, out } = await gongkaiHere(['explain', 'column.fresh']);
  assert.equal(code, 0);
  assert.match(out, /parameter window: an ISO 8601 duration/);
  assert.match(out, /state-2019 news .*\n\s+with .*"P14D"/);
});

const rows: readonly (readonly [name: string, args: readonly string[], shows: RegExp])[] = [
  ['of checks', ['news', '--pack', 'state-2019'], /costs at most 5\.00 points[\s\S]*decided by checks/],
  ['of a register', ['JY-020'], /gongkai score RUN --facts FILE, row JY-020/],
  ['of a person', ['JY-003'], /gongkai mark/],
  ['of a person whom checks help', ['V1'], /vetoes from 1 findings on[\s\S]*show where to look[\s\S]*pii\.leak/],
];
for (const [name, args, shows] of rows)
  test(`a row ${name} says who decides it`, async () => {
    const { code, out } = await gongkaiHere(['explain', ...args]);
    assert.equal(code, 0);
    assert.match(out, shows);
  });

test('a name that is neither is refused with the nearest one', async () => {
  const { code, err } = await gongkaiHere(['explain', 'column.frehs']);
  assert.equal(code, 2);
  assert.match(err, /did you mean column\.fresh/);
});
