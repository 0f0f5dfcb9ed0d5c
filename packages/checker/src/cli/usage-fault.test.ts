import assert from 'node:assert/strict';
import { test } from 'node:test';
import { usageSentence } from './usage-fault.ts';

test('an unknown option is named, with the nearest one', () => {
  const message = "error: unknown option '--sed'\n(Did you mean --seed?)";
  assert.equal(usageSentence('commander.unknownOption', message, 'zh'), '没有选项 --sed，是否为 --seed？');
  assert.equal(
    usageSentence('commander.unknownOption', message, 'en'),
    'There is no option --sed; did you mean --seed?',
  );
});
test('what has no sentence of ours is passed on', () => {
  assert.equal(usageSentence('commander.other', 'error: something', 'en'), 'something');
});
