import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, type Mark } from '@gongkai/model';
import { names } from './folder.ts';

/** A mark as its line holds it: `before` is the SHA-256 of the line above, so a line that was changed shows. */
interface Line {
  readonly n: number;
  readonly before: string;
  readonly mark: Mark;
}

/**
 * The marks of a run folder, oldest first: one JSON line each, only ever added. Throws a Fault when a line is not the one
 * that was written.
 */
export function marksIn(dir: string): readonly Mark[] {
  const text = textIn(dir);
  const lines = text.split('\n').slice(0, -1);
  let before = '';
  return lines.map((line, index) => {
    const read = parsed(line);
    if (read?.n !== index + 1 || read.before !== before)
      throw new Fault('marks.changed', `${join(dir, names.marks)} line ${index + 1} was changed by hand`);
    before = hashOf(line);
    return read.mark;
  });
}

/** Adds marks below those that are there: all of them or, when we are killed, none. They are on disk when this returns. */
export function addMarks(dir: string, marks: readonly Mark[]): void {
  const text = textIn(dir);
  const lines = text.split('\n').slice(0, -1);
  let n = lines.length;
  let last = lines.at(-1);
  const added = marks.map((mark) => {
    n += 1;
    last = JSON.stringify({ n, before: last === undefined ? '' : hashOf(last), mark } satisfies Line);
    return `${last}\n`;
  });
  const file = join(dir, names.marks);
  writeFileSync(`${file}.part`, text + added.join(''), { mode: 0o600, flush: true });
  renameSync(`${file}.part`, file);
}

const textIn = (dir: string): string => {
  const file = join(dir, names.marks);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};
const hashOf = (line: string): string => createHash('sha256').update(line).digest('hex');

/** Our own line; the chain of hashes is what proves it. */
function parsed(line: string): Line | undefined {
  try {
    return JSON.parse(line) as Line;
  } catch {
    return undefined;
  }
}
