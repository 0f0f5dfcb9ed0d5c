import { measured, unmeasured, type Finding } from '@gongkai/model';
import { slotsOf, vantagesOf, type Slot, type WatchFact } from '../../facts/watch/slots.ts';
import { check, type Parameter } from '../check.ts';
import { count } from '../params.ts';

const share: Parameter<number> = {
  fits: (value): value is number => typeof value === 'number' && value >= 0 && value < 1,
  expects: { zh: '0 到 1 之间的数', en: 'a number from 0 to 1' },
};
/** More would only be more of the same. */
const SHOWN = 50;

/** Share of hours of a week in which the home page did not open in time (V2: over 5 % of at least 20 visits a day over a week). */
export const siteAvailable = check({
  id: 'site.available',
  words: { zh: '网站可用性（连续一周监测）', en: 'Site reachable, watched for a week' },
  needs: [],
  params: { days: count, visitsADay: count, timeoutS: count, share },
  measure({ watch, asOf }, { days, visitsADay, timeoutS, share: most }) {
    if (watch === undefined) return unmeasured('needs.week');
    const slots = slotsOf(watch.visits, asOf, days, timeoutS).filter(({ outcome }) => outcome !== 'void');
    const needed = days * visitsADay;
    if (slots.length < needed) return unmeasured('needs.week', `${slots.length}/${needed}`);
    const failed = slots.filter(({ outcome }) => outcome === 'failed');
    const value = `${failed.length}/${slots.length}`;
    if (failed.length <= slots.length * most) return measured(slots.length, [], { value });
    return measured(slots.length, [finding(watch, failed, slots.length, timeoutS)], { value });
  },
});

function finding({ url, visits }: WatchFact, failed: readonly Slot[], all: number, timeoutS: number): Finding {
  const places = vantagesOf(visits).size;
  const percent = ((failed.length / all) * 100).toFixed(1);
  return {
    kind: 'unavailable',
    state: 'fail',
    subject: url,
    page: url,
    detail: {
      zh: `监测 ${all} 个时段，首页有 ${failed.length} 个时段（${percent}%）在 ${timeoutS} 秒内打不开，每个时段都至少试了两次，且当时本机线路正常${places > 1 ? `，${places} 个监测点中至少两个同时打不开` : ''}。请检查服务器、域名解析和防护策略，并监测首页可用性`,
      en: `Of ${all} hours the home page did not open within ${timeoutS} s in ${failed.length} (${percent} %); each was tried twice or more while our own line was well${places > 1 ? `, and failed from two of ${places} places at least` : ''}. Look at server, name service and firewall, and watch the home page`,
    },
    places: 1,
    observations: failed.slice(0, SHOWN).map(({ at, detail }) => ({
      at: chinaTime(at),
      via: 'http',
      outcome: detail,
      url,
      control: true,
    })),
  };
}

const chinaTime = (ms: number): string => `${new Date(ms + 28_800_000).toISOString().slice(0, 19)}+08:00`;
