/** What is told to editors, with `#gk-debug`. */
export const editorsWords = {
  editors: { zh: '编辑提示' },
  noEndpoint: { zh: '没有受理地址：请设置 endpoint 与 department' },
  blocked: { zh: '本页的内容安全策略 {directive} 不允许连接 {url}' },
  wrongForm: { zh: '表单定义有误：{at} {text}' },
};
export type EditorsWord = keyof typeof editorsWords;
