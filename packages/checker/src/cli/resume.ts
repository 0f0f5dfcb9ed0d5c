import { say } from '@gongkai/model';
import { browserPath } from './browser-path.ts';
import { carryOut } from './carry-out.ts';
import type { Flags } from './flags.ts';
import { readSettings } from './config.ts';
import { speaking, type Console } from './console.ts';
import { exit, type Exit } from './exit.ts';
import { onInterrupt } from './interrupt.ts';
import { openForChange } from './old-run.ts';
import { problemLines } from './problems.ts';
import { isFinished } from './run-folder.ts';

/** `gongkai resume RUN`. A run that is finished is only priced and reported again. */
export async function resume(given: Console, [dir = '']: readonly string[], flags: Flags): Promise<Exit> {
  const settings = readSettings(flags, given.env);
  const console = settings.ok ? speaking(given, settings.value) : given;
  const browser = browserPath(console.env);
  const run = settings.ok && browser.ok ? openForChange(dir) : undefined;
  if (!settings.ok || !browser.ok || run?.ok !== true) {
    const problems = [settings, browser, run].flatMap((one) => (one === undefined || one.ok ? [] : one.problems));
    for (const line of problemLines(problems, console.locale)) console.err(line);
    return exit.usage;
  }
  const { folder, plan, loaded } = run.value;
  const { failUnder, json: isJson } = settings.value;
  const more = failUnder === undefined ? {} : { failUnder };
  if (isFinished(dir)) {
    console.err(say(words.finished, console.locale, { dir }));
    const { finish } = await import('./finish.ts');
    const { isUnreachable } = await import('./unreachable.ts');
    try {
      const rest = {
        dir: folder.dir,
        loaded,
        isUnreachable: isUnreachable(folder.dir),
        isPart: plan.only.length > 0,
        isJson,
        ...more,
      };
      return await finish(console, rest);
    } finally {
      folder.unlock();
    }
  }
  const interrupt = onInterrupt(() => console.err(words.stopping[console.locale]));
  const executable = plan.browser ? browser.value : undefined;
  const code = await carryOut(console, { folder, plan, loaded, browser: executable, isJson, ...more }, interrupt);
  interrupt.end();
  return code;
}

const words = {
  finished: { zh: '{dir} 已经查完，只重新写出报告', en: '{dir} is finished; only its report is written again' },
  stopping: {
    zh: '正在存盘停下……再按一次 Ctrl-C 立即退出',
    en: 'Stopping at a checkpoint… press Ctrl-C again to end at once',
  },
} as const;
