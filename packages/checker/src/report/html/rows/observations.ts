import type { Observation, Words } from '@gongkai/model';
import { clip } from '../../clean.ts';
import { link } from '../link.ts';
import { html, none, type Markup } from '../markup.ts';
import { instant, type View } from '../view.ts';
import { outcomeWords } from './outcome-words.ts';
import { viaWords } from './via-words.ts';

/** More looks than this at one subject say nothing new on paper. */
const SHOWN = 6;

const words = {
  heading: { zh: '观察记录', en: 'Observations' },
  control: { zh: '对照正常', en: 'control well' },
  noControl: { zh: '对照异常', en: 'control not well' },
  more: { zh: '另有 {count} 次观察，见 report.json', en: '{count} more observations are in report.json' },
} satisfies Record<string, Words>;

/**
 * Each look at a subject with its time, way and answer; nothing for a finding without looks. An address that is the subject
 * itself is not said again.
 */
export function observationList(view: View, subject: string, observations: readonly Observation[]): Markup {
  const { say } = view;
  if (observations.length === 0) return none;
  const rest = observations.length - SHOWN;
  return html`<ol class="looks" aria-label="${say(words.heading)}">
    ${observations.slice(0, SHOWN).map((one) => look(view, subject, one))}
    ${rest > 0 && html`<li>${say(words.more, { count: rest })}</li>`}
  </ol>`;
}

function look(
  { say }: View,
  subject: string,
  { at, via, outcome, url, status, control, evidence, note }: Observation,
): Markup {
  const seen = outcomeWords(outcome);
  return html`<li>
    <time datetime="${clip(at, 40)}">${clip(instant(at), 40)}</time> ${viaWords({ say }, via)}
    <b>${seen === undefined ? clip(outcome, 80) : say(...seen)}</b>
    ${status !== undefined && status > 0 && String(status) !== outcome && `HTTP ${status}`}
    ${control !== undefined && html`<span>${say(control ? words.control : words.noControl)}</span>`}
    ${url !== undefined && url !== subject && link(url)} ${note !== undefined && html`<q>${clip(note, 300)}</q>`}
    ${evidence !== undefined && html`<code>${clip(evidence, 120)}</code>`}
  </li> `;
}
