import { Hono, type Context } from 'hono';
import { dayOf } from '../../day-of.ts';
import { refuse, refusals } from '../../http/problem.ts';
import { itemAnswer, listAnswer } from '../../public/list.ts';
import type { RegisterTools } from '../register.ts';
import { askedPage, originOf, pageAddress, type AskedPage } from './asked.ts';
import { changesOf, versions } from './repo.ts';
import { changesBetween, type RegisterList } from './rules.ts';
import { disclosureItemOf, guideOf, listItemOf } from './shape.ts';
import { shownItems } from './shown.ts';
import { orderOf, secretFields } from './fields.ts';

const PAGE = 500;

/** The three lists as the elements read them: catalogue, powers, services, guides, and what was adjusted. */
export function listsApi({ office }: RegisterTools): Hono {
  const api = new Hono();
  const today = () => dayOf(office.now());

  const answer = (c: Context, schema: string, path: string, asked: AskedPage, items: readonly unknown[]): Response =>
    listAnswer(c, office.now(), {
      schema,
      department: asked.department?.name ?? '',
      items,
      total: asked.total,
      ...(asked.next !== undefined && { next: `/api/v1${pageAddress(path, asked.query, asked.next)}` }),
    });

  api.get('/catalogue', async (c) => {
    const asked = await askedPage(c, office, 'catalogue', PAGE);
    return asked
      ? answer(c, 'gongkai.catalogue/1', '/catalogue', asked, asked.items.map(disclosureItemOf))
      : refuse(c, refusals.unknown);
  });

  api.get('/lists/:list', async (c) => {
    const list = (['power', 'service'] as const).find((one) => one === c.req.param('list'));
    const asked = list && (await askedPage(c, office, list, PAGE));
    if (!list || !asked) return refuse(c, refusals.unknown);
    const items = asked.items.map((shown) => listItemOf(list, shown));
    return answer(c, 'gongkai.list/1', `/lists/${list}`, asked, items);
  });

  api.get('/lists/:list/:code/history', async (c) => {
    const list = (['power', 'service', 'catalogue'] as const).find((one) => one === c.req.param('list'));
    const items = list ? await historyOf(list, c.req.param('code')) : [];
    if (items.length === 0) return refuse(c, refusals.unknown);
    return listAnswer(c, office.now(), {
      schema: 'gongkai.list-history/1',
      department: '',
      items,
      total: items.length,
    });
  });

  api.get('/guides/:code', async (c) => {
    const code = c.req.param('code');
    for (const list of ['service', 'power'] as const) {
      const [shown] = await shownItems(office.store.read, { list, code }, today(), originOf(c, office));
      if (shown && !shown.isCancelled) return itemAnswer(c, office.now(), 'gongkai.guide/1', guideOf(shown));
    }
    return refuse(c, refusals.unknown);
  });

  /** What was adjusted, newest first, with the fields that differ; the office's own fields are not told. */
  async function historyOf(list: RegisterList, code: string): Promise<readonly unknown[]> {
    const { read } = office.store;
    const all = await versions(read, { list, code });
    const open = orderOf(list).filter((name) => !secretFields.includes(name));
    const changes = (await changesOf(read, list, code)).filter(({ effective_on: on }) => on <= today());
    return changes.map(({ effective_on: on, kind, from_version: from, to_version: to, reason, legal_basis: basis }) => {
      const before = all.find(({ version }) => version === from);
      const after = all.find(({ version }) => version === to);
      return {
        on,
        kind,
        text: reason,
        ...(basis !== null && { basis }),
        ...(to > 0 && { version: String(to) }),
        changes: kind === 'changed' && after ? changesBetween(before, after, open) : [],
      };
    });
  }
  return api;
}
