import { attributes, type Attribute, type Day } from '@gongkai/model';
import type { SelfcheckItemTable } from '../../db/tables/selfcheck.ts';
import type { Tx } from '../../db/tx.ts';
import { askedSince, catalogueItems, closedDocuments } from './repo.ts';
import { askedOften } from './rules.ts';

/** A row of the list before it has a decision. */
export type Listed = Pick<SelfcheckItemTable, 'department_id' | 'kind' | 'about' | 'title' | 'was' | 'times'>;

/** The attribute that the fields of a catalogue item state; `null` where they state none. */
export function attributeOf(fields: string): Attribute | null {
  const given: unknown = Reflect.get(Object(JSON.parse(fields)), 'attribute');
  return typeof given === 'string' && Object.hasOwn(attributes, given) ? (given as Attribute) : null; // one of its keys, just asked
}

/** What a year's self-check has to look at as things stand: what is not open, and what was asked for often in the twelve months before. */
export async function listNow(tx: Tx, year: number, today: Day): Promise<readonly Listed[]> {
  const documents = (await closedDocuments(tx)).map(({ id, title, attribute, department_id }): Listed => ({
    department_id,
    kind: 'document',
    about: id,
    title,
    was: attribute,
    times: 0,
  }));
  const items = (await catalogueItems(tx, today)).flatMap(
    ({ code, name, fields, department_id }): readonly Listed[] => {
      const was = attributeOf(fields);
      return was === null || was === 'open'
        ? []
        : [{ department_id, kind: 'catalogue', about: code, title: name, was, times: 0 }];
    },
  );
  const asked = askedOften(await askedSince(tx, `${year - 1}-11-01`)).map(
    ({ departmentId, about, title, times }): Listed => ({
      department_id: departmentId,
      kind: 'asked',
      about,
      title,
      was: null,
      times,
    }),
  );
  return [...documents, ...items, ...asked];
}
