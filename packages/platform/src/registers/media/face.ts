import { Hono } from 'hono';
import { deskApi } from '../../desk/api.ts';
import type { FaceOf } from '../../desk/face.ts';
import type { Office } from '../../office.ts';
import type { StaffEnv } from '../../staff/session.ts';
import { ACCOUNT, changeAccountOf, closeAccount, enterAccount } from './account-acts.ts';
import { accountFields, changeFields, closeFields, postFields } from './fields.ts';
import { doPostAct, draftPost, POST, postActs, type PostAct, type PostActName } from './post-acts.ts';
import { accountSeen, accountsSeen, postSeen, postsSeen, type AccountRow, type PostRow } from './repo.ts';

/** Accounts of the departments, at the desk's JSON. */
const accountFace: FaceOf<AccountRow> = (office) => ({
  path: 'media',
  entity: ACCOUNT,
  list: (sight) => accountsSeen(office.store.read, sight),
  find: (sight, id) => accountSeen(office.store.read, sight, id),
  enter: { fields: () => accountFields, run: (actor, typed) => enterAccount(office, actor, typed) },
  acts: ({ role }, { closed_on: closedOn }) => ({
    change: {
      fields: changeFields,
      isOpen: closedOn === null,
      run: (actor, aim, typed) => changeAccountOf(office, actor, { ...aim, typed }),
    },
    close: {
      fields: closeFields,
      isOpen: closedOn === null && role !== 'clerk',
      run: (actor, aim, typed) => closeAccount(office, actor, { ...aim, typed }),
    },
  }),
});

/** What goes out on them; a new one names its account. */
const postFace: FaceOf<PostRow> = (office) => ({
  path: 'posts',
  entity: POST,
  list: (sight) => postsSeen(office.store.read, sight),
  find: (sight, id) => postSeen(office.store.read, sight, id),
  enter: {
    async fields(sight) {
      const open = (await accountsSeen(office.store.read, sight)).filter(({ closed_on: on }) => on === null);
      const options = Object.fromEntries(open.map(({ id, handle }) => [id, { zh: handle, en: handle }]));
      const label = { zh: '账号', en: 'Account' };
      return [{ name: 'account', label, kind: 'choice', options, needed: true }, ...postFields];
    },
    run: (actor, typed) => draftPost(office, actor, { id: typed.values['account'] ?? '', typed }),
  },
  async acts({ role, department }, post) {
    const account = await accountSeen(office.store.read, { role, departmentId: department }, post.account_id);
    return Object.fromEntries(
      Object.entries<PostAct>(postActs).map(([name, { fields, isOpen }]) => [
        name,
        {
          fields,
          isOpen: account !== undefined && isOpen(post, account),
          // a key of the table beside
          run: (actor, aim, typed) => doPostAct(office, actor, { ...aim, act: name as PostActName, typed }),
        },
      ]),
    );
  },
});

/** The desk's JSON of this register: accounts and posts. */
export function mediaDeskApi(office: Office): Hono<StaffEnv> {
  const api = new Hono<StaffEnv>();
  api.route('/', deskApi(office, accountFace(office)));
  api.route('/', deskApi(office, postFace(office)));
  return api;
}
