import { reasons, say, type Words } from '@gongkai/model';
import type { RunFolder } from '../run/folder.ts';
import type { Plan } from '../run/plan.ts';
import type { Console } from './console.ts';
import { exit, type Exit } from './exit.ts';
import type { Interrupt } from './interrupt.ts';
import { fitEngine } from './engine.ts';
import type { LoadedPack } from './shipped-pack.ts';
import { shownPath } from './shown-path.ts';
import { progressOn } from './progress/progress.ts';

/** One site to be scanned, everything decided. */
export interface Work {
  readonly folder: RunFolder;
  readonly plan: Plan;
  readonly loaded: LoadedPack;
  readonly browser: string | undefined;
  readonly failUnder?: number;
  readonly isJson: boolean;
}

/** Scans, or goes on scanning, and finishes with the report. Leaves a folder that can be resumed when it cannot. */
export async function carryOut(console: Console, work: Work, { signal }: Interrupt): Promise<Exit> {
  const { folder, plan, loaded, browser, failUnder, isJson } = work;
  const { locale } = console;
  const dir = shownPath(folder.dir);
  const progress = progressOn(console, isJson);
  fitEngine();
  try {
    const { runScan } = await import('../stages/scan.ts');
    const end = await runScan({
      dir: folder.dir,
      plan,
      ...(browser === undefined ? {} : { executablePath: browser }),
      tell: (event) => progress.tell(event),
      signal,
    });
    progress.end();
    if (end.state === 'interrupted') {
      console.err(say(words.interrupted, locale, { dir }));
      if (isJson)
        console.out(JSON.stringify({ event: 'end', exit: exit.interrupted, dir: folder.dir, url: plan.site.url }));
      return exit.interrupted;
    }
    if (end.state === 'unreachable') {
      const why = end.reason === undefined ? '' : reasons[end.reason][locale];
      console.err(say(words.unreachable, locale, { url: plan.site.url, why, detail: end.detail ?? '' }));
    }
    const { finish } = await import('./finish.ts');
    return await finish(console, {
      dir: folder.dir,
      loaded,
      isUnreachable: end.state === 'unreachable',
      isPart: plan.only.length > 0,
      isJson,
      ...(end.known && { known: end.known }),
      ...(failUnder === undefined ? {} : { failUnder }),
    });
  } catch (error) {
    progress.end();
    const { code = '', message } = error as NodeJS.ErrnoException;
    const isFull = code === 'ENOSPC' || /disk is full/i.test(message);
    console.err(say(isFull ? words.full : words.fault, locale, { dir, why: `${code} ${message}`.trim() }));
    if (console.env['GONGKAI_DEBUG'] !== undefined) console.err((error as Error).stack ?? '');
    return exit.fault;
  } finally {
    folder.unlock();
  }
}

const words = {
  interrupted: {
    zh: '已中断，做到哪里已经存好。接着做：gongkai resume {dir}',
    en: 'Interrupted; what was done is kept. Go on with: gongkai resume {dir}',
  },
  unreachable: { zh: '{url} 无法检查：{why}（{detail}）', en: '{url} cannot be scanned: {why} ({detail})' },
  full: {
    zh: '磁盘已满（{why}）。请腾出空间，然后 gongkai resume {dir}',
    en: 'The disk is full ({why}). Make room, then: gongkai resume {dir}',
  },
  fault: {
    zh: '本工具故障：{why}。已完成的部分没有丢失，可用 gongkai resume {dir} 再试',
    en: 'A fault of gongkai: {why}. Nothing that was done is lost; try again with: gongkai resume {dir}',
  },
} as const satisfies Record<string, Words>;
