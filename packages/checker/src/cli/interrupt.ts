import process from 'node:process';
import { exit } from './exit.ts';

/** Signals of one command. */
export interface Interrupt {
  readonly signal: AbortSignal;
  /** Gives the signals back to the process. */
  end(): void;
}

/**
 * The first Ctrl-C (or SIGTERM) asks the work to stop at a checkpoint; the second ends the process at once.
 *
 * @param onFirst told once, to say what is happening
 */
export function onInterrupt(onFirst: () => void): Interrupt {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(exit.interrupted);
    controller.abort();
    onFirst();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return { signal: controller.signal, end: () => void process.off('SIGINT', stop).off('SIGTERM', stop) };
}
