import type { FormDefinition, FormGroup } from '@gongkai/model';
import { loadDefinition, type Loaded, type Source } from './definition.ts';

/** The questions of one form: read when their source is another, kept while reading again fails. */
export interface Questions {
  readonly state: 'none' | 'loading' | Loaded;
  readonly definition: FormDefinition | undefined;
  /** Milliseconds now, by the server's clock where it is known. */
  now(): number;
  look(source: Source): void;
  /** Reads again at the next look. */
  forget(): void;
  stop(): void;
  /** The groups to be asked; with an organ given by the page, which one it is is no question. */
  groups(organ: string | undefined): readonly FormGroup[] | undefined;
}

export function questions(changed: (loaded: Loaded) => void): Questions {
  let state: Questions['state'] = 'none';
  let last: (Loaded & { kind: 'ready' }) | undefined;
  let source: Source | undefined;
  let reading: AbortController | undefined;
  let shown:
    | { readonly of: FormDefinition; readonly organ: boolean; readonly groups: readonly FormGroup[] }
    | undefined;

  const read = async (from: Source, signal: AbortSignal): Promise<void> => {
    const loaded = await loadDefinition(from, signal);
    if (!loaded || signal.aborted) return;
    state = loaded;
    if (loaded.kind === 'ready') last = loaded;
    changed(loaded);
  };
  return {
    get state() {
      return state;
    },
    get definition() {
      return last?.file.item;
    },
    now: () => last?.clock() ?? Date.now(),
    look(next) {
      if (source && source.kind === next.kind && source.value === next.value) return;
      source = next;
      reading?.abort();
      state = next.kind === 'none' ? 'none' : 'loading';
      if (next.kind === 'none') return;
      reading = new AbortController();
      void read(next, reading.signal);
    },
    forget: () => {
      source = undefined;
    },
    stop: () => reading?.abort(),
    groups(organ) {
      const of = last?.file.item;
      if (!of) return undefined;
      const known = organ !== undefined;
      if (shown?.of !== of || shown.organ !== known) {
        const fields = (group: FormGroup): FormGroup['fields'] =>
          group.fields.filter(({ name }) => !known || name !== 'organ');
        shown = { of, organ: known, groups: of.groups.map((group) => ({ ...group, fields: fields(group) })) };
      }
      return shown.groups;
    },
  };
}

/** How the element stands, for its reader. */
export interface Standing {
  readonly secure: boolean;
  readonly answered: boolean;
  readonly showsForm: boolean;
  readonly stage: string;
  readonly failure: { readonly why: string } | undefined;
  readonly checking: boolean;
}

/** The state the element reflects, one of E17's and those of a form. */
export function standingOf(read: Questions['state'], now: Standing): string {
  const failed = typeof read === 'object' && read.kind === 'failed';
  if (!now.secure) return 'insecure';
  if (now.answered) return 'filed';
  if (!now.showsForm) return read === 'loading' ? read : failed && read.code === 'data.offline' ? 'offline' : 'error';
  if (now.stage === 'sending') return 'sending';
  if (now.failure) return now.failure.why === 'offline' ? 'offline' : 'failed';
  return now.checking ? 'checking' : 'ready';
}
