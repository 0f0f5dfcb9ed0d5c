import { Hono } from 'hono';
import { dayOf } from '../../day-of.ts';
import { deskApi } from '../../desk/api.ts';
import type { Face } from '../../desk/face.ts';
import type { Field } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { stale, type ActResult } from '../../records/act-result.ts';
import { lastSeq } from '../../records/events.ts';
import { seesAll } from '../../staff/sight.ts';
import type { StaffEnv } from '../../staff/session.ts';
import { decideOne, propose, type Decision } from './acts.ts';
import { entity, itemId, mayDecide } from './change.ts';
import { words } from './desk.words.ts';
import { changeFields, itemFields, nameFields } from './fields.ts';
import { inForce, openVersion, waiting, type ItemRow, type ProposalRow } from './repo.ts';
import { missingOf, type RegisterList } from './rules.ts';

/** Where each list is, below `/desk`. */
const paths = { power: 'powers', service: 'services', catalogue: 'catalogue' } as const satisfies Record<
  RegisterList,
  string
>;

/** An item with the change of it that waits; version 0 while it is only asked for. */
interface Row extends Pick<ItemRow, 'code' | 'name' | 'version' | 'fields' | 'department'> {
  readonly id: string;
  readonly departmentId: string;
  readonly waiting: Pick<ProposalRow, 'id' | 'kind' | 'reason' | 'fields'> | null;
  readonly missing: readonly string[];
}

const refusal: readonly Field[] = [{ name: 'refusal', kind: 'long', label: words.refusal, needed: true }];

/** One of the three lists, at the desk's JSON: items in force, changes asked for, and what is decided on them. */
function listFace(office: Office, list: RegisterList): Face<Row> {
  const { read } = office.store;
  const row = (item: ItemRow | undefined, asked: ProposalRow | undefined): Row | undefined => {
    const held = item ?? asked;
    if (!held) return undefined;
    const { code, name, department, department_id: departmentId, fields } = held;
    return {
      id: itemId(list, code),
      code,
      name,
      department,
      departmentId,
      version: item?.version ?? 0,
      fields,
      missing: item ? missingOf(list, item) : [],
      waiting: asked ? { id: asked.id, kind: asked.kind, reason: asked.reason, fields: asked.fields } : null,
    };
  };
  return {
    path: paths[list],
    entity,
    async list(sight) {
      const departmentId = seesAll(sight) ? undefined : sight.departmentId;
      const items = await inForce(read, { list, departmentId }, dayOf(office.now()));
      const asked = await waiting(read, sight, { list });
      const codes = new Set(items.map(({ code }) => code));
      return [
        ...asked.filter(({ code }) => !codes.has(code)).map((one) => row(undefined, one)),
        ...items.map((one) =>
          row(
            one,
            asked.find(({ code }) => code === one.code),
          ),
        ),
      ].filter((one) => one !== undefined);
    },
    async find(sight, id) {
      if (!id.startsWith(`${list}:`)) return undefined;
      const code = id.slice(list.length + 1);
      const [asked] = await waiting(read, sight, { list, code });
      const found = row(await openVersion(read, list, code), asked);
      return found && (seesAll(sight) || found.departmentId === sight.departmentId) ? found : undefined;
    },
    enter: {
      fields: () => [...nameFields, ...itemFields[list], ...changeFields],
      run: (actor, typed) => propose(office, actor, { list }, typed),
    },
    acts(actor, { id, code, version, waiting: asked }) {
      const decided = async (expectSeq: number | undefined, decision: Decision): Promise<ActResult> => {
        const seq = await lastSeq(read, entity, id);
        return expectSeq !== undefined && expectSeq !== seq
          ? stale(seq)
          : decideOne(office, actor, asked?.id ?? '', decision);
      };
      const mayChange = version > 0 && asked === null;
      const decides = asked !== null && mayDecide(actor);
      return {
        change: {
          fields: [...nameFields.slice(1), ...itemFields[list], ...changeFields],
          isOpen: mayChange,
          run: (by, { expectSeq }, typed) => propose(office, by, { list, code, expectSeq }, typed),
        },
        cancel: {
          fields: changeFields,
          isOpen: mayChange,
          run: (by, { expectSeq }, typed) => propose(office, by, { list, code, isCancelling: true, expectSeq }, typed),
        },
        approve: { fields: [], isOpen: decides, run: (_, { expectSeq }) => decided(expectSeq, { act: 'approve' }) },
        refuse: {
          fields: refusal,
          isOpen: decides,
          run: (_, { expectSeq }, { values }) => decided(expectSeq, { act: 'refuse', reason: values['refusal'] ?? '' }),
        },
        withdraw: {
          fields: [],
          isOpen: asked !== null,
          run: (_, { expectSeq }) => decided(expectSeq, { act: 'withdraw' }),
        },
      };
    },
  };
}

/** The desk's JSON of this register: its three lists. */
export function listsDeskApi(office: Office): Hono<StaffEnv> {
  const api = new Hono<StaffEnv>();
  for (const list of ['power', 'service', 'catalogue'] as const)
    api.route('/', deskApi(office, listFace(office, list)));
  return api;
}
