import type { Words } from '../words.ts';

/** Why nothing was measured, or why a duty does not apply. A closed list: packs, reports and tests match on it. */
export const reasons = {
  'tool.crash': { zh: '检查工具出错', en: 'The checker failed' },
  'tool.timeout': { zh: '检查超时', en: 'The check ran out of time' },
  'tool.budget': { zh: '未抓取足够页面', en: 'Too few pages were fetched' },
  'tool.charset': { zh: '无法识别页面编码', en: 'The page encoding could not be read' },
  'tool.planned': { zh: '该检查尚未实现', en: 'This check is not built yet' },
  'tool.version': { zh: '检查记录由旧版工具产生', en: 'The run was made by an older tool' },
  'tool.no-browser': { zh: '未使用浏览器', en: 'No browser was used' },
  'net.local': { zh: '本机网络异常', en: 'Our own network failed' },
  'net.dns-local': { zh: '本机域名解析异常', en: 'Our own name service failed' },
  'net.vantage': { zh: '当前网络环境无法检查', en: 'Cannot be seen from this network' },
  'site.blocked': { zh: '网站防护拦截', en: 'The site blocks automatic visits' },
  'site.captcha': { zh: '需要验证码', en: 'A captcha is needed' },
  'site.login': { zh: '需要登录', en: 'A login is needed' },
  'site.elsewhere': {
    zh: '首页转到了不属于本站点的主机：请改用那里的网址，或在站点文件的 hosts 中写明',
    en: 'The home page leads to a host that is not the site’s: scan that address, or name the host in the site file’s hosts',
  },
  'site.unreachable': { zh: '网站无法访问', en: 'The site could not be reached' },
  'robots.disallow': { zh: 'robots.txt 不允许抓取', en: 'robots.txt forbids it' },
  'robots.unreachable': {
    zh: '读不到 robots.txt（服务器出错或不应答），按不允许抓取处理',
    en: 'robots.txt could not be read (the server failed or did not answer), which counts as a ban',
  },
  'size.cap': { zh: '内容超出大小上限', en: 'The content is over the size limit' },
  'trap.cap': { zh: '链接陷阱已截断', en: 'A link trap was cut off' },
  'unsupported.format': { zh: '格式不支持', en: 'The format is not supported' },
  'needs.judgement': { zh: '需要人工判断', en: 'A person must judge' },
  'needs.confirm': { zh: '两次观察不一致', en: 'The observations disagree' },
  'needs.week': { zh: '需要连续一周监测', en: 'A week of probes is needed' },
  'needs.list': { zh: '需要提供清单', en: 'A list must be supplied' },
  'needs.register': { zh: '需要台账数据', en: 'Register data are needed' },
  'no.population': { zh: '没有可检查的对象', en: 'There is nothing to check' },
  'not.asked': { zh: '本次检查未要求测这一项', en: 'This scan was not asked to look at it' },
  'not.applicable': { zh: '该项不适用', en: 'The duty does not apply' },
} as const satisfies Readonly<Record<string, Words>>;

export type Reason = keyof typeof reasons;

/** One look at one subject, kept so that a department can see when and how a fault was seen. */
export interface Observation {
  /** ISO 8601 instant with offset +08:00. */
  readonly at: string;
  /** How it was looked at: `http`, `browser`, `facts` (the crawl's own text index), `sitemap`, `search`. */
  readonly via: string;
  /** What was seen, in a word a machine can compare: `404`, `timeout`, `soft-404`, `empty`, `absent`, `not-found` … */
  readonly outcome: string;
  /** What was asked for, when it is an address. */
  readonly url?: string;
  /** HTTP status; 0 when no answer came. */
  readonly status?: number;
  /** True when the control probe of the same minute was well; a look without a good control proves nothing. */
  readonly control?: boolean;
  /** Where the answer lies in the run folder: `pages-0001.warc.gz:1234+567`. */
  readonly evidence?: string;
  readonly note?: string;
}

/** `fail` costs points; `person` waits for a mark; `unmeasured` is shown and costs nothing. */
export type FindingState = 'fail' | 'person' | 'unmeasured';

/** One thing wrong with one subject. */
export interface Finding {
  /** What is wrong, stable and kebab-case: `gone`, `server-error`, `soft-404`, `column-missing`, `color-contrast` … */
  readonly kind: string;
  readonly state: FindingState;
  /** What it is about, in canonical form: an address, a column class, a rule and template. With check and kind the stable key. */
  readonly subject: string;
  /** A page where a person can see it. */
  readonly page: string;
  /** What a person reads: what was seen and how to mend it. */
  readonly detail: Words;
  /** In how many places of the site it stands (pages × occurrences); at least 1. */
  readonly places: number;
  /** `fail` needs two or more that agree. */
  readonly observations: readonly Observation[];
}

/** What a check reports. Anything but `measured` is our fault or nobody's, and never costs the site a point. */
export type Measure =
  | {
      readonly state: 'measured';
      /** How many subjects were looked at. */
      readonly examined: number;
      readonly findings: readonly Finding[];
      /** Subjects that could not be looked at, by reason. They cost nothing and are shown. */
      readonly open?: readonly { readonly reason: Reason; readonly count: number; readonly detail?: string }[];
      /** A figure worth showing beside the verdict, e.g. `17/21`. */
      readonly value?: string;
    }
  | { readonly state: 'na' | 'unmeasured'; readonly reason: Reason; readonly detail?: string };

type Open = NonNullable<Extract<Measure, { state: 'measured' }>['open']>;

export const measured = (
  examined: number,
  findings: readonly Finding[],
  more: { readonly open?: Open; readonly value?: string } = {},
): Measure => ({ state: 'measured', examined, findings, ...more });
export const na = (reason: Reason, detail?: string): Measure => ({
  state: 'na',
  reason,
  ...(detail === undefined ? {} : { detail }),
});
export const unmeasured = (reason: Reason, detail?: string): Measure => ({
  state: 'unmeasured',
  reason,
  ...(detail === undefined ? {} : { detail }),
});
