import advisories from './advisories.json' with { type: 'json' };

/** A script library and its version, as its address or the comment at its beginning tells. */
export interface ScriptVersion {
  readonly library: string;
  readonly version: string;
  readonly by: 'address' | 'banner';
}

/** One known weakness: a CVE number and where to read of it. */
export interface Advisory {
  readonly id: string;
  readonly url: string;
  /** First version without it. */
  readonly fixedIn: string;
}

interface Library {
  readonly library: string;
  readonly files: readonly RegExp[];
  readonly banners: readonly RegExp[];
  readonly advisories: readonly { readonly id: string; readonly from?: string; readonly below: string }[];
}

const libraries: readonly Library[] = advisories.libraries.map(({ library, files, banners, advisories: known }) => ({
  library,
  files: files.map((source) => new RegExp(source, 'i')),
  banners: banners.map((source) => new RegExp(source)),
  advisories: known,
}));

/** Versions stand in the comment at the beginning. */
const BANNER = 2000;

/** The library an address names with its version; the query is not looked at: there sites write versions of their own. */
export function versionInAddress(url: string): ScriptVersion | undefined {
  const path = URL.parse(url)?.pathname ?? '';
  for (const { library, files } of libraries)
    for (const file of files) {
      const version = file.exec(path)?.[1];
      if (version !== undefined) return { library, version, by: 'address' };
    }
  return undefined;
}

/** The library that the text of a script says it is. */
export function versionInBanner(script: string): ScriptVersion | undefined {
  const opening = script.slice(0, BANNER);
  let first: (ScriptVersion & { readonly at: number }) | undefined;
  for (const { library, banners } of libraries)
    for (const banner of banners) {
      const found = banner.exec(opening);
      if (found?.[1] !== undefined && (first === undefined || found.index < first.at))
        first = { library, version: found[1], by: 'banner', at: found.index };
    }
  return first && { library: first.library, version: first.version, by: first.by };
}

/** Negative when `a` is the older one. Numbers only: what follows them is passed over. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Known weaknesses of a version, each CVE once; empty for one that has none here. */
export function advisoriesOf({ library, version }: Pick<ScriptVersion, 'library' | 'version'>): readonly Advisory[] {
  const known = libraries.find((one) => one.library === library)?.advisories ?? [];
  const hit = known.filter(
    ({ from, below }) =>
      compareVersions(version, below) < 0 && (from === undefined || compareVersions(version, from) >= 0),
  );
  return [...new Map(hit.map(({ id, below }) => [id, { id, url: advisories.source + id, fixedIn: below }])).values()];
}
