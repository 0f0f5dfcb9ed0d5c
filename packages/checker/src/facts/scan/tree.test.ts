import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTree, type Node } from './tree.ts';

const node = (tag: string): Node => ({
  tag,
  tagHash: 0,
  region: 'main',
  hidden: false,
  firstLink: 0,
  dates: undefined,
  spent: false,
});

/** `+x` opens, `-x` closes; gives the elements in the order they were left. */
function leftBy(steps: string): string {
  const left: string[] = [];
  const tree = openTree(node(''));
  const leave = ({ tag }: Node): void => void left.push(tag);
  for (const step of steps.split(' ')) {
    if (step.startsWith('+')) tree.push(node(step.slice(1)), leave);
    else tree.pop(step.slice(1), leave);
  }
  left.push('|');
  tree.end(leave);
  return left.join(' ');
}

const cases: readonly (readonly [name: string, steps: string, left: string])[] = [
  ['what opens is closed in turn', '+div +p -p -div', 'p div |'],
  ['an end closes what is open inside', '+div +p -div', 'p div |'],
  ['a stray end closes nothing', '+div -p', '| div'],
  ['a row ends the row before', '+ul +li +li', 'li | li ul'],
  ['but not the row round its list', '+ul +li +ul +li', '| li ul li ul'],
  ['a table row ends cell and row', '+table +tr +td +tr', 'td tr | tr table'],
  ['but not those round its table', '+table +tr +td +table +tr', '| tr table td tr table'],
  ['a stray end in a cell does not leave it', '+div +table +tr +td -div', '| td tr table div'],
];
for (const [name, steps, left] of cases) test(`openTree: ${name}`, () => assert.equal(leftBy(steps), left));

test('openTree: what is deeper than 512 is counted, and its ends are matched', () => {
  const tree = openTree(node(''));
  let left = 0;
  const leave = (): void => void (left += 1);
  for (let depth = 0; depth < 5000; depth += 1) tree.push(node('div'), leave);
  for (let depth = 0; depth < 5000; depth += 1) tree.pop('div', leave);
  assert.equal(tree.top().tag, '');
  assert.equal(left, 511);
});
