import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { SeenRule } from '../../run/look.ts';
import type { Tab } from './tab.ts';

/** What is asked of axe-core. */
export interface AxeOptions {
  /** Rules with any of these tags are run, `wcag2a` … */
  readonly tags: readonly string[];
  readonly timeoutMs?: number;
}

/** WCAG 2.2 A and AA. */
export const wcag22aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] as const;

/** axe-core as a script and its Chinese texts, read once for a run. */
export interface AxeCore {
  readonly version: string;
  readonly source: string;
  readonly zh: Readonly<Record<string, string>>;
}

export function readAxe(): AxeCore {
  const require = createRequire(import.meta.url);
  const text = (name: string): string => readFileSync(require.resolve(name), 'utf8');
  const locale = JSON.parse(text('axe-core/locales/zh_CN.json')) as { rules: Record<string, { help: string }> };
  return {
    version: (JSON.parse(text('axe-core/package.json')) as { version: string }).version,
    // frames are not looked into, so the script does nothing there
    source: `if (self === top) { ${text('axe-core/axe.min.js')} }`,
    zh: Object.fromEntries(Object.entries(locale.rules).map(([rule, { help }]) => [rule, help])),
  };
}

type Raw = Omit<SeenRule, 'help'> & { readonly help: string };

/** Runs axe-core once on the page of a tab whose pool preloads {@link AxeCore.source}. Rules in axe's order. */
export async function runAxe(
  tab: Tab,
  axe: AxeCore,
  { tags, timeoutMs = 30_000 }: AxeOptions,
): Promise<readonly SeenRule[]> {
  const options = {
    runOnly: { type: 'tag', values: tags },
    resultTypes: ['violations', 'incomplete'],
    iframes: false,
    preload: { assets: ['media'], timeout: 5_000 }, // style sheets are for a rule outside WCAG's levels
  };
  const seen = await tab.evaluate<readonly Raw[]>(`(${look.toString()})(${JSON.stringify(options)})`, timeoutMs);
  return seen.map((rule) => ({ ...rule, help: { en: rule.help, zh: axe.zh[rule.rule] ?? rule.help } }));
}

interface AxeNode {
  readonly target: readonly (string | readonly string[])[];
  readonly html: string;
  readonly failureSummary?: string;
}
interface AxeRule {
  readonly id: string;
  readonly impact?: string | null;
  readonly help: string;
  readonly tags: readonly string[];
  readonly nodes: readonly AxeNode[];
}
declare const axe: {
  run(options: object): Promise<{ violations: readonly AxeRule[]; incomplete: readonly AxeRule[] }>;
};

/** Runs inside the page: only what a report shows comes out. */
async function look(options: object): Promise<readonly Raw[]> {
  const { violations, incomplete } = await axe.run(options);
  const cut = (rule: AxeRule, kind: Raw['kind']): Raw => ({
    rule: rule.id,
    impact: rule.impact ?? 'minor',
    help: rule.help,
    tags: rule.tags,
    kind,
    count: rule.nodes.length,
    nodes: rule.nodes.slice(0, 5).map(({ target, html, failureSummary = '' }) => ({
      target: target.flat().join(' ').slice(0, 300),
      html: html.slice(0, 300),
      failure: failureSummary.slice(0, 300),
    })),
  });
  return [...violations.map((rule) => cut(rule, 'violation')), ...incomplete.map((rule) => cut(rule, 'incomplete'))];
}
