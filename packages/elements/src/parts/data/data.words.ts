/** Texts of every element that reads data; {@link dataWordsEn} has the same keys. */
export const dataWords = {
  loading: { zh: '正在读取…' },
  retry: { zh: '重试' },
  offline: { zh: '网络已断开；以下为 {time} 读取的内容，恢复后自动更新' },
  offlineEmpty: { zh: '网络已断开，恢复后自动读取' },
  failed: { zh: '数据暂时无法读取' },
  failedStill: { zh: '数据暂时无法读取，以下为页面原有内容' },
  stale: { zh: '数据已 {days} 天未更新' },
  partial: { zh: '有 {count} 处数据无法读取，未列出' },
  updatedOn: { zh: '数据更新于 {day}' },
  notFilled: { zh: '未填写' },
  wrongFile: { zh: '应为 {expected}，实为 {found}' },
  editors: { zh: '编辑提示' },
};
export type DataWord = keyof typeof dataWords;
