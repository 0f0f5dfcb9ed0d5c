import type { Capture } from '../../run/capture.ts';

/** What handles answers: what they say goes into the store first, that they answered last. */
export interface Handler {
  /** Reads what the answer says: facts into the store, new addresses into the table. */
  read(id: number, capture: Capture): void;
  /** Keeps the answer as the `n`th look at its address and says what became of that. */
  keep(id: number, capture: Capture, n: number): void;
}

const COMPANY = 24;
const LONGEST_MS = 50;
const MOST_BYTES = 2 << 20;

/** One answer, both steps. A kill in between only means to ask once more. */
export function takeIn(handler: Handler, id: number, capture: Capture, n: number): void {
  handler.read(id, capture);
  handler.keep(id, capture, n);
}

/**
 * Where a crawl's answers wait for company, and are then taken in: doing one step for two dozen of them is a tenth less work.
 * Only answers that come fast wait, and only small ones: a slow crawl has each on its way to the disk when the next arrives.
 */
export interface Intake {
  put(id: number, capture: Capture): void;
  /** Takes in whatever waits. */
  empty(): void;
}

export function intake(handler: Handler): Intake {
  let waiting: { readonly id: number; readonly capture: Capture }[] = [];
  let since = 0;
  let bytes = 0;
  const empty = (): void => {
    const all = waiting;
    waiting = [];
    bytes = 0;
    for (const { id, capture } of all) handler.read(id, capture);
    for (const { id, capture } of all) handler.keep(id, capture, 1);
  };
  return {
    put(id, capture) {
      const now = performance.now();
      if (waiting.length === 0) since = now;
      waiting.push({ id, capture });
      if (capture.unchanged === undefined) bytes += capture.wire.length + capture.body.length;
      if (waiting.length >= COMPANY || bytes > MOST_BYTES || now - since > LONGEST_MS) empty();
    },
    empty,
  };
}
