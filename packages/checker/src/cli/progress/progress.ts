import type { Console } from '../console.ts';
import type { ScanEvent } from '../../stages/request.ts';
import { lineOf } from './line.ts';

/** Shows how a scan goes on. */
export interface Progress {
  tell(event: ScanEvent): void;
  /** Takes what is shown off the screen. */
  end(): void;
}

const EVERY_MS = 5000;
const REDRAW_MS = 100;

/** NDJSON on stdout with `--json`; one rewritten line on a terminal; otherwise a line every 5 s. */
export function progressOn(console: Console, isJson: boolean): Progress {
  if (isJson) return { tell: (event) => console.out(JSON.stringify(event)), end: () => undefined };
  return console.isTerminal ? rewritten(console) : plain(console);
}

function plain(console: Console): Progress {
  let shown = -Infinity;
  return {
    tell(event) {
      if (event.event === 'progress') {
        if (console.now() - shown < EVERY_MS) return;
        shown = console.now();
      }
      const line = lineOf(event, console.locale);
      if (line !== undefined) console.err(line);
    },
    end: () => undefined,
  };
}

const clear = '\r\u001B[K';

function rewritten(console: Console): Progress {
  let shown = -Infinity;
  return {
    tell(event) {
      if (event.event === 'progress' && console.now() - shown < REDRAW_MS) return;
      const line = lineOf(event, console.locale);
      if (line === undefined) return;
      if (event.event === 'note') return console.raw(`${clear}${line}\n`);
      shown = console.now();
      console.raw(clear + fitted(line, console.columns - 1));
    },
    end: () => console.raw(clear),
  };
}

/** Cuts a line to a terminal's width; Han characters take two places. */
export function fitted(line: string, width: number): string {
  let used = 0;
  let text = '';
  for (const letter of line) {
    used +=
      /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(
        letter,
      )
        ? 2
        : 1;
    if (used > width) break;
    text += letter;
  }
  return text;
}
