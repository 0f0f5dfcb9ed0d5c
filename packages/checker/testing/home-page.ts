/** A home page with every mark, or with some parts of it written otherwise. */
export const homePage = (
  parts: Partial<Record<'title' | 'metas' | 'head' | 'main' | 'foot' | 'tail', string>> = {},
): string => {
  const {
    title = '岚川县住房和城乡建设局',
    metas = '<meta name="SiteName" content="岚川县住房和城乡建设局"><meta name="SiteDomain" content="zjj.lanchuan.gov.cn"><meta name="SiteIDCode" content="3299010001">',
    head = '<h1>岚川县住房和城乡建设局</h1>',
    main = '<ul><li><a href="/tzgg/1.html">关于做好冬季施工安全工作的通知</a><span>2026-11-18</span></li></ul>',
    foot = wholeFoot,
    tail = '',
  } = parts;
  return `<html><head><meta charset="utf-8"><title>${title}</title>${metas}</head><body><div class="header">${head}</div><div class="main">${main}</div><div class="footer">${foot}</div>${tail}</body></html>`;
};

export const footParts = {
  party: '<a href="https://bszs.conac.cn/sitename?method=show&id=1"><img src="/dzjg.png" alt="党政机关"></a>',
  idCode: '<p>网站标识码：3299010001</p>',
  icp: '<p><a href="https://beian.miit.gov.cn/">苏ICP备05012345号-1</a></p>',
  police:
    '<p><a href="https://beian.mps.gov.cn/#/query/webSearch?code=32990102000123">苏公网安备 32990102000123号</a></p>',
  sponsor: '<p>主办单位：岚川县住房和城乡建设局</p>',
  contact: '<p>联系电话：0510-86861234</p>',
  sitemap: '<a href="/wzdt/">网站地图</a>',
  errors:
    '<a href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=3299010001&url=x"><img src="/jc.png" alt="政府网站找错"></a>',
} as const;

const wholeFoot = Object.values(footParts).join('');

/** The foot with one of its marks written otherwise, or left out. */
export const footWith = (mark: keyof typeof footParts, html = ''): string =>
  Object.entries(footParts)
    .map(([name, part]) => (name === mark ? html : part))
    .join('');
