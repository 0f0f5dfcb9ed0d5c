import type { FormGroup } from '@gongkai/model';
import type { Draft, DraftBox } from './draft.ts';
import { shownFields, type Values } from './values.ts';

/** The part of the answers that may stay on this machine; `files` are names of file fields that hold something. */
export function draftOf(groups: readonly FormGroup[], values: Values, key: string, files: readonly string[]): Draft {
  const kept: Record<string, string> = {};
  const left = [...files];
  const fields = shownFields(groups, values);
  const secret = fields.filter(({ sensitive }) => sensitive).map(({ name }) => name);
  for (const { name, type } of fields) {
    const value = values[name] ?? '';
    if (type === 'file') continue;
    if (!secret.includes(name)) kept[name] = value;
    else if (value !== '') left.push(name);
  }
  return { values: kept, key, left };
}

/** Keeps the draft of one form, a moment after the last change, so that typing stays smooth. */
export interface Keeping {
  /** Where the draft stands, as the reader is told. `off`: the reader or the page wants none. */
  readonly state: 'nothing' | 'kept' | 'refused' | 'off';
  /** The draft that was filled in when the form opened, until it is cleared. */
  readonly restored: Draft | undefined;
  open(): Draft | undefined;
  changed(): void;
  /** Keeps at once what waits to be kept. */
  flush(): void;
  clear(): void;
  /** A public computer: nothing is kept from here on, and what was kept goes. */
  forbid(on: boolean): void;
}

export interface KeepingOptions {
  /** Where drafts lie; undefined when the page wants none. */
  readonly box: () => DraftBox | undefined;
  readonly draft: () => Draft;
  readonly told: (event: 'saved' | 'restored' | 'cleared') => void;
  /** Runs after `state` or `restored` became another. */
  readonly redraw: () => void;
}

const quietMs = 500;

export function keeping({ box, draft, told, redraw }: KeepingOptions): Keeping {
  let state: Keeping['state'] = 'nothing';
  let restored: Draft | undefined;
  let timer = 0;
  const become = (next: Keeping['state']): void => {
    if (next === state) return;
    state = next;
    redraw();
  };
  const rest = (): void => {
    clearTimeout(timer);
    timer = 0;
  };
  const flush = (): void => {
    if (timer === 0) return;
    rest();
    const place = state === 'off' ? undefined : box();
    if (!place) return;
    const kept = place.save(draft());
    become(kept ? 'kept' : 'refused');
    if (kept) told('saved');
  };
  const clear = (): void => {
    rest();
    restored = undefined;
    box()?.clear();
    if (state !== 'off') state = 'nothing';
    redraw();
    told('cleared');
  };
  return {
    get state() {
      return state;
    },
    get restored() {
      return restored;
    },
    open: () => {
      restored = box()?.read();
      if (restored) told('restored');
      return restored;
    },
    changed: () => {
      clearTimeout(timer);
      timer = setTimeout(flush, quietMs);
    },
    flush,
    clear,
    forbid: (on) => {
      state = on ? 'off' : 'nothing';
      clear();
    },
  };
}
