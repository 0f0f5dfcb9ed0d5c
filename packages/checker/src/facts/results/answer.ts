import type { Observation, Reason } from '@gongkai/model';
import { chinaTime } from '../../run/observations.ts';
import type { ResultPage } from './result-page.ts';

/** What an engine said to one query. */
export interface Answer {
  /** ms UTC. */
  readonly at: number;
  readonly via: 'http' | 'browser';
  /** What was asked for; the page it ended on when a browser asked. */
  readonly url: string;
  /** 0 when no answer came; `error` says why. */
  readonly status: number;
  readonly error?: string;
  readonly results: ResultPage;
  /** Why an answer without results cannot be judged. */
  readonly barrier?: Reason;
}

/** True when the engine does not work: no such page, a server's error, no answer at all. A barrier, or our own fault, is none. */
export const isDown = ({ status, barrier }: Answer): boolean =>
  barrier === undefined && (status === 0 || status === 404 || status === 410 || status >= 500);

/** How it fails, in a word: `500`, `timeout`. */
export const faultOf = ({ status, error }: Answer): string => (status === 0 ? (error ?? 'no-answer') : String(status));

/** An answer as a look. `control`: the home page was well in the same minute. */
export const observed = ({ at, via, url, status }: Answer, outcome: string, control: boolean): Observation => ({
  at: chinaTime(at),
  via,
  outcome,
  url,
  status,
  control,
});
