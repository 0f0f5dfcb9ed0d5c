import { levels, type Level } from '../site/site.ts';
import {
  attributes,
  audiences,
  historyKinds,
  stages,
  ways,
  type Attribute,
  type Audience,
  type HistoryKind,
  type Stage,
  type Way,
} from './catalogue.ts';
import labels from './enum-labels.json' with { type: 'json' };

/** Every accepted writing of an enumerated value → its key: the key itself first, then its Chinese labels. */
export function keysOf<K extends string>(
  words: Readonly<Record<K, unknown>>,
  written: Readonly<Record<K, readonly string[]>>,
): ReadonlyMap<string, K> {
  const keys = new Map<string, K>();
  for (const key of Object.keys(words) as K[]) keys.set(key, key);
  for (const key of Object.keys(words) as K[]) for (const label of written[key]) keys.set(label, key);
  return keys;
}

export const attributeKeys: ReadonlyMap<string, Attribute> = keysOf(attributes, labels.attribute);
export const wayKeys: ReadonlyMap<string, Way> = keysOf(ways, labels.way);
export const audienceKeys: ReadonlyMap<string, Audience> = keysOf(audiences, labels.audience);
export const levelKeys: ReadonlyMap<string, Level> = keysOf(levels, labels.level);
export const stageKeys: ReadonlyMap<string, Stage> = keysOf(stages, labels.stage);
export const historyKindKeys: ReadonlyMap<string, HistoryKind> = keysOf(historyKinds, labels.historyKind);
