import type { Day, Locale } from '@gongkai/model';

/** Everything that can be set, by flag, environment, file or default. */
export interface Settings {
  /** Pack id or file; absent: the site's own, else `state-2019`. */
  readonly pack?: string;
  /** Further packs by which the run will be priced: what their checks need is looked at too. */
  readonly also: readonly string[];
  readonly maxPages: number;
  /** Absent: made of the day. */
  readonly seed?: string;
  readonly asOf?: Day;
  /** Folder of an earlier run, or of the runs of several sites. */
  readonly since?: string;
  readonly only: readonly string[];
  readonly out?: string;
  readonly rate: number | 'max';
  /** Requests a second to hosts that are not the site's own. */
  readonly foreignRate?: number;
  /** Seconds: G of the gaps G, 3G, 6G. */
  readonly confirmGap: number;
  /** Seconds within which an answer must begin. */
  readonly timeout: number;
  /** A page elsewhere that answers while our own line is well. */
  readonly reference: string;
  readonly allowPrivate: readonly string[];
  readonly contact?: string;
  readonly office: string;
  readonly browser: boolean;
  /** The owner agrees that pages are asked for as from a search engine. */
  readonly cloak: boolean;
  /** `22-06`, in China. */
  readonly hours?: string;
  /** Name of the site's owner, who wants robots.txt left aside. */
  readonly ignoreRobots?: string;
  /** Points of 100. */
  readonly failUnder?: number;
  readonly lang?: Locale;
  readonly json: boolean;
}

export type Key = keyof Settings;
