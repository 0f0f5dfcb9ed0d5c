import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { folder, platform } from './run.ts';

const here = folder();
after(() => here.remove());
const data = join(here.dir, 'data');
const file = (text: string): string => {
  const path = join(here.dir, 'in.csv');
  writeFileSync(path, text);
  return path;
};

describe('the command line takes departments and accounts in', () => {
  it('a dry run writes nothing; wrong lines are said and nothing of the file is taken', async () => {
    const good = file('code,name,kind\nmzj,Civil Affairs,department\nhsz,Huashi,town\n');
    assert.match((await platform(['import', 'departments', good, '--data', data, '--dry-run'])).out, /2/);
    const bad = await platform(['import', 'departments', file('code,name,kind\nmzj,,elsewhere\n'), '--data', data]);
    assert.equal(bad.code, 1);
    assert.equal(bad.err.trim().split('\n').length, 2);
  });
  it('an account is added with the password of the standard input, once; a weak one is refused', async () => {
    const args = ['account', 'add', '--login', 'chen', '--name', 'Chen', '--role', 'office', '--data', data];
    assert.equal((await platform(args, {}, 'short\n')).code, 1);
    assert.equal((await platform(args, {}, 'correct horse battery\n')).code, 0);
    assert.equal((await platform(args, {}, 'correct horse battery\n')).code, 1);
  });
});
