import type { Day } from '@gongkai/model';
import type { PageText, TextLink } from '../inspect/page-text.ts';
import words from './consultation-words.json' with { type: 'json' };
import { termOf, type Term } from './term.ts';
import { topicOf } from './topic.ts';

/** What a title in a consultation column announces: a draft put out for comment, a survey, what came of one, or none of these. */
export type ConsultationKind = 'draft' | 'survey' | 'result' | 'other';

/** What one page of a consultation says. */
export interface ConsultationRead {
  readonly kind: ConsultationKind;
  readonly title: string;
  readonly topic: string;
  readonly published?: Day;
  /** The draft is on the page, or hangs on it as a file or a link. */
  readonly hasDraft: boolean;
  /** Where it is not: the page says where it may be seen, shows it in a frame or as a picture. */
  readonly hasDraftBehind: boolean;
  /** It says on what law or plan the draft rests, or carries an explanation. */
  readonly hasBasis: boolean;
  /** Files hang on it that were not read: what the page does not say may stand in them. */
  readonly hasFiles: boolean;
  readonly term?: Term;
  /** It calls what it is about a major decision: only to those the regulation gives thirty days. */
  readonly isMajor: boolean;
  /** Address of what came of it, '' when the page leads to none. */
  readonly result: string;
  /** How many comments came and what became of them is said here. */
  readonly saysAdoption: boolean;
  /** It says that no comments came: then there is nothing to adopt. */
  readonly saysNone: boolean;
  /** Words under a heading of what came of it, which need not name adoption. */
  readonly hasOutcome: boolean;
  /** Its title bears the mark of one that still takes comments. */
  readonly isOpen: boolean;
  /** Some comments were not taken up. */
  readonly hasRefused: boolean;
  /** It says why. */
  readonly saysWhy: boolean;
}

const pattern = (source: string): RegExp => new RegExp(source);
const call = pattern(words.call);
const result = pattern(words.result);
const notResult = pattern(words.notResult);
const survey = pattern(words.survey);
const draft = pattern(words.draft);
const named = pattern(words.named);
const ideas = pattern(words.ideas);
const draftAt = pattern(words.draftAt);
const open = pattern(words.isOpen);
const resultHead = pattern(words.resultHead);
const notYet = pattern(words.notYet);
const attachment = new RegExp(words.attachment, 'i');
const explanation = pattern(words.explanation);
const basis = pattern(words.basis);
const clauses = new RegExp(words.clause, 'g');
const resultLink = pattern(words.resultLink);
const adoption = pattern(words.adoption);
const adopted = pattern(words.adopted);
const none = pattern(words.none);
const major = pattern(words.major);
const refused = pattern(words.refused);
const refusedNone = pattern(words.refusedNone);
const reason = pattern(words.reason);

export function consultationKind(title: string): ConsultationKind {
  const plain = title.normalize('NFKC').replace(/\s+/g, '');
  // the quoted title may itself hold every word of a result
  const outside = plain.replace(/\u300a[^\u300b]*\u300b/g, '');
  if (result.test(outside) && !notResult.test(outside)) return 'result';
  if (!call.test(plain) && !draft.test(plain)) return 'other';
  // what has a title in 《》 or is called a draft is one, whatever it is asked by // basis: marks as written
  if (draft.test(plain) || /\u300a[^\u300b]+\u300b/.test(plain)) return 'draft';
  if (survey.test(plain) || ideas.test(plain)) return 'survey';
  // what only asks for suggestions has nothing to show yet
  return named.test(plain) ? 'draft' : 'survey';
}

/** So many clauses on the page are the draft itself. */
const CLAUSES = 4;
/** A page of so many characters holds what it asks about, clauses or not. */
const WHOLE = 1500;

/** A file by its address, or by its name where the address is that of a script. */
const hangs = ({ url, text }: TextLink): boolean => attachment.test(url) || attachment.test(text.replace(/\s/g, ''));

/** A file that opens by a script only, as some systems hang them on. */
const scripted = ({ islands }: PageText['scan']): boolean =>
  islands.some(({ type, text }) => type === 'onclick' && attachment.test(/['"]([^'"]+)['"]/.exec(text)?.[1] ?? ''));

