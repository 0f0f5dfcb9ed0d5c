import type { Loaded } from './loaded.ts';

/** The parts of a list attribute, by comma or space; `[]` for an empty one. */
export const listOf = (text: string): readonly string[] => text.split(/[\s,]+/).filter((part) => part !== '');

/** The files the page offers; JSON only where there was JSON to begin with. */
export function exportsOf(text: string, loaded: Loaded | undefined): readonly ('csv' | 'json')[] {
  const wanted = listOf(text);
  const offered: ('csv' | 'json')[] = [];
  if (wanted.includes('csv')) offered.push('csv');
  if (wanted.includes('json') && loaded?.kind === 'file') offered.push('json');
  return offered;
}
