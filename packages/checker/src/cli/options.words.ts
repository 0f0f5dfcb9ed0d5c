import type { Words } from '@gongkai/model';
import type { Key } from './setting-keys.ts';

/** What each option is for, as the help says it. */
export const words = {
  pack: {
    zh: '评分标准：内置名（state-2019、jiangyin-2018、demo）或 JSON 文件；默认取站点文件所写，否则 state-2019',
    en: 'pack: a built-in id (state-2019, jiangyin-2018, demo) or a JSON file; default: what the site file names, else state-2019',
  },
  also: {
    zh: '以后还要用哪些评分标准，逗号分隔：一并收集所需的事实，之后离线评分',
    en: 'packs the run will be priced by later, comma separated: what they need is looked at too',
  },
  maxPages: { zh: '最多读取多少页（默认 2000）', en: 'read at most this many pages (default 2000)' },
  out: {
    zh: '结果文件夹；默认 runs/主机/日期-种子；多个网站时各占一个子文件夹',
    en: 'run folder; default runs/HOST/DAY-SEED; with several sites each gets a folder inside',
  },
  since: {
    zh: '以前的结果文件夹：自那以后没有变化的网页不重新读取，证据沿用；复核照常',
    en: 'run folder of an earlier scan: what is unchanged since is not read again, its evidence is kept; confirmations as ever',
  },
  only: {
    zh: '只做这些检查，逗号分隔，如 links.home,column.completeness',
    en: 'run these checks only, comma separated, e.g. links.home,column.completeness',
  },
  asOf: {
    zh: '评定基准日 YYYY-MM-DD（默认北京时间今天）',
    en: 'the day the run stands for, YYYY-MM-DD (default today in China)',
  },
  seed: {
    zh: '抽样种子；同一种子抽到同一批样本（默认由基准日得出，不含随机数）',
    en: 'seed of all samples: same seed, same sample (default made of the day, nothing random)',
  },
  rate: {
    zh: '每台主机每秒请求数（默认 2）；max 不限速，只用于自己的机器',
    en: 'requests a second and host (default 2); max does not wait, for your own machines only',
  },
  foreignRate: {
    zh: '对站外主机每秒请求数，大于 0（默认同 --rate）；几个检查同时进行时调低',
    en: 'requests a second to a host that is not the site’s own (default: as --rate); lower where several scans run at once',
  },
  confirmGap: {
    zh: '复核间隔秒数 G，每个问题在 G、3G、6G 后再看（默认 600）',
    en: 'seconds G before a negative is looked at again, at G, 3G and 6G (default 600)',
  },
  timeout: {
    zh: '服务器须在多少秒内开始应答（默认 15）；整个应答限四倍时间',
    en: 'seconds within which an answer must begin (default 15); the whole of it has four times as long',
  },
  reference: {
    zh: '复核公网网站时的对照网址（默认 https://www.gov.cn/）：它打不开说明本机网络有问题，那一次观察不算数',
    en: 'a page that is asked for beside each confirmation of a public site (default https://www.gov.cn/): when it does not answer it is our own line, and the look does not count',
  },
  allowPrivate: {
    zh: '允许访问的内网网段，如 127.0.0.0/8，可多次给出；起始主机须在其中',
    en: 'private range that may be asked, e.g. 127.0.0.0/8, repeatable; the start host must lie in it',
  },
  contact: {
    zh: '联系方式（邮箱或网址），写进请求头；检查公网网站时必填',
    en: 'who you are (mail or web address), sent with each request; compulsory for public sites',
  },
  office: { zh: '检查单位名称，写进请求头', en: 'name of the office that checks, sent with each request' },
  browser: {
    zh: '不用浏览器；需要浏览器的检查记为未测',
    en: 'no browser; what needs one comes out as not measured',
  },
  cloak: {
    zh: '再以搜索引擎来访者的身份看几页，查有无隐蔽篡改；须经网站主办单位同意',
    en: 'look at a few pages as a visitor from a search engine, to find hidden defacement; with the site owner’s consent',
  },
  hours: {
    zh: '只在这段时间访问（北京时间），如 22-06；其余时间停下等候，到点自动接着查',
    en: 'ask within these hours of the day in China only, e.g. 22-06; outside them the run waits and then goes on',
  },
  ignoreRobots: {
    zh: '不按 robots.txt 检查自己的网站，写主办单位名称（印在报告里）；只对站点自己的主机有效',
    en: 'the site’s owner, by name, wants its own robots.txt left aside; the report says so; other hosts’ files are obeyed',
  },
  failUnder: {
    zh: '得分低于此数时退出码为 1；按百分制，如 60 或 82.5；别的满分按比例折算',
    en: 'exit 1 when the score is below this; on a scale of 100, e.g. 60 or 82.5, other maxima are brought to it',
  },
  json: { zh: '进度以 NDJSON 写到标准输出，其余写到标准错误', en: 'progress as NDJSON on stdout, all else on stderr' },
  lang: { zh: '语言 zh 或 en', en: 'language, zh or en' },
} satisfies Record<Key, Words>;
