import { relative } from 'node:path';

/** A path as a person would type it from here: relative below the working folder, absolute elsewhere. */
export function shownPath(path: string): string {
  const near = relative('', path) || '.';
  return near.startsWith('..') ? path : near;
}
