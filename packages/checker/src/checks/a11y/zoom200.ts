import { check } from '../check.ts';
import { seenMeasure, trialFacts, type Told } from '../seen.ts';

const told = {
  'no-reflow': {
    zh: '窗口 320 像素宽（即放大到 400%）时页面仍宽 {size} 像素，每行都要左右拖动；{n} 个元素超出，如 {shows}。请去掉固定宽度，改用自适应布局（WCAG 1.4.10）。',
    en: 'In a window 320 px wide (400 % zoom) the page is still {size} px wide and every line must be dragged along; {n} elements stick out, such as {shows}. Drop fixed widths and let the page reflow (WCAG 1.4.10).',
  },
  'wide-table': {
    zh: '窗口 320 像素宽时只有表格、图片等超出（{shows}，页面宽 {size} 像素）。数据表可以超宽，排版用的表格不可以：请人工判断。',
    en: 'In a window 320 px wide only tables, pictures and the like stick out ({shows}, page {size} px). A table of data may; a table for layout may not: a person must see.',
  },
  'text-cut': {
    zh: '放大到 200% 后有 {n} 处文字被截断，如 {shows}。请人工查看是否丢失内容；元素高宽不要写死，或让文字换行（WCAG 1.4.4）。',
    en: 'At 200 % text is cut off in {n} places, such as {shows}. See whether anything is lost; do not fix heights and widths, let text wrap (WCAG 1.4.4).',
  },
} satisfies Told;

/** Nothing is lost when a page is enlarged to 200 %, nor in a window of 320 px (WCAG 1.4.4, 1.4.10). */
export const a11yZoom200 = check({
  id: 'a11y.zoom200',
  words: { zh: '放大后内容不丢失', en: 'Nothing is lost when enlarged' },
  needs: ['view:zoom'],
  params: {},
  measure(facts) {
    const zoom = trialFacts(facts, 'zoom');
    return 'state' in zoom ? zoom : seenMeasure(zoom, told);
  },
});
