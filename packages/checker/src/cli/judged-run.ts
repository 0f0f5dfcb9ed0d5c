import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bad, good, isFields, type Read, type Report } from '@gongkai/model';
import { names } from '../run/folder.ts';
import { judge } from '../stages/judge.ts';
import { loadPack, packOf } from './pack.ts';
import type { LoadedPack } from './shipped-pack.ts';
import { problem } from './problems.ts';
import { isFinished, packCopy } from './run-folder.ts';

/** The report of a finished run as it lies in its folder; nothing is changed. */
export function reportIn(dir: string): Read<Report> {
  if (!existsSync(dir)) return bad([problem('run.missing', words.missing, { dir })]);
  if (!isFinished(dir)) return bad([problem('run.unfinished', words.unfinished, { dir })]);
  const json: unknown = JSON.parse(readFileSync(join(dir, names.report), 'utf8'));
  const isReport = isFields(json) && json['schema'] === 'gongkai-report/1';
  return isReport ? good(json as unknown as Report) : bad([problem('run.no-report', words.unfinished, { dir })]);
}

/** The report of a run under a pack that was named, judged anew where it was made under another; nothing is written. */
export function reportUnder(dir: string, { pack, sha256 }: Pick<LoadedPack, 'pack' | 'sha256'>): Read<Report> {
  const report = reportIn(dir);
  return !report.ok || report.value.pack.sha256 === sha256 ? report : good(judge(dir, { pack, sha256 }));
}

/** The pack a report was made under: one of the folder, or a built-in one. */
export function packOfReport(dir: string, { pack }: Report): Read<LoadedPack> {
  for (const name of [names.finalPack, packCopy]) {
    const file = join(dir, name);
    const loaded = existsSync(file) ? packOf(readFileSync(file, 'utf8'), file) : undefined;
    if (loaded?.ok === true && loaded.value.sha256 === pack.sha256) return loaded;
  }
  return loadPack(pack.id);
}

const words = {
  missing: { zh: '没有文件夹 {dir}：请核对路径', en: 'There is no folder {dir}: check the path' },
  unfinished: {
    zh: '{dir} 不是查完的结果文件夹：请给出 gongkai scan 写出的文件夹，没查完的先 gongkai resume',
    en: '{dir} holds no finished run: give a folder that gongkai scan has written, and resume one that was interrupted',
  },
} as const;
