import { activityKinds, type Activities } from '@gongkai/model';
import { alternate, anchor, ownLine, startTag } from './anchor.ts';
import { escaped } from './escaped.ts';

export interface ParticipationOptions {
  /** Address of the data file, relative to the page. */
  readonly src: string;
  /** Activities to print, 50 without it. */
  readonly rows?: number;
}

/** The element with its activities as a plain list in Chinese, in the publisher's order. Pure; every value is escaped. */
export function prerenderParticipation({ items }: Activities, { src, rows = 50 }: ParticipationOptions): string {
  const lines = items.slice(0, rows).map(({ kind, title, startsAt, place, signup, minutesUrl }) => {
    const name = anchor(title, minutesUrl ?? signup?.url);
    const texts = [kind && activityKinds[kind].zh, startsAt.slice(0, 16).replace('T', ' '), place];
    return `<li>${ownLine('', name, texts.filter(Boolean).map(escaped).join(' '))}</li>`;
  });
  return `${startTag('gk-participation', { src })}
<ul>
${lines.join('\n')}
</ul>
</gk-participation>
${alternate(src)}`;
}
