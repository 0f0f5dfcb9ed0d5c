/** Texts of the folded bar; gk-accessibility-bar.words.en.ts has the same keys, those of the tools lie beside them. */
export const words = {
  bar: { zh: '无障碍工具' },
  elder: { zh: '长者模式' },
  open: { zh: '无障碍浏览' },
  unkept: { zh: '浏览器不允许保存，设置仅在本页有效' },
};
export type BarWord = keyof typeof words;
