import { measured, na, subtractPeriod, unmeasured } from '@gongkai/model';
import { columnFinding } from '../../facts/columns/finding.ts';
import { dayOfLook, newestSeen } from '../../facts/columns/judge.ts';
import { check } from '../check.ts';
import { text, window as period } from '../params.ts';

const words = {
  stale: {
    zh: '“{name}”栏目最新信息为 {newest}，早于要求的 {since}。请及时更新',
    en: 'The newest item of “{name}” is of {newest}, before {since}. Update the column',
  },
  empty: { zh: '“{name}”栏目没有信息。请及时更新', en: 'The column “{name}” has no item. Update it' },
};

export const columnFresh = check({
  id: 'column.fresh',
  words: { zh: '栏目按期更新', en: 'Columns of a class up to date' },
  needs: ['columns'],
  params: { class: text, window: period },
  measure({ columns, asOf }, { class: key, window }) {
    const ofClass = columns.filter((column) => column.class === key);
    if (ofClass.length === 0) return na('no.population', key);
    const since = subtractPeriod(asOf, window);
    const dated = ofClass
      .flatMap((column) => {
        const day = newestSeen(column);
        return day === undefined ? [] : [{ column, day }];
      })
      .toSorted((a, b) => (a.day < b.day ? 1 : -1));
    const [newest] = dated;
    const value = newest?.day ?? '';
    if (newest !== undefined && newest.day >= since) return measured(1, [], { value });
    // a column that was not read, or whose items carry no day, may hold the update that is looked for
    const unseen = ofClass.find(({ state }) => state === 'open');
    if (unseen !== undefined) return unmeasured(unseen.reason ?? 'tool.budget', unseen.url);
    if (newest === undefined) {
      const empty = ofClass.find(({ state }) => state === 'empty');
      if (empty === undefined) return unmeasured('no.population', key);
      const agreeing = empty.observations.filter(({ outcome }) => outcome === 'empty');
      const found = columnFinding(
        { kind: 'column-empty', subject: empty.url, page: empty.url },
        words.empty,
        { name: empty.name },
        agreeing,
      );
      return measured(1, [found]);
    }
    const { column, day } = newest;
    const agreeing = column.observations.filter((look) => (dayOfLook(look) ?? since) < since);
    const subject = { kind: 'column-stale', subject: column.url, page: column.url };
    return measured(1, [columnFinding(subject, words.stale, { name: column.name, newest: day, since }, agreeing)], {
      value,
    });
  },
});
