/** Texts of the bar; gk-accessibility-bar.words.en.ts has the same keys. */
export const words = {
  bar: { zh: '无障碍工具' },
  elder: { zh: '长者模式' },
  open: { zh: '无障碍浏览' },
  smaller: { zh: '缩小文字' },
  larger: { zh: '放大文字' },
  size: { zh: '文字 {size}%' },
  dark: { zh: '黑底黄字' },
  light: { zh: '白底黑字' },
  blue: { zh: '蓝底白字' },
  spacing0: { zh: '行距：原样' },
  spacing1: { zh: '行距：较宽' },
  spacing2: { zh: '行距：最宽' },
  pointer: { zh: '大鼠标' },
  line: { zh: '阅读线' },
  read: { zh: '朗读' },
  stop: { zh: '停止朗读' },
  reset: { zh: '恢复原样' },
  isReset: { zh: '已恢复原样' },
  unkept: { zh: '浏览器不允许保存，设置仅在本页有效' },
};
export type BarWord = keyof typeof words;
