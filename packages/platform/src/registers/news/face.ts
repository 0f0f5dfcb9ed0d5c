import { deskApi } from '../../desk/api.ts';
import type { FaceOf } from '../../desk/face.ts';
import type { Office } from '../../office.ts';
import { actOnCopy, draftCopy } from './acts.ts';
import { actFields, draftFields } from './fields.ts';
import { copiesSeen, copySeen, documentsWithout, type NewsView } from './repo.ts';
import { isNewsAct, newsActs } from './rules.ts';

/** News copy, at the desk's JSON. */
const newsFace: FaceOf<NewsView> = (office) => ({
  path: 'news',
  entity: 'news_copy',
  list: (sight) => copiesSeen(office.store.read, sight),
  find: (sight, id) => copySeen(office.store.read, sight, id),
  shape: ({ placements }) => ({ placements: Number(placements) }),
  enter: {
    async fields(sight) {
      const documents = await documentsWithout(office.store.read, sight);
      return draftFields(Object.fromEntries(documents.map(({ id, title }) => [id, { zh: title, en: title }])));
    },
    run: (actor, typed) => draftCopy(office, actor, typed),
  },
  acts: ({ role }, { state }) =>
    Object.fromEntries(
      Object.keys(newsActs)
        .filter(isNewsAct)
        .map((act) => [
          act,
          {
            fields: actFields[act],
            isOpen: newsActs[act].from.includes(state) && (newsActs[act].by === 'department' || role === 'office'),
            run: (actor, aim, typed) => actOnCopy(office, actor, { ...aim, act }, typed),
          },
        ]),
    ),
});

/** The desk's JSON of this register. */
export const newsDeskApi = (office: Office) => deskApi(office, newsFace(office));
