import { say, type Locale } from '@gongkai/model';
import type { Say } from '../base/speech.ts';

/** Texts of the activities, in both languages: they are loaded with the data. */
const words = {
  ahead: { zh: '即将举行', en: 'Ahead' },
  past: { zh: '已经举行', en: 'Past' },
  undated: { zh: '时间待定', en: 'No date yet' },
  underWay: { zh: '正在进行', en: 'Now' },
  openDay: { zh: '今年的政府开放日', en: 'This year\u2019s open day' },
  place: { zh: '地点：{place}', en: 'Where: {place}' },
  dept: { zh: '主办：{dept}', en: 'By {dept}' },
  signUp: { zh: '报名', en: 'Sign up' },
  signUpUntil: { zh: '报名（截止 {day}）', en: 'Sign up (until {day})' },
  signUpFor: { zh: '{text} {title}', en: '{text} {title}' },
  signedUp: { zh: '报名已于 {day} 截止', en: 'Signing up ended {day}' },
  seats: { zh: '名额 {seats}', en: '{seats} seats' },
  live: { zh: '观看直播', en: 'Watch live' },
  recording: { zh: '观看回放', en: 'Recording' },
  minutes: { zh: '会后材料', en: 'Minutes' },
  addOne: { zh: '加入日历', en: 'Add to calendar' },
  addAll: { zh: '全部加入日历（.ics）', en: 'Add all to calendar (.ics)' },
  earlier: { zh: '更早的活动（{count}）', en: 'Earlier ones ({count})' },
  noMinutes: { zh: '已举行而未公布会后材料：{titles}', en: 'Held, but no minutes published: {titles}' },
  noOpenDay: { zh: '{year} 年尚无政府开放日（每年至少 1 次）', en: 'No open day in {year} yet (one a year is owed)' },
};
export type AgendaWord = keyof typeof words;

/** Says these texts in one language. */
export const speaker =
  (locale: Locale): Say<AgendaWord> =>
  (key, values) =>
    say(words[key], locale, values);
