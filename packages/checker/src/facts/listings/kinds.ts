import { onlineKinds, powerKinds, type OnlineKind, type PowerKind } from '@gongkai/model';
import lexicon from './lexicon.json' with { type: 'json' };
import type { ListedRow } from './listing-fact.ts';

type Patterns<Key extends string> = readonly (readonly [Key, RegExp])[];

const patterns = <Key extends string>(keys: object, words: Readonly<Record<string, string>>): Patterns<Key> =>
  (Object.keys(keys) as Key[]).flatMap((key) => (words[key] === undefined ? [] : [[key, new RegExp(words[key])]]));
const kinds = patterns<PowerKind>(powerKinds, lexicon.kinds);
const onlines = patterns<OnlineKind>(onlineKinds, lexicon.online);

const yes = new RegExp(lexicon.onlineYes);
const no = new RegExp(lexicon.onlineNo);
const negated = new RegExp(lexicon.notOnline);
const best: readonly OnlineKind[] = ['full', 'partial', 'counter'];

/** How an item can be done, by the best of the ways a cell names; undefined when it is not understood. */
function onlineOf(cell: string): OnlineKind | undefined {
  const ways = cell
    .normalize('NFKC')
    .split(/[\uff0c,\uff1b;\u3001/\s]+/)
    .map((way): OnlineKind | undefined => {
      if (yes.test(way)) return 'partial';
      if (no.test(way) || negated.test(way)) return 'counter';
      return onlines.find(([, pattern]) => pattern.test(way))?.[0];
    });
  return best.find((kind) => ways.includes(kind));
}

/** What a row says of its kind and of how it can be done; '' and undefined where it does not. */
export function listableOf({ kind, online }: Pick<ListedRow, 'kind' | 'online'>): {
  readonly kind: PowerKind | '';
  readonly online?: OnlineKind;
} {
  const way = onlineOf(online);
  return {
    kind: kinds.find(([, pattern]) => pattern.test(kind))?.[0] ?? '',
    ...(way !== undefined && { online: way }),
  };
}
