import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { distinctiveRun, nonsenseWord } from './query-text.ts';

const runs: readonly [title: string, run: string][] = [
  ['关于印发河道管理实施方案的通知', '河道管理实施方案'],
  ['关于《城市更新三年行动计划及重点项目清单》的公告', '城市更新三年行动计划'],
  ['县住建局召开2026年安全生产工作会议', '县住建局召开2026'],
  ['通知', '通知'],
  ['New opening hours for the registry office', 'opening hours registry'],
];
for (const [title, run] of runs) it(`the telling part of ${title}`, () => assert.equal(distinctiveRun(title), run));

it('the telling part of a Chinese title is no longer than ten characters unless it is the title', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('关于印发县住建局河道管理的通知《》')), minLength: 1 }),
      (title) => {
        const run = distinctiveRun(title);
        assert.ok(run === title || run.length <= 10);
      },
    ),
  );
});

it('nonsense: eight characters, the same for a seed, none of the site where others are left', () => {
  const word = nonsenseWord('s', []);
  assert.equal(Array.from(word).length, 8);
  assert.equal(nonsenseWord('s', []), word);
  assert.notEqual(nonsenseWord('t', []), word);
  const avoided = nonsenseWord('s', [word]);
  assert.deepEqual(
    Array.from(avoided).filter((char) => word.includes(char)),
    [],
  );
});
