// Every text of the demo page, Chinese first.
const words = {
  title: { zh: '岚川县 · 政务公开一页看懂', en: 'Lanchuan County · openness at a glance' },
  lead: {
    zh: '三个演示部门网站，同一套标准，刚刚在本机检查完毕。每扣一分，报告里都有可以点开的证据。',
    en: 'Three demo department sites, one set of rules, checked on this machine just now. Every point lost has evidence you can open.',
  },
  scanning: { zh: '正在检查三个演示网站……', en: 'Checking the three demo sites…' },
  day: { zh: '检查基准日', en: 'As of' },
  pack: { zh: '评分标准', en: 'Rules' },
  of: { zh: '分（满分 100）', en: 'of 100' },
  range: {
    zh: '区间 {low}–{high} · 可测覆盖 {coverage}% · 原始得分 {raw} / {max}',
    en: 'range {low}–{high} · {coverage}% measured · raw {raw} / {max}',
  },
  other: { zh: '同一次检查，换一套标准', en: 'The same run under other rules' },
  otherValue: { zh: '{id}：{total} 分，{outcome}', en: '{id}: {total}, {outcome}' },
  passed: { zh: '合格', en: 'Passed' },
  failed: { zh: '不合格', en: 'Failed' },
  vetoed: { zh: '单项否决', en: 'Vetoed' },
  unrated: { zh: '不能评定', en: 'Not rated' },
  columns: { zh: '应设栏目', en: 'Required columns' },
  columnsValue: { zh: '{n} / {m}', en: '{n} / {m}' },
  columnsNote: { zh: '逾期 {stale} 个，空白 {empty} 个', en: '{stale} stale, {empty} empty' },
  links: { zh: '失效链接', en: 'Broken links' },
  linksNote: { zh: '共查 {checked} 个地址', en: '{checked} addresses asked' },
  search: { zh: '站内搜索', en: 'Site search' },
  'search.ok': { zh: '可用', en: 'Works' },
  'search.faults': { zh: '不可用', en: 'Does not work' },
  'search.open': { zh: '未测', en: 'Not measured' },
  searchNote: { zh: '用本站文章标题实测', en: 'tried with titles of its own articles' },
  a11y: { zh: '无障碍问题', en: 'Accessibility faults' },
  'a11y.open': { zh: '未测', en: 'Not measured' },
  a11yNote: { zh: '按页面模板计', en: 'counted by page template' },
  worst: { zh: '最该先改', en: 'Mend first' },
  nothing: { zh: '没有失分项', en: 'No points lost' },
  veto: { zh: '否决', en: 'veto' },
  report: { zh: '查看完整报告', en: 'Open the full report' },
  site: { zh: '打开网站', en: 'Open the site' },
  element: { zh: '看目录组件', en: 'See the catalogue element' },
  waiting: { zh: '等待中', en: 'Waiting' },
  broke: { zh: '检查没有完成', en: 'The check did not finish' },
  brokeHelp: { zh: '终端里有原因', en: 'The terminal says why' },
  pages: {
    zh: '读了 {pages} 页，发出 {requests} 次请求，用时 {seconds} 秒',
    en: '{pages} pages read, {requests} requests, {seconds} s',
  },
  next: { zh: '检查自己的网站', en: 'Check your own site' },
  nextText: {
    zh: '先起草站点文件，再检查；对公网网站默认每秒两次请求，并要求留下联系方式。',
    en: 'Draft a site file, then scan. Public sites are asked twice a second by default, and a contact is required.',
  },
  embed: { zh: '把目录组件放进现有网站', en: 'Put the element into an existing page' },
  embedText: {
    zh: '两行代码贴在原有表格外面；去掉这两行，页面恢复原样。',
    en: 'Two lines around the table that is already there; take them out and the page is as before.',
  },
  language: { zh: 'English', en: '中文' },
};

export const say = (lang, key, values = {}) =>
  words[key][lang].replace(/\{(\w+)\}/g, (mark, name) => String(values[name] ?? mark));

/** Names of the scan's stages as a person says them; an unknown one is shown as it is. */
const stages = {
  plan: { zh: '准备', en: 'Plan' },
  fetch: { zh: '抓取页面', en: 'Fetch pages' },
  verify: { zh: '核对链接', en: 'Verify links' },
  search: { zh: '试用搜索', en: 'Try the search' },
  inspect: { zh: '阅读抽样页面', en: 'Read sampled pages' },
  probe: { zh: '探测域名和证书', en: 'Probe names and certificates' },
  render: { zh: '检查无障碍', en: 'Accessibility' },
  confirm: { zh: '复核', en: 'Confirm' },
};
export const stageName = (lang, stage) => stages[stage]?.[lang] ?? stage;
