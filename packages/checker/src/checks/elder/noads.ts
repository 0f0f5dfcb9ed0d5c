import { na } from '@gongkai/model';
import { check } from '../check.ts';
import { seenMeasure, trialFacts, type Told } from '../seen.ts';

const told = {
  'elder-float': {
    zh: '长者版里有 {n} 个飘窗：{shows}。请在长者版中去掉飘窗和弹窗。',
    en: 'The version for the elderly has {n} drifting boxes: {shows}. Take drifting boxes and pop-ups out of it.',
  },
  'elder-window': {
    zh: '长者版一打开就弹出 {n} 个新窗口：{shows}。请人工确认是否广告，长者版不应弹窗。',
    en: 'The version for the elderly opens {n} windows by itself: {shows}. See whether they advertise; it should open none.',
  },
  'elder-box': {
    zh: '长者版里有 {n} 个悬浮图片链到站外：{shows}。请人工确认是否广告。',
    en: 'In the version for the elderly {n} floating pictures lead to other sites: {shows}. See whether they advertise.',
  },
} satisfies Told;

/** No drifting boxes, pop-ups or advertising in the version for the elderly. */
export const elderNoads = check({
  id: 'elder.noads',
  words: { zh: '长者版无广告弹窗', en: 'No advertising for the elderly' },
  needs: ['view:elder'],
  params: {},
  measure(facts) {
    const elder = trialFacts(facts, 'elder');
    if ('state' in elder) return elder;
    return elder.notes[0]?.notes.chars === undefined ? na('no.population') : seenMeasure(elder, told);
  },
});
