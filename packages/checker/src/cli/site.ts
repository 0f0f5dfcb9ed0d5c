import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bad, good, reasons, say, type Read, type Site, type Words } from '@gongkai/model';
import type { Flags } from './flags.ts';
import { readSettings } from './config.ts';
import type { Console } from './console.ts';
import { exit, type Exit } from './exit.ts';
import { onInterrupt } from './interrupt.ts';
import { mayAsk } from './may-ask.ts';
import type { Settings } from './setting-keys.ts';
import { today, usualSeed } from './plan-of.ts';
import { problem, problemLines } from './problems.ts';
import { progressOn } from './progress/progress.ts';
import { siteOfAddress } from './targets.ts';

const mostPages = 60;

/** `gongkai site URL`: reads a little of a site and drafts its site file. Nothing is overwritten. */
export async function site(console: Console, [url = '']: readonly string[], flags: Flags): Promise<Exit> {
  const out = typeof flags['out'] === 'string' ? flags['out'] : 'site.json';
  const prepared = await prepare(console, url, out, flags);
  if (!prepared.ok) {
    for (const line of problemLines(prepared.problems, console.locale)) console.err(line);
    return exit.usage;
  }
  const { start, settings } = prepared.value;
  const { draftSite } = await import('../stages/draft-site.ts');
  const interrupt = onInterrupt(() => undefined);
  const progress = progressOn(console, false);
  const dir = mkdtempSync(join(tmpdir(), 'gongkai-site-'));
  const asOf = today(console.now());
  try {
    const plan = {
      id: 'draft',
      site: start,
      seed: usualSeed(asOf),
      asOf,
      startedAt: '',
      tool: console.tool,
      maxPages: mostPages,
      rate: settings.rate,
      confirmGapS: 0,
      timeoutS: settings.timeout,
      allowPrivate: settings.allowPrivate,
      contact: settings.contact ?? '',
      office: settings.office,
      browser: false,
      only: [],
      needs: ['columns', 'evidence'],
      samples: {},
    };
    const draft = await draftSite({ dir, plan, tell: (event) => progress.tell(event), signal: interrupt.signal });
    progress.end();
    if ('reason' in draft) {
      if (draft.reason === 'interrupted') return exit.interrupted;
      const why = reasons[draft.reason][console.locale];
      console.err(say(words.unreachable, console.locale, { url, why, detail: draft.detail }));
      return exit.unreachable;
    }
    const { contact } = settings;
    const made: Site = contact === undefined ? draft.site : { ...draft.site, contact };
    writeFileSync(out, `${JSON.stringify(made, null, 2)}\n`, { flag: 'wx' });
    const { name, organKind, level } = made;
    console.err(
      say(words.drafted, console.locale, {
        out,
        name,
        organKind,
        level,
        pages: draft.pages,
        columns: draft.columns.length,
      }),
    );
    if (draft.guessed.length > 0) console.err(say(words.guessed, console.locale, { keys: draft.guessed.join(' ') }));
    if (draft.nearHosts.length > 0) console.err(say(words.near, console.locale, { hosts: draft.nearHosts.join(' ') }));
    console.out(out);
    return exit.done;
  } finally {
    interrupt.end();
    rmSync(dir, { recursive: true, force: true });
  }
}

async function prepare(
  console: Console,
  url: string,
  out: string,
  flags: Flags,
): Promise<Read<{ readonly start: Site; readonly settings: Settings }>> {
  const { out: _file, ...others } = flags; // here it names a file, not a run folder
  const settings = readSettings(others, console.env);
  const target = siteOfAddress(url);
  if (!settings.ok || !target.ok) return bad([settings, target].flatMap((one) => (one.ok ? [] : one.problems)));
  if (existsSync(out)) return bad([problem('site.exists', words.exists, { out })]);
  const [{ site: start }] = target.value;
  const { allowPrivate, contact = '' } = settings.value;
  const refused = await mayAsk(start, { allowPrivate, contact });
  return refused === undefined ? good({ start, settings: settings.value }) : bad([refused]);
}

const words = {
  exists: {
    zh: '{out} 已存在，不会覆盖：请用 --out 另取文件名',
    en: '{out} is there already and is not overwritten: choose another --out',
  },
  unreachable: { zh: '{url} 无法读取：{why}（{detail}）', en: '{url} cannot be read: {why} ({detail})' },
  drafted: {
    zh: '已起草 {out}：{name}（{organKind}，{level}），读了 {pages} 页，认出 {columns} 个栏目。请核对后再检查',
    en: '{out} is drafted: {name} ({organKind}, {level}), {pages} pages read, {columns} columns met. Look through it before the scan',
  },
  guessed: { zh: '未能认出、只是猜测：{keys}，请改正', en: 'Not found, only guessed: {keys}; correct them' },
  near: {
    zh: '菜单还指向这些主机，若属本站请加进 hosts：{hosts}',
    en: 'Menus also lead to these hosts; add those of this site to hosts: {hosts}',
  },
} as const satisfies Record<string, Words>;
