import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bad, good, say, type Problem, type Read, type Report, type ReportFinding } from '@gongkai/model';
import { compareReports, keyOf, type FindingChange } from '../report/compare/compare.ts';
import { csvText } from '../report/csv-text.ts';
import { names } from '../run/folder.ts';
import { loadPlan, type Plan } from '../run/plan.ts';
import { openStore } from '../run/store/open.ts';
import { needsOfChecks } from '../stages/bind.ts';
import { browserPath } from './browser-path.ts';
import { carryOut } from './carry-out.ts';
import { readSettings } from './config.ts';
import { speaking, type Console } from './console.ts';
import { exit, type Exit } from './exit.ts';
import type { Flags } from './flags.ts';
import { onInterrupt } from './interrupt.ts';
import { packOfReport, reportIn } from './judged-run.ts';
import { mayAsk } from './may-ask.ts';
import type { LoadedPack } from './shipped-pack.ts';
import { planOf, today } from './plan-of.ts';
import { problemLines } from './problems.ts';
import { findingsNamed } from './retest/findings-named.ts';
import { words } from './retest/retest.words.ts';
import { packCopy, takeNew } from './run-folder.ts';
import type { Settings } from './setting-keys.ts';
import { shownPath } from './shown-path.ts';
import { sightOf } from './sight.ts';

interface Prepared {
  readonly before: Report;
  readonly findings: readonly ReportFinding[];
  readonly plan: Plan;
  readonly loaded: LoadedPack;
  readonly browser: string | undefined;
}

/** `gongkai retest RUN`: looks again at what an earlier run found, and at nothing else, in a folder of its own. */
export async function retest(given: Console, [dir = '']: readonly string[], flags: Flags): Promise<Exit> {
  const settings = readSettings(flags, given.env);
  if (!settings.ok) return refuse(given, settings.problems);
  const console = speaking(given, settings.value);
  const { locale } = console;
  const prepared = await prepare(console, dir, flags, settings.value);
  if (!prepared.ok) return refuse(console, prepared.problems);
  const { before, findings, plan, loaded, browser } = prepared.value;
  if (findings.length === 0) {
    console.out(words.nothing[locale]);
    return exit.done;
  }
  const folder = takeNew(settings.value.out ?? `${dir.replace(/\/+$/, '')}-retest-${today(console.now())}`);
  if (!folder.ok) return refuse(console, folder.problems);
  const out = folder.value.dir;
  writeFileSync(join(out, packCopy), loaded.text);
  const interrupt = onInterrupt(() => console.err(words.stopping[locale]));
  const code = await carryOut(
    { ...console, out: console.err },
    { folder: folder.value, plan, loaded, browser, isJson: false },
    interrupt,
  );
  interrupt.end();
  if (code === exit.interrupted || code === exit.fault || code === exit.usage) return code;
  const after = reportIn(out);
  return after.ok ? tell(console, [dir, before], [out, after.value], findings) : refuse(console, after.problems);
}

function refuse(console: Console, problems: readonly Problem[]): Exit {
  for (const line of problemLines(problems, console.locale)) console.err(line);
  return exit.usage;
}

async function prepare(console: Console, dir: string, flags: Flags, settings: Settings): Promise<Read<Prepared>> {
  const before = reportIn(dir);
  if (!before.ok) return before;
  const browser = browserPath(console.env);
  const loaded = packOfReport(dir, before.value);
  const findings = await findingsNamed(before.value, flags);
  if (!browser.ok || !loaded.ok || !findings.ok)
    return bad([browser, loaded, findings].flatMap((one) => (one.ok ? [] : one.problems)));
  const old = planIn(dir);
  const only = [...new Set(findings.value.map(({ check }) => check))].toSorted();
  const needs = needsOfChecks(only, loaded.value.pack);
  if (!needs.ok) return needs;
  const merged = { ...settings, ...kept(old, flags), only, seed: old.seed };
  const refused = await mayAsk(old.site, { allowPrivate: merged.allowPrivate, contact: merged.contact ?? '' });
  if (refused !== undefined) return bad([refused]);
  const plan = planOf({
    site: old.site,
    settings: merged,
    loaded: loaded.value,
    onlyNeeds: needs.value,
    now: console.now(),
    tool: console.tool,
  });
  // links are asked one by one; what else is measured needs the site around it
  const isLinks = only.every((check) => check === 'links.home' || check === 'links.inner');
  const pages = [...new Set(findings.value.flatMap(({ page, subject }) => [page, subject]))].filter((url) =>
    /^https?:/.test(url),
  );
  return good({
    before: before.value,
    findings: findings.value,
    plan: isLinks ? { ...plan, pages } : plan,
    loaded: loaded.value,
    browser: merged.browser ? browser.value : undefined,
  });
}

/** How the earlier run was made holds, but for what is written on the command line. */
function kept(old: Plan, flags: Flags): Partial<Settings> {
  const all: Partial<Settings> = {
    maxPages: old.maxPages,
    rate: old.rate,
    confirmGap: old.confirmGapS,
    timeout: old.timeoutS ?? 15,
    allowPrivate: old.allowPrivate,
    contact: old.contact,
    office: old.office,
    browser: old.browser,
    ...(old.hours !== undefined && { hours: old.hours }),
    ...(old.ignoreRobots !== undefined && { ignoreRobots: old.ignoreRobots }),
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => flags[key] === undefined));
}

function planIn(dir: string): Plan {
  const store = openStore(join(dir, names.database));
  const plan = loadPlan(store);
  store.close();
  if (plan === undefined) throw new TypeError(`${dir} has a report but no plan`);
  return plan;
}

type Ran = readonly [dir: string, report: Report];

function tell(console: Console, [dir, before]: Ran, [out, after]: Ran, wanted: readonly ReportFinding[]): Exit {
  const { locale } = console;
  const sights = [sightOf(dir), sightOf(out)] as const;
  const keys = new Set(wanted.map(keyOf));
  const found = compareReports(before, after, sights).findings.filter(
    ({ finding, change }) => change !== 'new' && change !== 'first-look' && keys.has(keyOf(finding)),
  );
  for (const sight of sights) sight.close();
  const stateOf = ({ change }: FindingChange): string =>
    words[change === 'new' || change === 'first-look' ? 'still' : change][locale];
  for (const one of found)
    console.out(`${stateOf(one)}  ${one.finding.id} ${one.finding.check} ${one.finding.subject}`);
  const file = join(out, 'retest.csv');
  if (!existsSync(file))
    writeFileSync(
      file,
      csvText([
        [words.id[locale], words.check[locale], words.subject[locale], words.page[locale], words.result[locale]],
        ...found.map((one) => [one.finding.id, one.finding.check, one.finding.subject, one.finding.page, stateOf(one)]),
      ]),
      { mode: 0o600 },
    );
  const count = (change: FindingChange['change']): number => found.filter((one) => one.change === change).length;
  const [fixed, still, open] = [count('fixed'), count('still'), count('not-remeasured')];
  console.out(say(words.summary, locale, { fixed, still, open, file: shownPath(file) }));
  if (still > 0) return exit.below;
  return open > 0 ? exit.unreachable : exit.done;
}
