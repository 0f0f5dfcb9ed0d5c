import { opinionClocks, type OpinionClock } from '@gongkai/calendar';
import type {
  ClockStart,
  Disposition,
  OpinionScope,
  OpinionState,
  Problem,
  ReleaseKind,
  Severity,
  SpeakerPost,
  WithinLimit,
  Words,
} from '@gongkai/model';
import named from './rules.json' with { type: 'json' };

/** What the rules know of a case. */
export interface CaseFacts {
  readonly severity: Severity;
  readonly disposition: Disposition | null;
  readonly state: OpinionState;
  readonly clockStart: ClockStart;
  /** ISO 8601. */
  readonly detectedAt: string;
  readonly occurredAt: string | null;
  readonly reportedAt: string | null;
  readonly releases: readonly ReleaseFacts[];
  readonly transfers: number;
}

export interface ReleaseFacts {
  readonly at: string;
  readonly kind: ReleaseKind;
  readonly url: string | null;
  readonly speakerPost: SpeakerPost;
}

const words = {
  occurred: {
    zh: '时限从事件发生起算，请填写事件发生的时间',
    en: 'The clocks count from the occurrence: give its time',
  },
  'not-yet': { zh: '时间不能晚于现在', en: 'A time cannot lie in the future' },
  order: { zh: '事件发生不能晚于舆情发现', en: 'It cannot be discovered before it occurred' },
  lead: {
    zh: '按属地管理、分级负责的规则，此类舆情由{kind}回应',
    en: 'By the rule of local responsibility this is answered by {kind}',
  },
  several: { zh: '涉及多个部门的，请选出全部部门', en: 'Choose every department it touches' },
  named: { zh: '指定牵头部门请写明理由', en: 'Naming a lead needs a reason' },
  triage: {
    zh: '请先研判：定性、处置方式和回应主体确定后才能发布',
    en: 'Judge it first: what is released needs its disposition and who answers',
  },
  text: { zh: '请先起草回应', en: 'Draft the answer first' },
  approved: {
    zh: '回应须经全部回应主体同意，尚缺：{names}',
    en: 'Every department that answers must approve; still missing: {names}',
  },
  url: { zh: '请填写发布的网址', en: 'Give the address where it was published' },
  'before-start': { zh: '发布不能早于舆情发现或事件发生', en: 'A release cannot come before its occasion' },
  result: {
    zh: '此类舆情须公布{what}：先发布“最终结果”并附网址，才能办结',
    en: 'This kind needs its outcome published: release a final result with its address before closing ({what})',
  },
  released: { zh: '还没有发布任何信息，不能办结', en: 'Nothing was released yet; it cannot be closed' },
  transfer: {
    zh: '不实信息须将涉嫌违法的线索移交公安或网络监管部门，并记录移交后才能办结',
    en: 'False information: hand what may be unlawful to the police or the cyberspace administration before closing',
  },
  report: {
    zh: '重大舆情须先记录向市委市政府报告的时间，才能办结',
    en: 'Major opinion: record when the city’s leaders were told before closing',
  },
  conference: {
    zh: '特别重大、重大突发事件须举行新闻发布会，才能办结',
    en: 'A major emergency needs its press conference before closing',
  },
} satisfies Record<string, Words>;
export type OpinionFault = keyof typeof words;

export const wrong = (code: OpinionFault, at: string, values: Problem['values'] = {}): Problem => ({
  code: `opinion.${code}`,
  at,
  words: words[code],
  values,
});

/** Times of a new case: found by now, begun before it was found. `''` for what was not given. */
export function timeProblems(
  {
    detectedAt,
    occurredAt,
    clockStart,
  }: Pick<CaseFacts, 'detectedAt' | 'clockStart'> & { readonly occurredAt: string },
  now: string,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (detectedAt > now) problems.push(wrong('not-yet', '/detectedAt'));
  if (clockStart === 'occurred' && occurredAt === '') problems.push(wrong('occurred', '/occurredAt'));
  if (occurredAt > detectedAt) problems.push(wrong('order', '/occurredAt'));
  return problems;
}

