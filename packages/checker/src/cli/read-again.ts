import { say, type Problem } from '@gongkai/model';
import { reExtract } from '../stages/re-extract.ts';
import type { Console } from './console.ts';
import { problem } from './problems.ts';
import type { LoadedPack } from './shipped-pack.ts';
import { shownPath } from './shown-path.ts';

/** Reads the evidence of a run again, tells what came of it, or gives what keeps it from being read. */
export async function readAgain(console: Console, dir: string, { needs }: LoadedPack): Promise<Problem | undefined> {
  const done = await reExtract(dir, console.tool, needs);
  if (done.is === 'no-evidence') {
    const { lost, pages } = done;
    return problem('re-extract.no-evidence', words.lost, { dir: shownPath(dir), lost, pages });
  }
  const { pages, looks, kept } = done;
  console.err(say(words.done, console.locale, { pages, looks, kept }));
  return undefined;
}

const words = {
  lost: {
    zh: '{dir}：{pages} 页里有 {lost} 页的原文已清除或损坏，不能重读，什么都没有改；去掉 --re-extract 按原来读到的计分，或重新 gongkai scan',
    en: '{dir}: the evidence of {lost} of {pages} pages is gone or spoilt, so they cannot be read again; nothing was changed. Leave out --re-extract to price what was read then, or scan again',
  },
  done: {
    zh: '重读了 {pages} 页，抽样页面 {looks} 次；{kept} 次没有可重读的原文，照旧',
    en: '{pages} pages read again, and {looks} looks at sampled pages; {kept} looks without evidence stay as they were',
  },
} as const;
