import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NameAnswer } from '../../run/transport.ts';
import { isUnknownElsewhere } from './second-resolver.ts';

type Said = NameAnswer['is'];
const cases: readonly (readonly [
  name: string,
  servers: readonly (readonly [four: Said, six: Said])[],
  unknown: boolean,
])[] = [
  ['one that knows no such name agrees', [['unknown', 'unknown']], true],
  ['one that knows the name without an address agrees', [['none', 'none']], true],
  ['one that has an address of the other family does not', [['none', 'found']], false],
  [
    'one of two that has an address does not',
    [
      ['unknown', 'unknown'],
      ['found', 'none'],
    ],
    false,
  ],
  [
    'one that does not answer leaves it to the other',
    [
      ['failed', 'failed'],
      ['unknown', 'unknown'],
    ],
    true,
  ],
  ['none that answers says nothing', [['failed', 'failed']], false],
  ['none at all says nothing', [], false],
];
for (const [name, servers, unknown] of cases)
  test(`a second resolver: ${name}`, async () => {
    const asked = servers.map(
      ([four, six]) =>
        (_: string, family: 4 | 6): Promise<NameAnswer> =>
          Promise.resolve({ is: family === 4 ? four : six, addresses: [] }),
    );
    assert.equal(await isUnknownElsewhere('gone.gov.cn', asked), unknown);
  });
