import { check } from '../check.ts';
import { seenMeasure, trialFacts, type Told } from '../seen.ts';

const told = {
  'not-by-keyboard': {
    zh: '导航、搜索或表单中有 {n} 个控件只能用鼠标，如 {shows}。请用带 href 的 <a> 或 <button>，去掉 tabindex="-1"（WCAG 2.1.1）。',
    en: '{n} controls of menu, search or forms work by mouse only, such as {shows}. Use <a href> or <button>, and no tabindex="-1" (WCAG 2.1.1).',
  },
  trap: {
    zh: '键盘焦点进入 {shows} 后，按 Tab、Shift+Tab、Esc 都出不来。请不要在按键事件里拦截 Tab（WCAG 2.1.2）。',
    en: 'Once the focus is on {shows}, neither Tab nor Shift+Tab nor Escape leads on. Do not keep the Tab key from the browser (WCAG 2.1.2).',
  },
  'focus-dropped': {
    zh: '{n} 个链接或按钮一得到键盘焦点就被脚本取消，如 {shows}：用键盘无法操作。请去掉 onfocus="this.blur()" 一类代码（WCAG 2.1.1、2.4.7）。',
    en: '{n} links or buttons lose the focus by script as soon as they have it, such as {shows}: no key works them. Take out onfocus="this.blur()" and the like (WCAG 2.1.1, 2.4.7).',
  },
  'focus-invisible': {
    zh: '用键盘移到 {n} 个链接或按钮时画面毫无变化，如 {shows}。请不要写 outline: none，或给 :focus-visible 设明显样式（WCAG 2.4.7）。',
    en: 'Nothing on the screen changes when the keyboard comes to {n} links or buttons, such as {shows}. Do not write outline: none, or give :focus-visible a style of its own (WCAG 2.4.7).',
  },
} satisfies Told;

/** The Tab key comes to menu, search and forms, gets away again, and can be seen where it is. One page a template. */
export const a11yKeyboard = check({
  id: 'a11y.keyboard',
  words: { zh: '键盘可用', en: 'Works by keyboard' },
  needs: ['view:keyboard'],
  params: {},
  measure(facts) {
    const keyboard = trialFacts(facts, 'keyboard');
    return 'state' in keyboard ? keyboard : seenMeasure(keyboard, told);
  },
});
