import { onlineKinds, powerKinds, type OnlineKind, type PowerKind } from '@gongkai/model';
import lexicon from './lexicon.json' with { type: 'json' };
import type { ListedRow } from './listing-fact.ts';

type Patterns<Key extends string> = readonly (readonly [Key, RegExp])[];

const patterns = <Key extends string>(keys: object, words: Readonly<Record<string, string>>): Patterns<Key> =>
  (Object.keys(keys) as Key[]).flatMap((key) => (words[key] === undefined ? [] : [[key, new RegExp(words[key])]]));
const kinds = patterns<PowerKind>(powerKinds, lexicon.kinds);
const onlines = patterns<OnlineKind>(onlineKinds, lexicon.online);

/** What a row says of its kind and of how it can be done; '' and undefined where it does not. */
export function listableOf({ kind, online }: Pick<ListedRow, 'kind' | 'online'>): {
  readonly kind: PowerKind | '';
  readonly online?: OnlineKind;
} {
  const way = onlines.find(([, pattern]) => pattern.test(online))?.[0];
  return {
    kind: kinds.find(([, pattern]) => pattern.test(kind))?.[0] ?? '',
    ...(way !== undefined && { online: way }),
  };
}
