import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { bad, good, type Problem, type Read, type Site } from '@gongkai/model';
import { holdsRun, isForeign, names, takeFolder, type RunFolder } from '../run/folder.ts';
import { problem } from './problems.ts';

/** The copy of the pack in a run folder: what resume and report price by. */
export const packCopy = 'pack.json';

/** `runs/zjj.example.gov.cn/2026-03-01-gongkai-2026-03-01`; a port's colon is no good in a file name. */
export const usualFolder = (site: Pick<Site, 'url'>, asOf: string, seed: string): string =>
  join('runs', siteFolder(site), `${asOf}-${fileName(seed)}`);

/** A site's folder among others: its host, and its path, for several departments may live on one host. */
export function siteFolder({ url }: Pick<Site, 'url'>): string {
  const { host, pathname, search } = new URL(url);
  return fileName(host + `${pathname}${search}`.replace(/\/$/, ''));
}

/** Host, or seed, as one file name: letters, digits, dot, hyphen. */
export const fileName = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}.-]+/gu, '_')
    .replace(/^\.+/, '_')
    .slice(0, 80);

/** True when the run in this folder was carried through to its report. */
export const isFinished = (dir: string): boolean => holdsRun(dir) && existsSync(join(dir, names.report));

/** Takes a folder for a new run: one that is not there, or an empty one. */
export function takeNew(dir: string): Read<RunFolder> {
  if (existsSync(dir) && !statSync(dir).isDirectory())
    return bad([problem('out.not-folder', words.notFolder, { dir })]);
  try {
    if (isForeign(dir)) return bad([problem('out.foreign', words.foreign, { dir })]);
  } catch (error) {
    return bad([notWritable(dir, error)]);
  }
  if (isFinished(dir)) return bad([problem('out.finished', words.finished, { dir })]);
  if (holdsRun(dir)) return bad([problem('out.unfinished', words.unfinished, { dir })]);
  return take(dir);
}

/** Takes a folder that holds a run. */
export function takeRun(dir: string): Read<RunFolder> {
  if (!existsSync(dir) || !holdsRun(dir))
    return bad([problem('run.missing', words.missing, { dir, file: names.database })]);
  return take(dir);
}

function take(dir: string): Read<RunFolder> {
  try {
    make(resolve(dir));
    const probe = join(dir, '.gongkai-write-test');
    writeFileSync(probe, Buffer.alloc(65_536)); // a full disk is found before the first request
    rmSync(probe);
    const folder = takeFolder(resolve(dir));
    if (typeof folder !== 'string') return good(folder);
    return bad([problem('out.locked', words.locked, { dir })]);
  } catch (error) {
    return bad([notWritable(dir, error)]);
  }
}

/** Not `recursive`: Node goes round for ever where the system says ENOENT to every mkdir, as below /proc. */
function make(dir: string): void {
  if (existsSync(dir)) return;
  make(dirname(dir));
  mkdirSync(dir, { mode: 0o700 });
}

const notWritable = (dir: string, error: unknown): Problem => {
  const { code = '' } = error as NodeJS.ErrnoException;
  const isFull = code === 'ENOSPC' || code === 'EDQUOT';
  return problem(isFull ? 'out.full' : 'out.unwritable', isFull ? words.full : words.unwritable, { dir, code });
};

const words = {
  notFolder: { zh: '{dir} 是一个文件：请用 --out 另选文件夹', en: '{dir} is a file: choose another folder with --out' },
  foreign: {
    zh: '{dir} 已存在且放着别的东西，不会覆盖：请用 --out 另选一个空文件夹',
    en: '{dir} is there and holds something that is not a run; nothing is overwritten: choose an empty folder with --out',
  },
  finished: {
    zh: '{dir} 里已有一次完成的检查，不会覆盖：用 --out 另选文件夹再查一次；换评分标准用 gongkai score {dir} --pack …',
    en: '{dir} holds a finished run; nothing is overwritten: scan again with another --out, or price it by another pack with gongkai score {dir} --pack …',
  },
  unfinished: {
    zh: '{dir} 里有一次没做完的检查：接着做请用 gongkai resume {dir}，重新做请用 --out 另选文件夹',
    en: '{dir} holds an unfinished run: go on with gongkai resume {dir}, or begin anew with another --out',
  },
  missing: {
    zh: '{dir} 不是结果文件夹（没有 {file}）：请给出 gongkai scan 写出的文件夹',
    en: '{dir} is no run folder (there is no {file}): give a folder that gongkai scan has written',
  },
  locked: {
    zh: '另一个 gongkai 正在使用 {dir}：请等它结束，或用 --out 另选文件夹',
    en: 'Another gongkai is using {dir}: wait for it to end, or choose another --out',
  },
  unwritable: {
    zh: '无法写入 {dir}（{code}）：请检查权限，或用 --out 另选文件夹',
    en: '{dir} cannot be written ({code}): check its permissions, or choose another --out',
  },
  full: {
    zh: '{dir} 所在磁盘已满（{code}）：请腾出空间，或用 --out 另选磁盘',
    en: 'The disk of {dir} is full ({code}): make room, or choose another disk with --out',
  },
} as const;
