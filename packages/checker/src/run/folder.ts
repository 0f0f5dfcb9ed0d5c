import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names inside one run folder. */
export const names = {
  database: 'run.sqlite',
  report: 'report.json',
  page: 'report.html',
  lock: 'lock',
  log: 'log.ndjson',
  marks: 'marks.ndjson',
  registers: 'register-facts.json',
  final: 'final.json',
  finalPack: 'final-pack.json',
} as const;

export interface RunFolder {
  readonly dir: string;
  path(name: string): string;
  unlock(): void;
}

/** Why a folder cannot be used. */
export type FolderProblem = 'exists' | 'missing' | 'locked';

/** What a process writes into a lock: its id and when it began, for ids are given again. */
export const ownerText = (pid: number): string => `${pid} ${beginning(pid)}`.trim();

/** True when the process that wrote this lock is alive on this machine; another one under its id is not it. */
export function isOwner(text: string): boolean {
  const [pid = '', began] = text.split(' ');
  if (!(Number(pid) > 0) || !isAlive(Number(pid))) return false;
  const now = beginning(Number(pid));
  return began === undefined || now === '' || began === now;
}

/** Clock ticks from the machine's start to the process', where the system tells (Linux); '' elsewhere. */
function beginning(pid: number): string {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? ''; // the name before may hold anything
  } catch {
    return '';
  }
}

/** True when a process of this machine has that id. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** True when there is a run in this folder. */
export const holdsRun = (dir: string): boolean => existsSync(join(dir, names.database));

/** True when the folder is there and holds something that is not a run. */
export const isForeign = (dir: string): boolean => existsSync(dir) && !holdsRun(dir) && readdirSync(dir).length > 0;

/**
 * Takes a run folder for this process. Evidence may hold personal data, so it is for its owner alone (0700).
 *
 * @returns the folder, or why it cannot be used
 */
export function takeFolder(dir: string): RunFolder | FolderProblem {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const lock = join(dir, names.lock);
  try {
    writeFileSync(lock, ownerText(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const owner = readFileSync(lock, 'utf8');
    if (owner !== ownerText(process.pid) && isOwner(owner)) return 'locked';
    writeFileSync(lock, ownerText(process.pid)); // its owner was killed
  }
  return { dir, path: (name) => join(dir, name), unlock: () => rmSync(lock, { force: true }) };
}
