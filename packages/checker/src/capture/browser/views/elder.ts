import type { Seen, SeenFault } from '../../../run/view.ts';
import type { Tab } from '../tab.ts';
import { findEntry, focusEntry, clickEntry, modeOf, type Entry, type Mode } from './elder-page.ts';
import { inElderMode } from './elder-mode.ts';
import lexicon from './lexicon.json' with { type: 'json' };

/** Looks for the entry to a version for the elderly, takes it as somebody without a mouse would, and looks at what comes. */
export async function elderTrial(tab: Tab): Promise<Seen> {
  const entry = await tab.evaluate<Entry | undefined>(`(${findEntry.toString()})(${JSON.stringify(lexicon)})`);
  if (!entry)
    return {
      faults: [{ kind: 'no-entry', state: 'fail', count: 1, shows: '', needsAll: true }],
      notes: { entry: 'none' },
    };
  const faults: SeenFault[] = [];
  const fault = (kind: string, state: SeenFault['state'] = 'fail', more: Partial<SeenFault> = {}): void =>
    void faults.push({ kind, state, count: 1, shows: entry.shows, ...more });
  if (!entry.isReachable) fault('entry-by-mouse');
  const before = await tab.evaluate<Mode>(`(${modeOf.toString()})()`);
  const opened = tab.opened().length;
  if (entry.isReachable) {
    await tab.evaluate(`(${focusEntry.toString()})()`);
    await tab.press('Enter');
  } else await tab.act(`(${clickEntry.toString()})()`, 'ours');
  const mode = (): Promise<Mode> => tab.evaluate<Mode>(`(${modeOf.toString()})()`);
  const stayed = (one: Mode): boolean => JSON.stringify(one) === JSON.stringify(before);
  let after = await mode();
  const [window] = tab.opened().slice(opened);
  if (window !== undefined && stayed(after)) {
    await tab.load(window);
    after = await mode();
  }
  const status = tab.status();
  const isMoved = after.address !== before.address;
  const notes = { entry: entry.kind, text: entry.text, moved: isMoved };
  if (isMoved && status === 0) return { faults: [{ ...gone(entry), kind: 'entry-unseen', needsAll: true }], notes };
  if (isMoved && status >= 400) return { faults: [...faults, { ...gone(entry), kind: 'entry-broken' }], notes };
  if (stayed(after)) {
    fault('entry-does-nothing', 'fail', { needsAll: true });
    return { faults, notes };
  }
  // a tool bar for readers promises no larger type
  if (entry.kind !== 'elder') return { faults, notes };
  const { faults: inside, notes: figures } = await inElderMode(tab);
  return { faults: [...faults, ...inside], notes: { ...notes, ...figures } };
}

const gone = ({ shows, href }: Entry): SeenFault => ({ kind: '', state: 'fail', count: 1, shows: `${shows} ${href}` });
