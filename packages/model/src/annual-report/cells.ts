import type { Words } from '../words.ts';

/** Columns of the table of requests, as in 国办公开办函〔2021〕30号: natural persons, five kinds of organisations, all. */
export const requestColumns = {
  natural: { zh: '自然人', en: 'Natural persons' },
  enterprise: { zh: '商业企业', en: 'Enterprises' },
  research: { zh: '科研机构', en: 'Research bodies' },
  welfare: { zh: '社会公益组织', en: 'Public-benefit bodies' },
  'legal-service': { zh: '法律服务机构', en: 'Legal-service bodies' },
  other: { zh: '其他', en: 'Others' },
  total: { zh: '总计', en: 'Total' },
} as const satisfies Readonly<Record<string, Words>>;
export type RequestColumn = keyof typeof requestColumns;

/** The 25 rows of the table of requests, in order, under their exact names. */
export const requestRows = {
  new: { zh: '一、本年新收政府信息公开申请数量', en: '1 Requests received this year' },
  in: { zh: '二、上年结转政府信息公开申请数量', en: '2 Carried in from last year' },
  r1: { zh: '（一）予以公开', en: '(1) Disclosed' },
  r2: { zh: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', en: '(2) Disclosed in part' },
  'r3.1': { zh: '1.属于国家秘密', en: '1 State secret' },
  'r3.2': { zh: '2.其他法律行政法规禁止公开', en: '2 Forbidden by other law' },
  'r3.3': { zh: '3.危及“三安全一稳定”', en: '3 Endangers security or stability' },
  'r3.4': { zh: '4.保护第三方合法权益', en: '4 Protects a third party' },
  'r3.5': { zh: '5.属于三类内部事务信息', en: '5 Internal affairs' },
  'r3.6': { zh: '6.属于四类过程性信息', en: '6 Deliberative' },
  'r3.7': { zh: '7.属于行政执法案卷', en: '7 Enforcement files' },
  'r3.8': { zh: '8.属于行政查询事项', en: '8 Administrative enquiry' },
  'r4.1': { zh: '1.本机关不掌握相关政府信息', en: '1 Not held' },
  'r4.2': { zh: '2.没有现成信息需要另行制作', en: '2 Would have to be made' },
  'r4.3': { zh: '3.补正后申请内容仍不明确', en: '3 Still unclear after correction' },
  'r5.1': { zh: '1.信访举报投诉类申请', en: '1 Petition or complaint' },
  'r5.2': { zh: '2.重复申请', en: '2 Repeated' },
  'r5.3': { zh: '3.要求提供公开出版物', en: '3 Asks for a publication' },
  'r5.4': { zh: '4.无正当理由大量反复申请', en: '4 Mass requests without reason' },
  'r5.5': { zh: '5.要求行政机关确认或重新出具已获取信息', en: '5 Asks to confirm what was received' },
  'r6.1': {
    zh: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    en: '1 Not corrected in time',
  },
  'r6.2': {
    zh: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    en: '2 Fee not paid in time',
  },
  'r6.3': { zh: '3.其他', en: '3 Other' },
  r7: { zh: '（七）总计', en: '(7) Total' },
  out: { zh: '四、结转下年度继续办理', en: '4 Carried over to next year' },
} as const satisfies Readonly<Record<string, Words>>;
export type RequestRow = keyof typeof requestRows;

/** What several rows of results stand under. */
export const requestGroups = {
  results: { zh: '三、本年度办理结果', en: '3 Outcome this year' },
  r3: { zh: '（三）不予公开', en: '(3) Withheld' },
  r4: { zh: '（四）无法提供', en: '(4) Cannot be given' },
  r5: { zh: '（五）不予处理', en: '(5) Not dealt with' },
  r6: { zh: '（六）其他处理', en: '(6) Other' },
} as const satisfies Readonly<Record<string, Words>>;
export type RequestGroup = keyof typeof requestGroups;

/** Table 2: what was made and decided; the fee income is in 10,000 yuan and may have decimals. */
export const disclosedCells = {
  't2.rule.made': { zh: '规章 本年制发件数', en: 'Rules made this year' },
  't2.rule.repealed': { zh: '规章 本年废止件数', en: 'Rules repealed this year' },
  't2.rule.valid': { zh: '规章 现行有效件数', en: 'Rules in force' },
  't2.norm.made': { zh: '行政规范性文件 本年制发件数', en: 'Normative documents made this year' },
  't2.norm.repealed': { zh: '行政规范性文件 本年废止件数', en: 'Normative documents repealed this year' },
  't2.norm.valid': { zh: '行政规范性文件 现行有效件数', en: 'Normative documents in force' },
  't2.licence': { zh: '行政许可 本年处理决定数量', en: 'Licences decided this year' },
  't2.penalty': { zh: '行政处罚 本年处理决定数量', en: 'Penalties decided this year' },
  't2.coercion': { zh: '行政强制 本年处理决定数量', en: 'Coercive measures decided this year' },
  't2.feeWan': { zh: '行政事业性收费 本年收费金额（万元）', en: 'Administrative fees this year (10,000 yuan)' },
} as const satisfies Readonly<Record<string, Words>>;

/** Table 4: where an applicant did not agree. */
export const remedies = {
  review: { zh: '行政复议', en: 'Administrative review' },
  direct: { zh: '行政诉讼 未经复议直接起诉', en: 'Lawsuits without review' },
  after: { zh: '行政诉讼 复议后起诉', en: 'Lawsuits after review' },
} as const satisfies Readonly<Record<string, Words>>;
export type Remedy = keyof typeof remedies;

export const remedyResults = {
  kept: { zh: '结果维持', en: 'Upheld' },
  corrected: { zh: '结果纠正', en: 'Corrected' },
  other: { zh: '其他结果', en: 'Other' },
  pending: { zh: '尚未审结', en: 'Pending' },
  total: { zh: '总计', en: 'Total' },
} as const satisfies Readonly<Record<string, Words>>;
export type RemedyResult = keyof typeof remedyResults;

/** One of the 200 cells of a report. */
export type CellKey =
  | keyof typeof disclosedCells
  | `t3.${RequestRow}.${RequestColumn}`
  | `t4.${Remedy}.${RemedyResult}`;

const keysOfObject = <K extends string>(object: Readonly<Record<K, unknown>>): readonly K[] =>
  Object.keys(object) as K[];

export const requestRowKeys: readonly RequestRow[] = keysOfObject(requestRows);
export const requestColumnKeys: readonly RequestColumn[] = keysOfObject(requestColumns);
export const remedyKeys: readonly Remedy[] = keysOfObject(remedies);
export const remedyResultKeys: readonly RemedyResult[] = keysOfObject(remedyResults);

/** Every cell in the order of the printed tables. */
export const cellKeys: readonly CellKey[] = [
  ...keysOfObject(disclosedCells),
  ...requestRowKeys.flatMap((row) => requestColumnKeys.map((column) => `t3.${row}.${column}` as const)),
  ...remedyKeys.flatMap((remedy) => remedyResultKeys.map((result) => `t4.${remedy}.${result}` as const)),
];

/** The group a row of results belongs to, if it has one beside the results as a whole: `r3` for `r3.8`. */
export const groupOf = (row: RequestRow): Exclude<RequestGroup, 'results'> | undefined =>
  row.includes('.') ? (row.slice(0, 2) as Exclude<RequestGroup, 'results'>) : undefined;

/** Where a cell stands, for a person. */
export function cellWords(cell: CellKey): Words {
  const [table, first = '', ...rest] = cell.split('.');
  if (table === 't2') return disclosedCells[cell as keyof typeof disclosedCells];
  const last = rest.at(-1) ?? '';
  if (table === 't4') return joined(remedies[first as Remedy], remedyResults[last as RemedyResult]);
  const row = cell.slice(3, -last.length - 1) as RequestRow;
  const group = groupOf(row);
  const named = group ? joined(requestGroups[group], requestRows[row]) : requestRows[row];
  return joined(named, requestColumns[last as RequestColumn]);
}

const joined = (a: Words, b: Words): Words => ({ zh: `${a.zh} ${b.zh}`, en: `${a.en} ${b.en}` });

const known: ReadonlySet<string> = new Set(cellKeys);
export const isCellKey = (text: string): text is CellKey => known.has(text);
