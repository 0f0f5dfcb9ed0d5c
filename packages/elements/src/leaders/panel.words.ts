/** Texts of what it shows. */
export const panelWords = {
  openness: { zh: '分管政务公开' },
  noDivision: { zh: '分工未公布' },
  cv: { zh: '简历' },
  photo: { zh: '{name}照片' },
  nobody: { zh: '没有标出分管政务公开的领导（openness）' },
  unfilled: { zh: '有 {count} 位领导的分工 division 未填写' },
};
