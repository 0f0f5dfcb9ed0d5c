import type { Observation } from '@gongkai/model';
import type { PageLook, SeenRule } from '../../run/look.ts';
import { chinaTime } from '../../run/observations.ts';
import type { AxeFact, Cluster, RenderFacts } from '../render.ts';

/** What was looked at in the browser, as it was kept. */
export interface Looks {
  readonly clusters: readonly Cluster[];
  readonly first: readonly PageLook[];
  /** Empty until the confirm round. */
  readonly second: readonly PageLook[];
  readonly browser: string;
}

/** One rule on the pages of one template. */
interface Group {
  readonly rule: SeenRule;
  readonly pages: { readonly url: string; readonly rule: SeenRule; readonly observations: readonly Observation[] }[];
}

/**
 * Findings by template. Of a page that was looked at twice only what both looks saw counts; what was seen once and could not
 * be looked at again stays with one observation, which costs nothing.
 */
export function mergeLooks({ clusters, first, second, browser }: Looks): RenderFacts {
  const firsts = new Map(first.map((look) => [look.page, look]));
  const seconds = new Map(second.map((look) => [look.page, look]));
  const axe: AxeFact[] = [];
  for (const { id, pages, sampled } of clusters) {
    const groups = new Map<string, Group>();
    let seen = 0;
    for (const url of sampled) {
      const look = firsts.get(url);
      if (!look || !('rules' in look)) continue;
      seen += 1;
      for (const rule of look.rules) {
        const again = seconds.get(url);
        const isGone = again && 'rules' in again && !again.rules.some((one) => isSame(one, rule));
        if (isGone) continue;
        const observations = [observed(look, rule), ...(again && 'rules' in again ? [observed(again, rule)] : [])];
        const key = `${rule.kind} ${rule.rule}`;
        const group = groups.get(key) ?? { rule, pages: [] };
        groups.set(key, group);
        group.pages.push({ url, rule, observations });
      }
    }
    for (const group of groups.values()) axe.push(factOf(id, group, seen, pages));
  }
  const lost = clusters.flatMap(({ sampled }) =>
    sampled.flatMap((page) => {
      const look = firsts.get(page);
      if (look === undefined) return [{ page, reason: 'tool.budget' as const, detail: 'not looked at' }];
      return 'rules' in look ? [] : [{ page, reason: look.reason, detail: look.detail }];
    }),
  );
  const order = (one: AxeFact): string => `${one.kind === 'violation' ? 0 : 1} ${one.rule} ${one.cluster}`;
  return { clusters, axe: axe.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)), lost, browser };
}

const isSame = (a: SeenRule, b: SeenRule): boolean => a.rule === b.rule && a.kind === b.kind;

function factOf(cluster: string, { rule, pages }: Group, seen: number, size: number): AxeFact {
  // where some pages were confirmed, the others are not counted
  const confirmed = pages.filter(({ observations }) => observations.length > 1);
  const counted = confirmed.length > 0 ? confirmed : pages;
  const [example] = counted;
  return {
    cluster,
    rule: rule.rule,
    impact: rule.impact,
    help: rule.help.en,
    words: rule.help,
    tags: rule.tags,
    pages: counted.map(({ url }) => url),
    nodes: example?.rule.nodes ?? [],
    elements: example?.rule.count ?? 0,
    touches: Math.ceil((counted.length / Math.max(1, seen)) * size),
    kind: rule.kind,
    observations: example?.observations ?? [],
  };
}

function observed(look: Extract<PageLook, { rules: unknown }>, { kind }: SeenRule): Observation {
  return { at: chinaTime(look.at), via: 'browser', outcome: kind, url: look.page, status: look.status, control: true };
}
