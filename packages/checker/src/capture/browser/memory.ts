import { readdirSync, readFileSync } from 'node:fs';

/** What one process of a browser may take; a page that wants more has no end to it. */
export const mostMemory = 1_200 << 20;
/** Bytes of a page of memory; where they are larger the limit comes later. */
const PAGE = 4096;

/** Kills the processes of a browser's group that take more than `most` bytes; nothing where the system does not tell. */
export function killHogs(group: number, most = mostMemory): readonly number[] {
  const killed: number[] = [];
  for (const pid of processes()) {
    const after = statOf(pid).split(') ').at(-1)?.split(' ') ?? [];
    const [, , pgrp] = after;
    if (Number(pgrp) !== group || pid === group || Number(after[21]) * PAGE <= most) continue;
    try {
      process.kill(pid, 'SIGKILL');
      killed.push(pid);
    } catch {
      // it has ended meanwhile
    }
  }
  return killed;
}

function processes(): readonly number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

function statOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}
