import { measured, na, unmeasured } from '@gongkai/model';
import { inspectedFinding } from '../../facts/inspect/finding.ts';
import { moreBecause, type MessagesFact } from '../../facts/inspect/messages.ts';
import { agreed } from '../../facts/inspect/standing.ts';
import { toldMessages } from '../../facts/inspect/told-messages.ts';
import { check } from '../check.ts';

const words = {
  none: {
    zh: '未公开留言受理和答复的统计数据。请在留言栏目公布收到、答复的数量',
    en: 'How many messages came and were answered is not published. Publish both figures in the column of messages',
  },
  charts: {
    zh: '没有读到留言受理和答复的统计数字，但页面有图表，数字可能在图中，请打开核对',
    en: 'No figures on messages were read, but the page draws charts that may hold them: open it',
  },
};

const hasNone = (fact: MessagesFact | null): boolean =>
  fact !== null && !fact.statistics && fact.statisticsAt.length === 0;

export const messagesStats = check({
  id: 'messages.stats',
  words: { zh: '留言统计公开', en: 'Statistics of messages published' },
  needs: ['columns', 'inspect:messages'],
  params: {},
  measure(facts) {
    const told = toldMessages(facts);
    if (told.is === 'open') return unmeasured(told.reason, told.detail);
    if (told.is === 'none') return na('no.population');
    const all = [...told.lists, ...told.around];
    const standings = all.map(({ one }) => agreed(one, hasNone, 'no-statistics'));
    if (standings.some(({ is }) => is === 'clear')) return measured(1, []);
    const open = standings.find(({ is }) => is === 'open');
    const [first] = told.lists;
    const page = first?.one.subject.url ?? facts.site.url;
    if (open?.is === 'open') return unmeasured(open.reason, page);
    const drawn = all.find(({ fact }) => fact.more !== '' && !fact.charts);
    if (drawn !== undefined) return unmeasured(moreBecause(drawn.fact), drawn.one.subject.url);
    const observations = standings.flatMap((standing) => standing.observations);
    const isDrawn = all.some(({ fact }) => fact.charts);
    const place = { kind: 'no-statistics', subject: 'msg', page, ...(isDrawn && { state: 'person' as const }) };
    return measured(1, [inspectedFinding(place, isDrawn ? words.charts : words.none, {}, observations)]);
  },
});
