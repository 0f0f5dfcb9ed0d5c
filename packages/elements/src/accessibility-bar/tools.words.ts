/** Texts of the tools, in both languages: this file is loaded when they are unfolded. */
export const toolWords = {
  smaller: { zh: '缩小文字', en: 'Smaller text' },
  larger: { zh: '放大文字', en: 'Larger text' },
  size: { zh: '文字 {size}%', en: 'Text {size}%' },
  dark: { zh: '黑底黄字', en: 'Yellow on black' },
  light: { zh: '白底黑字', en: 'Black on white' },
  blue: { zh: '蓝底白字', en: 'White on blue' },
  spacing0: { zh: '行距：原样', en: 'Spacing: as is' },
  spacing1: { zh: '行距：较宽', en: 'Spacing: wide' },
  spacing2: { zh: '行距：最宽', en: 'Spacing: widest' },
  pointer: { zh: '大鼠标', en: 'Large pointer' },
  line: { zh: '阅读线', en: 'Reading line' },
  read: { zh: '朗读', en: 'Read aloud' },
  stop: { zh: '停止朗读', en: 'Stop reading' },
  reset: { zh: '恢复原样', en: 'Reset' },
  isReset: { zh: '已恢复原样', en: 'Everything is as the page has it' },
};
export type ToolWord = keyof typeof toolWords;
