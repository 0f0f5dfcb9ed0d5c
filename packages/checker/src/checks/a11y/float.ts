import { check } from '../check.ts';
import { seenMeasure, trialFacts, type Told } from '../seen.ts';

const told = {
  'no-closer': {
    zh: '{n} 个飘窗一直在动，没有关闭按钮：{shows}。请改为固定位置，或加一个 <button>关闭</button>（WCAG 2.2.2）。',
    en: '{n} boxes keep drifting over the page and have nothing to close them: {shows}. Let them stand still, or add <button>Close</button> (WCAG 2.2.2).',
  },
  'closer-by-mouse': {
    zh: '{n} 个飘窗只能用鼠标关闭：{shows}。请把关闭图标改成 <button>（WCAG 2.1.1、2.2.2）。',
    en: '{n} drifting boxes can be closed by mouse only: {shows}. Make the closing sign a <button> (WCAG 2.1.1, 2.2.2).',
  },
  'closer-does-nothing': {
    zh: '用键盘按下飘窗的关闭按钮后，飘窗还在：{shows}。请人工查看。',
    en: 'The drifting box is still there after its closing button was pressed by keyboard: {shows}. A person must see.',
  },
  'moves-in-place': {
    zh: '{n} 个悬浮元素一直原地晃动，没有可用键盘停下的办法：{shows}。请人工判断是否干扰阅读（WCAG 2.2.2）。',
    en: '{n} floating elements swing in their place without end, and no key stops them: {shows}. A person must see whether they disturb (WCAG 2.2.2).',
  },
} satisfies Told;

/** A box that drifts over the page for more than five seconds can be closed without a mouse (WCAG 2.2.2). */
export const a11yFloat = check({
  id: 'a11y.float',
  words: { zh: '飘窗可用键盘关闭', en: 'Drifting boxes can be closed by keyboard' },
  needs: ['view:float'],
  params: {},
  measure(facts) {
    const float = trialFacts(facts, 'float');
    return 'state' in float ? float : seenMeasure(float, told);
  },
});
