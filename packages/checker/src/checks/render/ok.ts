import { check } from '../check.ts';
import { countOr } from '../params.ts';
import { seenMeasure, trialFacts, type Told } from '../seen.ts';

const told = {
  blank: {
    zh: '浏览器打开后没有任何内容（{shows}）。请检查页面脚本与样式能否载入，正文应在脚本之前就能看到。',
    en: 'The browser shows nothing at all ({shows}). See that scripts and styles load; the text should be there before any script runs.',
  },
  'nearly-blank': {
    zh: '浏览器打开后只有寥寥几个字（{shows}）。请人工查看是否一直停在“加载中”，或正文没有显示出来。',
    en: 'The browser shows a few words only ({shows}). See whether the page goes on loading for ever, or its text does not come.',
  },
  'script-error': {
    zh: '本站脚本出错 {n} 处：{shows}。请人工查看页面功能是否受影响，并修复脚本。',
    en: 'The site’s own scripts fail in {n} places: {shows}. See whether anything on the page is out of order, and mend the script.',
  },
  'too-wide': {
    zh: '在 360 像素宽的手机上页面宽 {size} 像素，须左右拖动才能看全；最宽处 {shows}。请改用自适应布局：去掉固定宽度，图片和表格设 max-width: 100%。',
    en: 'On a telephone 360 px wide the page is {size} px wide and must be dragged sideways; widest is {shows}. Lay it out to the window: no fixed widths, max-width: 100% for pictures and tables.',
  },
} satisfies Told;

/**
 * Sampled pages show something, and on a telephone 360 px wide are no wider than `width` px; without `width` their width is
 * not judged. A page that was not given all its scripts is not judged either.
 */
export const renderOk = check<{ width: number | undefined }>({
  id: 'render.ok',
  words: { zh: '页面正常显示', en: 'Pages show as they should' },
  needs: ['view:render'],
  params: { width: countOr },
  measure(facts, { width }) {
    const render = trialFacts(facts, 'render');
    if ('state' in render) return render;
    return seenMeasure(
      render,
      told,
      ({ kind, sizes }) => kind !== 'too-wide' || (width !== undefined && sizes.every((size) => size > width)),
    );
  },
});
