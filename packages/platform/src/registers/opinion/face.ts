import { deskApi } from '../../desk/api.ts';
import type { FaceOf } from '../../desk/face.ts';
import type { Office } from '../../office.ts';
import { answers, enterCase, ENTITY, factsOf } from './acts.ts';
import { caseActs, departmentChoices, doCaseAct, isCaseAct, type CaseAct } from './case-acts.ts';
import { enterFields } from './fields.ts';
import { caseSeen, casesSeen, wholeOf, type CaseRow } from './repo.ts';
import { clocksOf } from './rules.ts';

const MOST = 500;
/** A case; `clocks` stand beside it where one case was asked for. */
type Row = CaseRow & { readonly clocks?: ReturnType<typeof clocksOf> };

/** Cases of public opinion, at the desk's JSON. */
const opinionFace: FaceOf<Row> = (office) => ({
  path: 'opinion',
  entity: ENTITY,
  list: (sight) => casesSeen(office.store.read, sight, MOST),
  async find(sight, id) {
    const row = await caseSeen(office.store.read, sight, id);
    if (!row) return undefined;
    return { ...row, clocks: clocksOf(factsOf(await wholeOf(office.store.read, row)), office.now().getTime()) };
  },
  enter: { fields: () => enterFields, run: (actor, typed) => enterCase(office, actor, typed) },
  async acts(actor, row) {
    const whole = await wholeOf(office.store.read, row);
    const departments = await departmentChoices(office.store.read);
    return Object.fromEntries(
      Object.keys(caseActs)
        .filter(isCaseAct)
        .map((act) => {
          const { roles, isOpen, fields }: CaseAct = caseActs[act];
          const open = roles.includes(actor.role) && answers(actor, whole) && isOpen(whole, actor);
          return [
            act,
            {
              fields: open ? fields(departments, whole, actor) : [],
              isOpen: open,
              run: (by, aim, typed) => doCaseAct(office, by, { ...aim, act, typed }),
            },
          ];
        }),
    );
  },
});

/** The desk's JSON of this register. */
export const opinionDeskApi = (office: Office) => deskApi(office, opinionFace(office));