function hasDraftOn({ text, links, scan }: PageText): boolean {
  if ((text.match(clauses)?.length ?? 0) >= CLAUSES || text.replace(/\s/g, '').length >= WHOLE) return true;
  if (scripted(scan)) return true;
  return links.some(
    (link) =>
      !link.hidden &&
      link.region !== 'nav' &&
      link.region !== 'foot' &&
      ((hangs(link) && !isExplanation(link.text)) || (link.region === 'main' && draft.test(link.text))),
  );
}

/** So few characters beside a picture: the picture is what is said; so many pictures are sheets of a draft. */
const FEW = 300;
const SHEETS = 3;
const furniture =
  /icon|logo|share|btn|button|banner|arrow|qr|code|ewm|wx|weixin|weibo|print|dot|line|bg|close|default|blank|count|\btop\b/i;

function showsPictures({ links, mainChars }: PageText['scan']): boolean {
  const shown = links.filter(
    ({ kind, region, hidden, href }) =>
      kind === 'img' && region === 'main' && !hidden && !furniture.test(href.slice(href.lastIndexOf('/') + 1)),
  );
  return shown.length >= SHEETS || (shown.length > 0 && mainChars < FEW);
}

/** Where the draft may be all the same: another place the text names, a frame, a picture of it. */
const hasDraftBehindOn = ({ text, links, scan }: PageText): boolean =>
  draftAt.test(text) ||
  links.some(({ kind, region, hidden }) => kind === 'frame' && region === 'main' && !hidden) ||
  showsPictures(scan);

/** An explanation and nothing else: a file that holds both names the draft, too. */
const isExplanation = (text: string): boolean => explanation.test(text) && !draft.test(text);

const hasFilesOn = ({ links, scan }: PageText): boolean =>
  scripted(scan) ||
  links.some((link) => !link.hidden && link.region !== 'nav' && link.region !== 'foot' && hangs(link));

/** Text of attachments and links counts too: an explanation mostly hangs on the page as a file of that name. */
const hasBasisOn = ({ text, links }: PageText): boolean =>
  explanation.test(text) || basis.test(text) || links.some((link) => explanation.test(link.text));

function resultOn({ links, url }: PageText, title: string): string {
  const found = links.find(
    (link) =>
      !link.hidden &&
      link.region !== 'nav' &&
      link.region !== 'crumb' &&
      link.region !== 'foot' &&
      link.url !== url &&
      resultLink.test(link.text) &&
      link.text !== title &&
      !/^(?:javascript|mailto):/i.test(link.url),
  );
  return found?.url ?? '';
}

/** Words that stand under a heading of what came of it, on the page of the call itself. */
function hasOutcomeOn({ blocks }: PageText): boolean {
  const main = blocks.filter(({ region, hidden }) => region === 'main' && !hidden);
  return main.some(({ text }, at) => {
    const next = main[at + 1]?.text ?? '';
    return resultHead.test(text.replace(/\s/g, '')) && next.length >= 10 && !notYet.test(next);
  });
}

/**
 * Reads a page of a consultation. What stands in the menus and the foot is left out; adoption is asked of the text after
 * the title, so that a title alone proves nothing.
 */
export function readConsultation(page: PageText, title: string, published: Day | undefined): ConsultationRead {
  const kind = consultationKind(title);
  const body = page.text
    .split('\n')
    .filter((line) => line !== title)
    .join('\n')
    .normalize('NFKC');
  const term = termOf(body, published);
  const isResult = kind === 'result';
  const saysNone = none.test(body);
  return {
    kind,
    title,
    topic: topicOf(title),
    ...(published === undefined ? {} : { published }),
    hasDraft: hasDraftOn(page),
    hasDraftBehind: hasDraftBehindOn(page),
    hasBasis: hasBasisOn(page),
    hasFiles: hasFilesOn(page),
    ...(term === undefined ? {} : { term }),
    isMajor: major.test(`${title}\n${body}`),
    result: isResult ? '' : resultOn(page, title),
    saysAdoption: isResult ? adoption.test(body) : adopted.test(body) && /\d+\s?\u6761|\u672a\u6536\u5230/.test(body),
    saysNone,
    hasOutcome: hasOutcomeOn(page),
    isOpen: open.test(title),
    hasRefused: refused.test(body) && !refusedNone.test(body),
    saysWhy: reason.test(body),
  };
}
