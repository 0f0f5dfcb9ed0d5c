import { keysOf } from '../keys-of.ts';
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

export const attributeKeys: ReadonlyMap<string, Attribute> = keysOf(attributes, labels.attribute);
export const wayKeys: ReadonlyMap<string, Way> = keysOf(ways, labels.way);
export const audienceKeys: ReadonlyMap<string, Audience> = keysOf(audiences, labels.audience);
export const levelKeys: ReadonlyMap<string, Level> = keysOf(levels, labels.level);
export const stageKeys: ReadonlyMap<string, Stage> = keysOf(stages, labels.stage);
export const historyKindKeys: ReadonlyMap<string, HistoryKind> = keysOf(historyKinds, labels.historyKind);
