import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, readRegisterFacts, type RegisterFacts } from '@gongkai/model';
import { names } from './folder.ts';

/** The register facts a run folder holds; undefined when none were given. Throws a Fault when they were spoilt by hand. */
export function registersIn(dir: string): RegisterFacts | undefined {
  const file = join(dir, names.registers);
  if (!existsSync(file)) return undefined;
  const read = readRegisterFacts(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.ok) throw new Fault('registers.changed', `${file} was changed by hand: ${read.problems[0]?.at ?? ''}`);
  return read.value;
}

/** Keeps register facts in a run folder. Those that were there stay beside them under a name made of their hash. */
export function keepRegisters(dir: string, facts: RegisterFacts): void {
  const file = join(dir, names.registers);
  const text = `${JSON.stringify(facts, undefined, 2)}\n`;
  const old = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (old === text) return;
  if (old !== undefined)
    renameSync(file, join(dir, `register-facts-${createHash('sha256').update(old).digest('hex').slice(0, 12)}.json`));
  writeFileSync(`${file}.part`, text, { mode: 0o600 });
  renameSync(`${file}.part`, file);
}
