import { readBases } from '../catalogue/read-basis.ts';
import { isFields, type FieldReader, type Fields } from '../field-reader.ts';
import { salvageFile, strictly, type Salvaged } from '../item-file.ts';
import { keysOf } from '../keys-of.ts';
import type { Read } from '../problem.ts';
import { dayKinds, type DayKind, type Guide, type GuideContact, type GuideMaterial, type Guides } from './guide.ts';
import labels from './labels.json' with { type: 'json' };

export const dayKindKeys: ReadonlyMap<string, DayKind> = keysOf(dayKinds, labels.dayKind);
const what = { noun: 'guide', schema: 'gongkai.guide/1', name: 'name' } as const;

/** Reads a guide, or a file of several, or every problem in it, each with its place. Never throws. */
export const readGuides = (json: unknown): Read<Guides> => strictly(salvageGuides(json));

/** What of a file of guides can be shown; one guide may stand alone as `item`, and is then refused whole. */
export function salvageGuides(json: unknown): Salvaged<Guides> {
  if (!isFields(json) || !isFields(json['item'])) return salvageFile(what, json, readGuide);
  const { value, flaws } = salvageFile(what, { ...json, items: [json['item']] }, readGuide);
  return {
    value: value?.items.length === 0 ? undefined : value,
    flaws: flaws.map((flaw) => ({ ...flaw, at: flaw.at.replace(/^\/items\/0/, '/item') })),
  };
}

function readGuide(reader: FieldReader, row: Fields, at: string): Guide {
  const statutoryDays = reader.count(row, 'statutoryDays', at);
  const promisedDays = reader.count(row, 'promisedDays', at);
  const updatedOn = reader.day(row, 'updatedOn', at);
  const online = reader.records(row, 'online', at, 'url')[0];
  const flowImage = reader.records(row, 'flowImage', at, 'url')[0];
  return {
    code: reader.text(row, 'code', at),
    name: reader.text(row, 'name', at),
    scope: reader.text(row, 'scope', at),
    basis: readBases(reader, row, at),
    acceptedBy: reader.text(row, 'acceptedBy', at),
    flow: reader.records(row, 'flow', at, 'step').map((fields, n) => ({
      step: reader.text(fields, 'step', `${at}/flow/${n}`),
      ...reader.some(fields, ['by'], `${at}/flow/${n}`),
      ...counted(reader, fields, ['days'], `${at}/flow/${n}`),
    })),
    materials: reader
      .records(row, 'materials', at, 'name')
      .map((fields, n) => readMaterial(reader, fields, `${at}/materials/${n}`)),
    dayKind: reader.choice(row, 'dayKind', at, dayKindKeys),
    fees: readFees(reader, row, at),
    contact: readContact(reader, row, at),
    ...(row['agencies'] !== undefined && row['agencies'] !== null && { agencies: readAgencies(reader, row, at) }),
    ...(statutoryDays !== undefined && { statutoryDays }),
    ...(promisedDays !== undefined && { promisedDays }),
    ...(updatedOn && { updatedOn }),
    ...(flowImage && {
      flowImage: {
        url: reader.text(flowImage, 'url', `${at}/flowImage`),
        alt: reader.text(flowImage, 'alt', `${at}/flowImage`),
      },
    }),
    ...(online && {
      online: {
        url: reader.text(online, 'url', `${at}/online`),
        ...counted(reader, online, ['percent'], `${at}/online`),
      },
    }),
  };
}

function readMaterial(reader: FieldReader, fields: Fields, at: string): GuideMaterial {
  return {
    name: reader.text(fields, 'name', at),
    ...reader.some(fields, ['form', 'sampleUrl'], at),
    ...counted(reader, fields, ['copies'], at),
    mistakes: reader.records(fields, 'mistakes', at, 'text').map((mistake, n) => ({
      text: reader.text(mistake, 'text', `${at}/mistakes/${n}`),
      ...reader.some(mistake, ['url'], `${at}/mistakes/${n}`),
    })),
  };
}

function readFees(reader: FieldReader, row: Fields, at: string): Guide['fees'] {
  const given = row['fees'];
  if (typeof given === 'string' && labels.noFees.includes(given.trim())) return 'none';
  return reader.records(row, 'fees', at, 'item').map((fields, n) => ({
    item: reader.text(fields, 'item', `${at}/fees/${n}`),
    ...reader.some(fields, ['basis', 'standard'], `${at}/fees/${n}`),
  }));
}

const readAgencies = (reader: FieldReader, row: Fields, at: string): NonNullable<Guide['agencies']> =>
  reader.records(row, 'agencies', at, 'name').map((fields, n) => ({
    name: reader.text(fields, 'name', `${at}/agencies/${n}`),
    ...reader.some(fields, ['service', 'fee'], `${at}/agencies/${n}`),
    ...counted(reader, fields, ['days'], `${at}/agencies/${n}`),
  }));

/** A bare text is the phone number. */
function readContact(reader: FieldReader, row: Fields, at: string): GuideContact {
  const [fields] = reader.records(row, 'contact', at, 'phone');
  return fields ? reader.some(fields, ['phone', 'place', 'hours', 'complaint', 'mapUrl'], `${at}/contact`) : {};
}

/** Those of the numbers that are filled in. */
function counted<K extends string>(
  reader: FieldReader,
  fields: Fields,
  keys: readonly K[],
  at: string,
): Partial<Record<K, number>> {
  const found: Partial<Record<K, number>> = {};
  for (const key of keys) {
    const count = reader.count(fields, key, at);
    if (count !== undefined) found[key] = count;
  }
  return found;
}
