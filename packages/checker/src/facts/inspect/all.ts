import type { Inspection } from './inspection.ts';

/** Every inspection, those named in another's `after` before it. A check needs one as `inspect:<id>`. */
export const inspections: readonly Inspection<unknown>[] = [];
