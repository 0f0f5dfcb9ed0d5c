import type { Draw } from '../draw.ts';
import names from './names.json' with { type: 'json' };

export const words = names;
const classes: Readonly<Record<string, readonly string[]>> = names.classes;

/** One of the names that sites give a column of the class. Throws a RangeError for a class without names. */
export const nameOf = (draw: Draw, key: string): string => draw.pick(classes[key] ?? []);

/** A title of an article, nearly always the only one of its wording. */
export const titleOf = (draw: Draw, n: number): string =>
  `${draw.chance(0.3) ? `2026年第${n}号：` : ''}${draw.pick(names.deeds).replace('{town}', draw.pick(names.towns)).replace('{topic}', draw.pick(names.topics))}（${n}）`;
