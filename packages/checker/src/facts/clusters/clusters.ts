import type { Cluster } from '../render.ts';
import { inSeededOrder } from '../seeded-order.ts';
import { likeness } from './likeness.ts';

/** What tells the template of a page. */
export interface TemplatePage {
  readonly url: string;
  /** Ascending hashes of parent›tag#id.class. */
  readonly skeleton: Uint32Array;
  readonly kind: Cluster['kind'];
}

export interface ClusterOptions {
  readonly seed: string;
  /** Pages rendered at most on a site; the home page is always one. */
  readonly cap: number;
  /** From this likeness on two pages are of one template. An article with a pasted table is 0.85 like one without; a list 0.46. */
  readonly alike?: number;
}

interface Group {
  readonly leader: Uint32Array;
  readonly pages: TemplatePage[];
}

/**
 * Groups pages by template and draws the sample: of each template min(size, max(2, ⌈log₂ size⌉)) pages, largest templates
 * first, one of each before a second of any. The same pages and seed give the same sample, in whatever order they come.
 */
export function clustersOf(
  pages: Iterable<TemplatePage>,
  { seed, cap, alike = 0.8 }: ClusterOptions,
): readonly Cluster[] {
  const groups: Group[] = [];
  const known = new Map<string, Group>();
  // the leader of a group is its first page, so the order of pages must not depend on when they came
  for (const page of [...pages].toSorted((a, b) => (a.url < b.url ? -1 : 1))) {
    const exact = `${page.kind === 'home' ? 'home' : ''} ${page.skeleton.join()}`;
    let group = known.get(exact);
    if (!group) {
      group = page.kind === 'home' ? undefined : nearest(groups, page.skeleton, alike);
      if (!group) groups.push((group = { leader: page.skeleton, pages: [] }));
      known.set(exact, group);
    }
    group.pages.push(page);
  }
  const drawn = groups
    .toSorted((a, b) => Number(isHome(b)) - Number(isHome(a)) || b.pages.length - a.pages.length)
    .map((group, n) => ({ id: `t${n + 1}`, group, queue: draw(group.pages, seed), sampled: [] as string[] }));
  let left = cap;
  for (let taken = true; taken && left > 0;) {
    taken = false;
    for (const one of drawn) {
      const next = left > 0 ? one.queue.shift() : undefined;
      if (next === undefined) continue;
      one.sampled.push(next);
      left -= 1;
      taken = true;
    }
  }
  return drawn.map(({ id, group, sampled }) => ({ id, kind: kindOf(group), pages: group.pages.length, sampled }));
}

const isHome = ({ pages }: Group): boolean => pages.some(({ kind }) => kind === 'home');

function nearest(groups: readonly Group[], skeleton: Uint32Array, alike: number): Group | undefined {
  let best: Group | undefined;
  let most = alike;
  for (const group of groups) {
    if (isHome(group)) continue;
    const like = likeness(group.leader, skeleton);
    if (like >= most && (best === undefined || like > most)) {
      best = group;
      most = like;
    }
  }
  return best;
}

function draw(pages: readonly TemplatePage[], seed: string): string[] {
  const size = Math.min(pages.length, Math.max(2, Math.ceil(Math.log2(pages.length))));
  return inSeededOrder(
    seed,
    pages.map(({ url }) => url),
  ).slice(0, size);
}

/** The kind most of its pages have. */
function kindOf({ pages }: Group): Cluster['kind'] {
  const counts = new Map<Cluster['kind'], number>();
  for (const { kind } of pages) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? 'other';
}
