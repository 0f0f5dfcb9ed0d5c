import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../../run/folder.ts';

/** `gongkai-browser-<machine>-<process>-`: whose it is can be told when its owner is gone. */
const mine = (): string => `gongkai-browser-${hostname().replace(/[^\w.]+/g, '_')}-`;

/** A folder for one browser, where the system keeps what is temporary. */
export const newProfile = (): string => mkdtempSync(join(tmpdir(), `${mine()}${process.pid}-`));

/** Removes what browsers of runs that were killed have left on this machine. What cannot be removed stays. */
export function sweepProfiles(): void {
  const folder = tmpdir();
  const front = mine();
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(front)) continue;
    const owner = Number(/^\d+(?=-)/.exec(name.slice(front.length))?.[0] ?? Number.NaN);
    if (Number.isNaN(owner) || isAlive(owner)) continue;
    removeProfile(join(folder, name));
  }
}

/** A browser that was killed may write for a moment more. */
export function removeProfile(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {
    // somebody else's, or busy still: the next run tries again
  }
}
