import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPeriod, organKinds } from '@gongkai/model';
import city from '@gongkai/packs/columns/city-government.json' with { type: 'json' };
import department from '@gongkai/packs/columns/department.json' with { type: 'json' };
import enterprise from '@gongkai/packs/columns/public-enterprise.json' with { type: 'json' };
import organisation from '@gongkai/packs/columns/authorised-organisation.json' with { type: 'json' };
import park from '@gongkai/packs/columns/park-committee.json' with { type: 'json' };
import synonyms from '@gongkai/packs/columns/synonyms.json' with { type: 'json' };
import town from '@gongkai/packs/columns/town.json' with { type: 'json' };

const files = [city, department, enterprise, organisation, park, town];
const classes = new Set(synonyms.classes.map((one) => one.class));

test('every kind of organ owes something', () =>
  assert.deepEqual(files.map(({ organKind }) => organKind).toSorted(), Object.keys(organKinds).toSorted()));

for (const { organKind, columns } of files)
  test(`${organKind}: every owed column is a known class with its article, once, and its cadence is a length`, () => {
    assert.equal(new Set(columns.map((one) => one.class)).size, columns.length);
    for (const column of columns) {
      assert.ok(classes.has(column.class), column.class);
      assert.ok(column.basis !== '' && column.words.zh !== '' && column.words.en !== '', column.class);
      if ('cadence' in column) assert.ok(isPeriod(column.cadence), column.class);
    }
  });
