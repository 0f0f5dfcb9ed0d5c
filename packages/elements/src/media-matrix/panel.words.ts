/** Texts of what is shown. */
export const panelWords = {
  main: { zh: '主账号' },
  find: { zh: '在{platform}中搜索账号名称' },
  other: { zh: '其他平台' },
  qr: { zh: '“{name}”二维码' },
  dead: { zh: '“{name}”没有可用的链接，请核对 url 或停用该账号' },
  noMain: { zh: '没有标出主账号（main）' },
};
