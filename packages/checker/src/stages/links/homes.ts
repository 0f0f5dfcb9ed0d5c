import { pageBehind } from '../../facts/links/read-urls.ts';
import type { Tools } from '../tools.ts';

/** The addresses that are the home page: the one a visitor writes, and the one he comes to. */
export const homesOf = ({ store, homeUrl }: Pick<Tools, 'store' | 'homeUrl'>): ReadonlySet<string> =>
  new Set([homeUrl, pageBehind(store.db, homeUrl)]);
