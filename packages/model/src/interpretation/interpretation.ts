import type { Day } from '../day.ts';
import type { ItemFile } from '../item-file.ts';
import type { Words } from '../words.ts';

/** The nine elements an interpretation speaks to (澄政办发〔2018〕24号 三（二）4). */
export const interpretationElements = {
  background: { zh: '背景依据', en: 'Background and basis' },
  goals: { zh: '目标任务', en: 'Goals and tasks' },
  content: { zh: '主要内容', en: 'Main content' },
  scope: { zh: '涉及范围', en: 'Scope' },
  standards: { zh: '执行标准', en: 'Standards' },
  notes: { zh: '注意事项', en: 'Points to note' },
  keywords: { zh: '关键词诠释', en: 'Key terms' },
  benefits: { zh: '惠民利民举措', en: 'Benefits to the public' },
  changes: { zh: '新旧政策差异', en: 'What is new' },
} as const satisfies Readonly<Record<string, Words>>;
export type InterpretationElement = keyof typeof interpretationElements;

/** The forms an interpretation can take 解读形式. */
export const interpretationForms = {
  text: { zh: '文字解读', en: 'Text' },
  chart: { zh: '图表图解', en: 'Charts' },
  audio: { zh: '音频', en: 'Audio' },
  video: { zh: '视频', en: 'Video' },
  'press-conference': { zh: '新闻发布会', en: 'Press conference' },
  interview: { zh: '访谈', en: 'Interview' },
  article: { zh: '撰写文章', en: 'Article' },
} as const satisfies Readonly<Record<string, Words>>;
export type InterpretationForm = keyof typeof interpretationForms;

/** Who interprets. */
export interface Interpreter {
  readonly dept: string;
  readonly person?: string;
  /** Post of the person. */
  readonly role?: string;
  /** True for the head of the department, 第一解读人. */
  readonly first?: boolean;
}

/** A picture, a recording or a page of its own, in one of the forms. */
export interface InterpretationMedium {
  readonly kind: InterpretationForm;
  readonly url: string;
  readonly title?: string;
  /** What a picture says, for those who do not see it. */
  readonly alt?: string;
  /** Address of the same figures as a table. */
  readonly tableUrl?: string;
  readonly captionsUrl?: string;
  /** What is said, as text, or the address of that text. */
  readonly transcript?: string;
}

/** One interpretation 政策解读 of one document; `''` means not filled in, an absent field that it does not apply. */
export interface Interpretation {
  /** `''` when the document is known by its address only. */
  readonly documentId: string;
  readonly documentUrl: string;
  readonly documentTitle: string;
  readonly documentPublishedOn?: Day;
  readonly title: string;
  readonly url: string;
  readonly publishedOn?: Day;
  /** Working days from the document's publication, counted by whoever knows the calendar; never by a browser. */
  readonly workingDays?: number;
  /** Several when departments interpret together. */
  readonly by: readonly Interpreter[];
  readonly forms: readonly InterpretationForm[];
  /** Text, or the address of it; an element that is not spoken to is absent. */
  readonly elements: Readonly<Partial<Record<InterpretationElement, string>>>;
  readonly media: readonly InterpretationMedium[];
}

/** The interpretations a department published, in the publisher's order. */
export type Interpretations = ItemFile<'gongkai.interpretation/1', Interpretation>;

/** Working days within which a document is to be interpreted (澄政办发〔2018〕24号 三（二）4). */
export const interpretationLimit = 3;
