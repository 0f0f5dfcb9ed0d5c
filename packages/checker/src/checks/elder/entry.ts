import { check } from '../check.ts';
import { seenMeasure, trialFacts, type Told } from '../seen.ts';

const told = {
  'no-entry': {
    zh: '首页上没有长者版、适老版、关怀版、大字版或无障碍浏览的入口。请在首页显著位置提供，用 <a> 或 <button>。',
    en: 'The home page has no entry to a version for the elderly, in large type or barrier-free. Put one where it is seen, as <a> or <button>.',
  },
  'entry-by-mouse': {
    zh: '适老或无障碍入口 {shows} 用键盘到不了。请用带 href 的 <a> 或 <button>。',
    en: 'The entry {shows} cannot be come to by keyboard. Use <a href> or <button>.',
  },
  'entry-broken': {
    zh: '适老或无障碍入口打开后是错误页：{shows}。请修复链接。',
    en: 'The entry leads to an error page: {shows}. Mend the link.',
  },
  'entry-does-nothing': {
    zh: '按下适老或无障碍入口 {shows} 后，页面地址、样式和字号都没有变化。请修复该功能。',
    en: 'Nothing changes when the entry {shows} is used: neither address nor style nor type. Mend it.',
  },
  'entry-unclear': {
    zh: '首页有疑似适老或无障碍入口 {shows}，但名称不明，或在框架页内，机器无法试用。请人工打开确认。',
    en: 'The home page has what may be an entry for the elderly, {shows}, but its name is not plain or it lies in a frame, and a machine cannot try it. A person must.',
  },
} satisfies Told;

/** The home page has an entry to a version for the elderly or a barrier-free one, which a keyboard reaches and which works. */
export const elderEntry = check({
  id: 'elder.entry',
  words: { zh: '适老、无障碍入口', en: 'Entry for the elderly' },
  needs: ['view:elder'],
  params: {},
  measure(facts) {
    const elder = trialFacts(facts, 'elder');
    return 'state' in elder ? elder : seenMeasure(elder, told);
  },
});
