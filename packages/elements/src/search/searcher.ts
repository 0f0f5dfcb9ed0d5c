import type { Hit } from './hits.ts';

/** What there is to show for a question; shown again whenever more is known. */
export interface Outcome {
  readonly text: string;
  readonly hits: readonly Hit[];
  /** True when nothing fits and these only resemble what was asked. */
  readonly near: boolean;
  /** Words to mark, folded. */
  readonly marks: readonly string[];
  /** `none`: there are no texts beside the titles; `unasked`: they are read when the reader asks. */
  readonly texts: 'none' | 'unasked' | 'reading' | 'read' | 'failed';
  /** The text of a page as far as it was read; `''` for a page without one. */
  readonly textOf: (id: string) => string;
  /** True when the platform has more. */
  readonly more: boolean;
  /** Code of what went wrong; `''` when nothing did. */
  readonly failed: string;
}

/** Whoever finds: an index in the page, or the platform. */
export interface Searcher {
  ask(text: string): void;
  lookInTexts(): void;
  more(): void;
  /** Nothing is shown after this. */
  stop(): void;
}

/** The searcher is told what came of it. */
export type Show = (outcome: Outcome) => void;

/** Waits, or throws when nobody wants to know any more. */
export const quiet = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((go, stop) => {
    const timer = setTimeout(go, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      stop(signal.reason as Error);
    });
  });
