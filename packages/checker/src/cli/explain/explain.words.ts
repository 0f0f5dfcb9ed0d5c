import type { Words } from '@gongkai/model';

/** What stands in an explanation besides the texts of checks and packs. */
export const explainWords = {
  check: { zh: '检查 {id}：{name}', en: 'check {id}: {name}' },
  planned: {
    zh: '检查 {id}（尚未实现：记为未测，不扣分）',
    en: 'check {id} (not built yet: comes out as not measured)',
  },
  how: { zh: '  测什么：{how}', en: '  measures: {how}' },
  confirm: { zh: '  复核：{rule}', en: '  confirmed by: {rule}' },
  needs: { zh: '  需要：{needs}', en: '  needs: {needs}' },
  param: { zh: '  参数 {name}：{expects}', en: '  parameter {name}: {expects}' },
  noParams: { zh: '  没有参数', en: '  takes no parameter' },
  used: { zh: '  用在：', en: '  priced in:' },
  unused: { zh: '  这些标准都没有用到它', en: '  none of these packs prices it' },
  use: { zh: '    {pack} {row} {name}（{basis}）', en: '    {pack} {row} {name} ({basis})' },
  with: { zh: '      参数 {with}', en: '      with {with}' },
  price: { zh: '      {price}', en: '      {price}' },
  row: { zh: '指标 {row}（{pack}）：{name}', en: 'row {row} ({pack}): {name}' },
  basis: { zh: '  依据：{basis}', en: '  basis: {basis}' },
  unverified: { zh: '  分值未经原文核对', en: '  its points could not be checked against their source' },
  worth: { zh: '  至多扣 {points} 分', en: '  costs at most {points} points' },
  veto: { zh: '  单项否决：问题达到 {from} 个', en: '  vetoes from {from} findings on' },
  applies: { zh: '  只适用于：{kinds}', en: '  applies to: {kinds}' },
  exclusive: { zh: '  与 {rows} 不重复扣分', en: '  a finding is not charged again in {rows}' },
  byCheck: { zh: '  由检查判定：', en: '  decided by checks:' },
  assisted: { zh: '  由人工判定，下列检查提供线索：', en: '  decided by a person; these checks show where to look:' },
  byPerson: {
    zh: '  由人工判定：gongkai mark 导出待判清单，判后导入',
    en: '  decided by a person: gongkai mark exports the open questions and imports the marks',
  },
  byRegister: {
    zh: '  由台账数据判定：gongkai score 文件夹 --facts 文件，行号 {row}，写明应有几项、做到几项',
    en: '  decided by register facts: gongkai score RUN --facts FILE, row {row}, how many there were and how many were met',
  },
} as const satisfies Record<string, Words>;

/** The confirm rules, by their name in how.json. */
export const confirmRules = {
  none: { zh: '仅供参考，不扣分', en: 'for information, costs nothing' },
  two: {
    zh: '隔至少 10 分钟再看一次，两次一致且同时访问正常的对照页才算',
    en: 'a second look at least 10 minutes later that agrees, with a good control in the same minute',
  },
  link: {
    zh: '404 看两次，服务器错误和超时看三次以上；被防护拦截的不算',
    en: 'two looks for a 404, three for server errors and timeouts; what a bot wall blocks does not count',
  },
  absent: {
    zh: '三种途径都没有：全站抓取、站内搜索或网站地图、首页再看；导航与栏目页须抓到九成',
    en: 'absent in three ways: the crawl, search or site map, a fresh home page; nine tenths of navigation and columns were read',
  },
  list: {
    zh: '栏目页重新取回，用各种方法读列表，必要时用浏览器',
    en: 'the list is fetched again and read in every way there is, with the browser where needed',
  },
  render: { zh: '浏览器中再看一次，两次都有才算', en: 'a second visit in the browser; only what both saw' },
  search: {
    zh: '换一种查询再找一次，并以首页上的条目对照',
    en: 'another form of the query, with an item of the home page as control',
  },
  week: {
    zh: '一周的探测本身就是复核；有效时段不足 140 个不判',
    en: 'the week of probes itself; below 140 valid slots nothing is said',
  },
  person: { zh: '只列线索，由人工判定后才算', en: 'shown only; counts when a person has marked it' },
} as const satisfies Record<string, Words>;
