import { crumbLeads } from './lexicon.ts';
import { fold } from './text.ts';

export interface TrailStep {
  readonly text: string;
  readonly href: string;
}

/** The trail of a page, home first, at most 12 steps; the last is often no link. */
export interface TrailKeeper {
  readonly steps: readonly TrailStep[];
  /** True for the words that old templates write before a trail. */
  leads(text: string): boolean;
  link(text: string, href: string): void;
  /** Text between the links: what is left of it without the signs that part the steps. */
  text(text: string): void;
}

/** The word for place alone, with its colon. */
const bareLead = /^[\s\u00a0\u3000]*\u4f4d\u7f6e\s*[:\uff1a]/;
const MOST = 12;

export function keepTrail(): TrailKeeper {
  const steps: TrailStep[] = [];
  // every lead holds one of these: two searches instead of one a lead
  const leads = (text: string): boolean =>
    (text.includes('\u4f4d\u7f6e') || text.includes('\u5f53\u524d')) &&
    (crumbLeads.some((lead) => text.includes(lead)) || bareLead.test(text));
  return {
    steps,
    leads,
    link(text, href) {
      if (steps.length < MOST) steps.push({ text, href });
    },
    text(text) {
      for (const part of text.split(/[>\u00bb\u203a\uff1e\u2192/|]+|(?:^|\s)[-\u2013\u2014](?=\s|$)/)) {
        const name = fold(part, 40);
        if (name.length > 1 && steps.length < MOST && !leads(name)) steps.push({ text: name, href: '' });
      }
    },
  };
}
