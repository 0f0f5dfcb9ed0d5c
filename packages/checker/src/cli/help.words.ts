import type { Words } from '@gongkai/model';
import { evaluate } from './help/evaluate.words.ts';
import { fleets } from './help/fleet.words.ts';
import { manyRuns } from './help/many-runs.words.ts';
import { upkeep } from './help/upkeep.words.ts';

const exitCodes: Words = {
  zh: `退出码：
  0  完成            1  低于 --fail-under，或被单项否决
  2  用法、配置、评分标准或站点文件有误
  3  网站无法访问，或可测内容太少不能评定
  4  本工具故障（可用 resume 继续）    130  被 Ctrl-C 中断（可用 resume 继续）
退出码为 0、1、3 时报告都已写好。`,
  en: `Exit codes:
  0  done            1  below --fail-under, or vetoed
  2  usage, configuration, pack or site file
  3  the site could not be reached, or too little could be measured
  4  our own fault (go on with resume)    130  interrupted by Ctrl-C (go on with resume)
The report is written in 0, 1 and 3.`,
};

/** What each command is for, and what is said below its options. */
export const help = {
  gongkai: {
    words: {
      zh: '检查政府网站，按评分标准计分，并写出每一分扣分都有证据的报告。',
      en: 'Visits a government site, measures it, prices it by a pack, and writes a report in which every lost point carries its evidence.',
    },
    after: {
      zh: `
例：
  gongkai doctor                                    这台机器能不能检查
  gongkai site https://zjj.example.gov.cn/ --contact you@example.gov.cn
                                                    起草站点文件 site.json
  gongkai scan site.json --contact you@example.gov.cn
  gongkai resume runs/zjj.example.gov.cn/2026-03-01-…
  gongkai score runs/… --pack jiangyin-2018         换一套评分标准，不联网

设置来源，先到先得：选项 > 环境变量（GONGKAI_PACK、GONGKAI_MAX_PAGES……）
  > gongkai.config.json（键名如 pack、maxPages；另选文件用 --config）> 默认值
CHROMIUM_PATH 指定浏览器。NO_COLOR 关闭逐行改写的进度。

${exitCodes.zh}`,
      en: `
Examples:
  gongkai doctor                                    can this machine scan?
  gongkai site https://zjj.example.gov.cn/ --contact you@example.gov.cn
                                                    drafts site.json
  gongkai scan site.json --contact you@example.gov.cn
  gongkai resume runs/zjj.example.gov.cn/2026-03-01-…
  gongkai score runs/… --pack jiangyin-2018         another pack, no network

Settings, the first that names one decides: flag > environment (GONGKAI_PACK,
  GONGKAI_MAX_PAGES …) > gongkai.config.json (keys such as pack, maxPages; another
  file with --config) > default
CHROMIUM_PATH names the browser. NO_COLOR turns the rewritten status line off.

${exitCodes.en}`,
    },
  },
  scan: {
    words: {
      zh: '抓取、检查、计分，写出一个结果文件夹（run.sqlite、证据、report.html、report.json）。可一次给出几个网站，依次检查。',
      en: 'Crawls, measures, prices, and writes a run folder (run.sqlite, evidence, report.html, report.json). Several sites are scanned one after another.',
    },
    after: {
      zh: `
例：
  gongkai scan https://zjj.example.gov.cn/ --contact you@example.gov.cn
  gongkai scan site.json --pack jiangyin-2018 --as-of 2026-03-01 --out runs/zjj
  gongkai scan http://127.0.0.1:8000/ --allow-private 127.0.0.0/8 --rate max --confirm-gap 0
  gongkai scan site.json --only links.home,links.inner --no-browser --json | jq .
  gongkai scan sites.csv --out runs/2026-03         一批网站，每行一个；首行为列名
                                                    （url 必填；name、organKind、level、hosts…… 可用中文列名）

公网网站默认每秒 2 次请求，遵守 robots.txt；除搜索外不提交任何表单。
第一次 Ctrl-C 存盘停下，第二次立即退出；随后 gongkai resume 接着查，得分不变。

${exitCodes.zh}`,
      en: `
Examples:
  gongkai scan https://zjj.example.gov.cn/ --contact you@example.gov.cn
  gongkai scan site.json --pack jiangyin-2018 --as-of 2026-03-01 --out runs/zjj
  gongkai scan http://127.0.0.1:8000/ --allow-private 127.0.0.0/8 --rate max --confirm-gap 0
  gongkai scan site.json --only links.home,links.inner --no-browser --json | jq .
  gongkai scan sites.csv --out runs/2026-03         many sites, one a row below the names of the columns
                                                    (url, and if you like name, organKind, level, hosts …)

Public sites are asked twice a second, robots.txt is obeyed, no form but a search is submitted.
The first Ctrl-C makes a checkpoint and stops, the second ends at once; gongkai resume goes on to the same score.

${exitCodes.en}`,
    },
  },
  resume: {
    words: {
      zh: '接着做一次中断的检查；得分与未中断时相同。',
      en: 'Goes on where an interrupted scan stopped, to the same score.',
    },
    after: {
      zh: '\n例：\n  gongkai resume runs/zjj.example.gov.cn/2026-03-01-…',
      en: '\nExample:\n  gongkai resume runs/zjj.example.gov.cn/2026-03-01-…',
    },
  },
  score: {
    words: {
      zh: '用（另一套）评分标准给已有结果重新计分，不联网；重写 report.json 和 report.html。',
      en: 'Prices an old run by a pack, without network; rewrites report.json and report.html.',
    },
    after: {
      zh: '\n例：\n  gongkai score runs/zjj --pack jiangyin-2018\n  gongkai score runs/zjj --re-extract                用现在的读法重读存下的网页\n  gongkai score runs/zjj --pack ./my-pack.json --fail-under 60\n  gongkai score runs/zjj --facts 台账.json           每行写明应有几项（examined）、做到几项（met），按比例扣分\n\n已封存的结果不再计分。',
      en: '\nExamples:\n  gongkai score runs/zjj --pack jiangyin-2018\n  gongkai score runs/zjj --re-extract                read the stored pages again\n  gongkai score runs/zjj --pack ./my-pack.json --fail-under 60\n  gongkai score runs/zjj --facts registers.json      each row says how many cases (examined) and how many met; points go by share\n\nA sealed run is not scored again.',
    },
  },
  report: {
    words: {
      zh: '按结果文件夹写出带图的报告，不联网。',
      en: 'Writes the report of a run, charts included, without network.',
    },
    after: {
      zh: '\n例：\n  gongkai report runs/zjj --format html,pdf,xlsx --trend runs/zjj-2025\n  gongkai report runs/zjj --format sarif,junit --pack state-2019',
      en: '\nExamples:\n  gongkai report runs/zjj --format html,pdf,xlsx --trend runs/zjj-2025\n  gongkai report runs/zjj --format sarif,junit --pack state-2019',
    },
  },
  validate: {
    words: {
      zh: '检查评分标准或站点文件：哪里不对、怎么改。',
      en: 'Says what is wrong with a pack or a site file, where, and how to mend it.',
    },
    after: {
      zh: '\n例：\n  gongkai validate my-pack.json site.json\n  gongkai validate state-2019',
      en: '\nExamples:\n  gongkai validate my-pack.json site.json\n  gongkai validate state-2019',
    },
  },
  ...evaluate,
  ...manyRuns,
  ...fleets,
  ...upkeep,
  doctor: {
    words: {
      zh: '这台机器能不能检查：Node、浏览器、字体、IPv6、时钟、磁盘。',
      en: 'Can this machine scan? Node, browser, fonts, IPv6, clock, disk.',
    },
    after: { zh: '', en: '' },
  },
  site: {
    words: {
      zh: '读取网站的一小部分（至多 60 页），起草站点文件：名称、标识码、单位类型、主机、栏目。',
      en: 'Reads a little of a site (60 pages at most) and drafts its site file: name, code, organ kind, hosts, columns.',
    },
    after: {
      zh: '\n例：\n  gongkai site https://zjj.example.gov.cn/ --contact you@example.gov.cn --out zjj.json\n\n写好后请人工核对，再交给 gongkai scan。',
      en: '\nExample:\n  gongkai site https://zjj.example.gov.cn/ --contact you@example.gov.cn --out zjj.json\n\nLook through the draft, mend it, then give it to gongkai scan.',
    },
  },
} as const satisfies Record<string, { readonly words: Words; readonly after: Words }>;

/** Headings and fixed sentences of commander, by what it writes itself. */
export const fixed: Readonly<Record<string, Words>> = {
  'Usage:': { zh: '用法：', en: 'Usage:' },
  'Options:': { zh: '选项：', en: 'Options:' },
  'Commands:': { zh: '命令：', en: 'Commands:' },
  'Arguments:': { zh: '参数：', en: 'Arguments:' },
};

export const own = {
  help: { zh: '显示帮助', en: 'show this help' },
  version: { zh: '显示版本', en: 'show the version' },
  config: { zh: '配置文件（默认 gongkai.config.json）', en: 'configuration file (default gongkai.config.json)' },
  format: {
    zh: '格式，逗号分隔：html,pdf,xlsx,csv,json,sarif,junit（默认 html,json）',
    en: 'formats, comma separated: html,pdf,xlsx,csv,json,sarif,junit (default html,json)',
  },
  siteOut: { zh: '写到哪个文件（默认 site.json）', en: 'file to write (default site.json)' },
  more: { zh: '用 gongkai {command} --help 查看用法。', en: 'gongkai {command} --help tells how it is used.' },
} satisfies Record<string, Words>;
