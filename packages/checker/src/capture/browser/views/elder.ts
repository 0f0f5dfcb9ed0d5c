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
  if (entry.kind === 'unclear')
    return {
      faults: [{ kind: 'entry-unclear', state: 'person', count: 1, shows: entry.shows }],
      notes: { entry: entry.kind },
    };
  const faults: SeenFault[] = [];
  const fault = (kind: string, state: SeenFault['state'] = 'fail', more: Partial<SeenFault> = {}): void =>
    void faults.push({ kind, state, count: 1, shows: entry.shows, ...more });
  // a script of a tool bar may make its entry one that keys reach
  if (!entry.isReachable) fault('entry-by-mouse', 'fail', { needsAll: true });
  const mode = (): Promise<Mode> => tab.evaluate<Mode>(`(${modeOf.toString()})()`);
  const before = await mode();
  await tab.evaluate('gk.pause(800)');
  // clocks and pictures that change by themselves tell nothing
  const still = Object.entries(await mode()).filter(([name, value]) => before[name] === value);
  const opened = tab.opened().length;
  if (entry.isReachable) {
    await tab.evaluate(`(${focusEntry.toString()})()`);
    await tab.press('Enter');
  } else await tab.act(`(${clickEntry.toString()})()`, 'ours');
  const stayed = (one: Mode): boolean => still.every(([name, value]) => one[name] === value);
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