type OrganKind = 'city' | 'department' | 'town' | 'enterprise';
/** Which organs may lead what (三（一）5 明确回应责任); an empty list means any. */
const leads: Readonly<Record<OpinionScope, readonly OrganKind[]>> = {
  'city-decision': ['department'],
  town: ['town'],
  towns: ['department', 'city'],
  department: [],
  departments: ['department', 'city'],
};

/** Who answers: by the rule, or named by the city office with a reason. */
export function routingProblems({
  scope,
  leadKind,
  parties,
  isNamed,
  reason,
}: {
  readonly scope: OpinionScope;
  readonly leadKind: OrganKind;
  /** How many departments answer, the lead among them. */
  readonly parties: number;
  readonly isNamed: boolean;
  readonly reason: string;
}): readonly Problem[] {
  const allowed = leads[scope];
  const problems: Problem[] = [];
  if (isNamed && reason === '') problems.push(wrong('named', '/reason'));
  if (!isNamed && allowed.length > 0 && !allowed.includes(leadKind))
    problems.push(wrong('lead', '/lead', { kind: allowed.map((kind) => named.organs[kind]).join(' / ') }));
  if (scope === 'departments' && parties < 2) problems.push(wrong('several', '/parties'));
  return problems;
}

/** When the clocks of a case began, in ms. */
export const startOf = ({
  clockStart,
  detectedAt,
  occurredAt,
}: Pick<CaseFacts, 'clockStart' | 'detectedAt' | 'occurredAt'>): number =>
  Date.parse(clockStart === 'occurred' && occurredAt !== null ? occurredAt : detectedAt);

/** The clocks of an emergency at a moment; none for anything else. */
export const clocksOf = (facts: CaseFacts, now: number): readonly OpinionClock[] =>
  facts.severity === 'emergency'
    ? opinionClocks(
        startOf(facts),
        facts.releases.map(({ at, kind }) => ({ at: Date.parse(at), isConference: kind === 'conference' })),
        now,
      )
    : [];

/** What is decided of the clocks, for the public; undefined while nothing is. */
export function withinLimit(clocks: readonly OpinionClock[]): WithinLimit | undefined {
  const decided = clocks.filter(({ state }) => state !== 'running').map(({ name, state }) => [name, state === 'kept']);
  return decided.length > 0 ? (Object.fromEntries(decided) as WithinLimit) : undefined; // clock names are its keys
}

/** A release: after its occasion, not in the future, with its address unless it is a conference. */
export function releaseProblems(
  facts: CaseFacts,
  { at, kind, url }: Pick<ReleaseFacts, 'at' | 'kind'> & { readonly url: string },
  now: string,
): readonly Problem[] {
  if (facts.state === 'found' || facts.disposition === null) return [wrong('triage', '')];
  const problems: Problem[] = [];
  const earliest = facts.occurredAt ?? facts.detectedAt;
  if (at > now) problems.push(wrong('not-yet', '/at'));
  else if (at < earliest) problems.push(wrong('before-start', '/at'));
  if (kind !== 'conference' && url === '') problems.push(wrong('url', '/url'));
  return problems;
}

/** Dispositions whose outcome is published before a case is closed (basis: the paragraph's six ways), zh and en. */
const outcomes: Readonly<Partial<Record<Disposition, string>>> = named.outcomes;

/** What still stands between a case and its end, every point of it. */
export function closingProblems(facts: CaseFacts): readonly Problem[] {
  const { disposition, releases, severity, transfers, reportedAt } = facts;
  if (facts.state === 'found' || disposition === null) return [wrong('triage', '')];
  const problems: Problem[] = [];
  const what = outcomes[disposition];
  if (releases.length === 0) problems.push(wrong('released', ''));
  if (what !== undefined && !releases.some(({ kind, url }) => kind === 'final' && url !== null))
    problems.push(wrong('result', '', { what }));
  if (disposition === 'refute' && transfers === 0) problems.push(wrong('transfer', ''));
  if (severity !== 'normal' && reportedAt === null) problems.push(wrong('report', ''));
  if (severity === 'emergency' && !releases.some(({ kind }) => kind === 'conference'))
    problems.push(wrong('conference', ''));
  return problems;
}

/** Whether the head spoke first where he has to (主要负责人要带头主动发声). */
export function headSpokeFirst({ releases }: Pick<CaseFacts, 'releases'>): boolean {
  const [first] = releases.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return first?.speakerPost === 'head';
}
