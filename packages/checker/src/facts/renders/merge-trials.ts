import type { Observation } from '@gongkai/model';
import { chinaTime } from '../../run/observations.ts';
import type { Seen, SeenFault, TrialLook } from '../../run/view.ts';
import type { Cluster } from '../render.ts';
import type { TrialFacts, ViewFault } from '../views.ts';

type Good = Extract<TrialLook, Seen>;
interface Template {
  readonly key: string;
  readonly kind: Cluster['kind'];
  readonly pages: number;
  readonly sampled: readonly string[];
}

/**
 * Faults of one trial by template and kind. Of a page looked at twice only what both looks saw counts; what was seen once and
 * could not be looked at again stays with one observation, which costs nothing.
 */
export function mergeTrials(
  clusters: readonly Cluster[],
  first: readonly TrialLook[],
  second: readonly TrialLook[],
): TrialFacts {
  const seconds = new Map(second.map((look) => [look.page, look]));
  const faults: ViewFault[] = [];
  let examined = 0;
  for (const template of templatesOf(clusters, first)) {
    const looked = first.filter((look): look is Good => 'faults' in look && template.sampled.includes(look.page));
    if (looked.length > 0) examined += template.pages;
    const byKind = new Map<string, { look: Good; fault: SeenFault; again: Again }[]>();
    for (const look of looked)
      for (const fault of look.faults) {
        const again = againOf(seconds.get(look.page), fault);
        if (again === 'gone') continue;
        byKind.set(fault.kind, [...(byKind.get(fault.kind) ?? []), { look, fault, again }]);
      }
    for (const all of byKind.values()) {
      // where some pages were confirmed, the others are not counted
      const confirmed = all.filter(({ again }) => again !== undefined);
      const counted = confirmed.length > 0 ? confirmed : all;
      const [example] = counted;
      if (example)
        faults.push(faultOf(template, example, Math.ceil((counted.length / looked.length) * template.pages)));
    }
  }
  return {
    examined,
    faults,
    notes: first.flatMap((look) => ('faults' in look && look.notes ? [{ page: look.page, notes: look.notes }] : [])),
    lost: first.flatMap((look) =>
      'reason' in look ? [{ page: look.page, reason: look.reason, detail: look.detail }] : [],
    ),
  };
}

type Again = { readonly look: Good; readonly fault: SeenFault } | undefined;

function againOf(look: TrialLook | undefined, { kind }: SeenFault): Again | 'gone' {
  if (!look || !('faults' in look)) return undefined;
  const fault = look.faults.find((one) => one.kind === kind);
  return fault ? { look, fault } : 'gone';
}

/** Pages of no template, as a form met by a search, stand for themselves. */
function templatesOf(clusters: readonly Cluster[], looks: readonly TrialLook[]): readonly Template[] {
  const known = new Set(clusters.flatMap(({ sampled }) => sampled));
  return [
    ...clusters.map(({ kind, pages, sampled }) => ({ key: sampled[0] ?? '', kind, pages, sampled })),
    ...looks
      .filter(({ page }) => !known.has(page))
      .map(({ page }) => ({ key: page, kind: 'form' as const, pages: 1, sampled: [page] })),
  ];
}

function faultOf(
  { key, kind, pages }: Template,
  { look, fault, again }: { readonly look: Good; readonly fault: SeenFault; readonly again: Again },
  touches: number,
): ViewFault {
  const sizes = [fault.size, again?.fault.size].filter((size) => size !== undefined);
  return {
    kind: fault.kind,
    state: fault.state,
    template: { key, kind, pages },
    page: look.page,
    shows: fault.shows,
    count: fault.count,
    touches,
    sizes,
    observations: [observed(look, fault), ...(again ? [observed(again.look, again.fault)] : [])],
  };
}

const observed = (look: Good, { kind }: SeenFault): Observation => ({
  at: chinaTime(look.at),
  via: 'browser',
  outcome: kind,
  url: look.page,
  status: 200,
  control: true,
});
