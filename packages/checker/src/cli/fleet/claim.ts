import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isOwner, ownerText } from '../../run/folder.ts';

/** Something that one worker at a time may hold. */
export interface Claim {
  /** Says that its holder lives; to be called every minute. */
  renew(): void;
  release(): void;
}

// a worker of another machine that has said nothing for so long is dead
const SILENT_MS = 300_000;

/**
 * Takes what nobody alive holds. The holder is a process of this machine, or of another one that shares the folder; what a
 * killed one left behind is taken over by one of those who find it.
 *
 * @param dir folder of the claims
 * @param now ms UTC
 * @returns undefined when it is held
 */
export function claim(dir: string, name: string, now: number): Claim | undefined {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const file = join(dir, name);
  const text = `${hostname()} ${ownerText(process.pid)}`;
  if (!make(file, text) && !(isLeft(file, now) && takeAway(file, now) && make(file, text))) return undefined;
  return {
    renew: () => utimesSync(file, Date.now() / 1000, Date.now() / 1000),
    release: () => rmSync(file, { force: true }),
  };
}

function make(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isLeft(file: string, now: number): boolean {
  try {
    const [host, ...owner] = readFileSync(file, 'utf8').split(' ');
    if (host === hostname()) return !isOwner(owner.join(' '));
    return now - statSync(file).mtimeMs > SILENT_MS;
  } catch {
    return false; // given back this moment: the next round has it
  }
}

/**
 * Moves a dead claim aside; of two who find it, the slower one may meet the claim that the quicker has made since, and gives
 * it back.
 */
function takeAway(file: string, now: number): boolean {
  const aside = `${file}.${process.pid}.left`;
  try {
    renameSync(file, aside);
    const isDead = isLeft(aside, now);
    if (!isDead) linkSync(aside, file);
    rmSync(aside);
    return isDead;
  } catch {
    return false;
  }
}
