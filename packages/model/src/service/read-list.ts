import { levelKeys } from '../catalogue/enum-keys.ts';
import { readBases, readHistory } from '../catalogue/read-basis.ts';
import type { FieldReader, Fields } from '../field-reader.ts';
import { salvageFile, strictly, type Salvaged } from '../item-file.ts';
import { keysOf } from '../keys-of.ts';
import type { Read } from '../problem.ts';
import labels from './labels.json' with { type: 'json' };
import {
  listNames,
  onlineKinds,
  ownerKinds,
  powerKinds,
  type ListItem,
  type ListItems,
  type ListName,
  type OnlineKind,
  type OwnerKind,
  type PowerKind,
} from './list-item.ts';

export const listNameKeys: ReadonlyMap<string, ListName> = keysOf(listNames, labels.list);
export const powerKindKeys: ReadonlyMap<string, PowerKind> = keysOf(powerKinds, labels.kind);
export const onlineKeys: ReadonlyMap<string, OnlineKind> = keysOf(onlineKinds, labels.online);
export const ownerKindKeys: ReadonlyMap<string, OwnerKind> = keysOf(ownerKinds, labels.ownerKind);
/** `true` and `false`, also as a person writes them. */
export const faceToFaceKeys: ReadonlyMap<string, 'true' | 'false'> = keysOf({ true: '', false: '' }, labels.faceToFace);
const what = { noun: 'list', schema: 'gongkai.list/1', name: 'name' } as const;

/** Reads a list of powers or services or every problem in it, each with its place. Never throws. */
export const readList = (json: unknown): Read<ListItems> => strictly(salvageList(json));

/** What of a list can be shown, and what is wrong with the rest. */
export const salvageList = (json: unknown): Salvaged<ListItems> => salvageFile(what, json, readItem);

function readItem(reader: FieldReader, row: Fields, at: string): ListItem {
  const ownerKind = reader.choice(row, 'ownerKind', at, ownerKindKeys);
  const online = reader.choice(row, 'online', at, onlineKeys);
  const given = row['faceToFace'];
  const plain = typeof given === 'boolean' ? { faceToFace: String(given) } : row;
  const faceToFace = reader.choice(plain, 'faceToFace', at, faceToFaceKeys);
  const changedOn = reader.day(row, 'changedOn', at);
  const history = readHistory(reader, row, at, 'list');
  return {
    list: reader.choice(row, 'list', at, listNameKeys),
    code: reader.text(row, 'code', at),
    name: reader.text(row, 'name', at),
    kind: reader.choice(row, 'kind', at, powerKindKeys),
    dept: reader.text(row, 'dept', at),
    basis: readBases(reader, row, at),
    levels: reader.choices(row, 'levels', at, levelKeys),
    ...reader.some(row, ['guideUrl', 'version'], at),
    ...(ownerKind && { ownerKind }),
    ...(online && { online }),
    ...(faceToFace && { faceToFace: faceToFace === 'true' }),
    ...(changedOn && { changedOn }),
    ...(history.length > 0 && { history }),
  };
}
