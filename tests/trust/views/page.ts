import type { Draw } from '../draw.ts';

/** A page to be tried in a browser, with what is wrong with it. */
export interface ViewPage {
  readonly html: string;
  readonly charset: 'utf-8' | 'gbk';
  readonly isFaulty: boolean;
  /** In which way it is faulty, or only looks so. */
  readonly way: string;
  /** Other pages that it leads to, by path. */
  readonly more: Readonly<Record<string, string>>;
}

/** What a family makes of one page: inside of the body, and what else belongs to it. */
export interface Made {
  readonly body: string;
  readonly head?: string;
  /** Attributes of the body. */
  readonly attributes?: string;
  readonly more?: Readonly<Record<string, string>>;
}
type Way = readonly [way: string, make: (draw: Draw) => string | Made];
export interface Ways {
  readonly good: readonly Way[];
  readonly bad: readonly Way[];
}

/** One page in one of the ways, half of them faulty, printed by a system of some age. */
export function viewPage(draw: Draw, { good, bad }: Ways, isPlain = false): ViewPage {
  const isFaulty = draw.chance(0.5);
  const [way, make] = draw.pick(isFaulty ? bad : good);
  const made = make(draw);
  const { more = {}, ...page } = typeof made === 'string' ? { body: made } : made;
  const charset = draw.chance(0.15) ? 'gbk' : 'utf-8';
  const print = (one: Made): string => printed(draw, one, charset, isPlain);
  const others = Object.entries(more).map(([path, body]) => [path, print({ body })] as const);
  return { html: print(page), charset, isFaulty, way, more: Object.fromEntries(others) };
}

const doctypes = [
  '<!DOCTYPE html>',
  '<!DOCTYPE html>',
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
  '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">',
] as const;
const generators = [
  '',
  '',
  '<meta name="generator" content="TRS WCM">',
  '<meta http-equiv="X-UA-Compatible" content="IE=EmulateIE8">',
];
const resets = [
  '',
  '',
  '<style>*{margin:0;padding:0}body{font-size:14px}ul,li{list-style:none}img{border:0}a{color:#333;text-decoration:none}a:hover{color:#c00}</style>',
  '<style type="text/css"><!--\nbody,td{font:14px/24px "宋体",SimSun}a:link{color:#036}\n--></style>',
];
/** What else systems put on their pages and nobody sees. */
const noises = [
  '',
  '',
  '<script>var _hmt=_hmt||[];</script>',
  '<script language="javascript" src="/js/jquery.js"></script><script>jQuery(function($){$("li:even").addClass("even")})</script>',
  '<div style="display:none"><script>document.write(unescape("%3Cspan id=\'_ideConac\'%3E%3C/span%3E"))</script></div>',
  '<!--[if lt IE 9]><script src="/js/html5.js"></script><![endif]-->',
];

function printed(draw: Draw, { body, head, attributes = '' }: Made, charset: string, isPlain: boolean): string {
  const doctype = isPlain ? '<!DOCTYPE html>' : draw.pick([...doctypes, '']);
  const meta =
    charset === 'gbk'
      ? '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'
      : '<meta charset="utf-8">';
  const given = head ?? '<meta name="viewport" content="width=device-width, initial-scale=1">';
  const [reset, noise] = isPlain ? ['', ''] : [draw.pick(resets), draw.pick(noises)];
  return `${doctype}<html lang="zh-CN"><head>${meta}<title>岚川县某局</title>${draw.pick(generators)}${reset}${given}</head><body${attributes}>${noise}${body}</body></html>`;
}

const lines = [
  '各有关单位要切实提高思想认识，加强组织领导，压实工作责任，逐项研究整改措施，按期办结。',
  '为进一步规范行政执法行为，保护公民、法人和其他组织的合法权益，结合本县实际，制定本办法。',
  '县政府办公室会同有关部门负责本方案的组织实施，并定期向社会公布进展情况。',
  '相关材料请于规定期限前报送至牵头部门汇总，逾期不再受理，联系电话见附件。',
];
const columns = [
  '首页',
  '政务公开',
  '通知公告',
  '政策文件',
  '政策解读',
  '依申请公开',
  '机构职能',
  '领导之窗',
  '办事服务',
  '互动交流',
  '财政信息',
  '人事信息',
  '专题专栏',
  '统计数据',
  '工作动态',
  '县情概况',
];

export const text = (draw: Draw, times = 1): string =>
  Array.from({ length: times }, () => `<p>${draw.pick(lines)}</p>`).join('');

/** A menu of links, as lists, tables or lines of them. */
export function menu(draw: Draw, links: number): string {
  const from = draw.int(900);
  const all = Array.from({ length: links }, (_, at) => {
    const name = columns[(from + at) % columns.length] ?? '';
    return `<a href="/l${from + at}.${draw.pick(['html', 'shtml', 'htm'])}"${draw.pick(['', '', ' target="_blank"', ' class="nav_a"'])}>${name}</a>`;
  });
  return draw.pick([
    () => `<ul>${all.map((one) => `<li>${one}</li>`).join('')}</ul>`,
    () => `<div class="nav"><ul class="clearfix">${all.map((one) => `<li>${one}</li>`).join('\n')}</ul></div>`,
    () =>
      `<table border="0" cellpadding="0" cellspacing="0">${all.map((one) => `<tr><td height="25" align="center">${one}</td></tr>`).join('')}</table>`,
    () => `<p>${all.join(' | ')}</p>`,
    () => `<nav>${all.join(' ')}</nav>`,
  ])();
}
