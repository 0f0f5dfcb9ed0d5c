import { setTimeout as wait } from 'node:timers/promises';
import type { Capture } from '../run/capture.ts';
import type { OpenNet } from './net.ts';

/** Hours of the day in China within which a site may be asked: `22-06` is from 22:00 to 6:00 of the next day. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

/** The hours of `22-06`; undefined for a text that is none, or an hour that is both beginning and end. */
export function readHours(text: string): Hours | undefined {
  const [, from, to] = /^([01]?\d|2[0-3])-([01]?\d|2[0-4])$/.exec(text) ?? [];
  if (from === undefined || to === undefined || Number(from) === Number(to) % 24) return undefined;
  return { from: Number(from), to: Number(to) % 24 };
}

const HOUR_MS = 3_600_000;
const CHINA_MS = 8 * HOUR_MS; // no summer time since 1991

/** How many ms until the hours begin; 0 within them. */
export function untilOpen({ from, to }: Hours, now: number): number {
  const ofDay = (now + CHINA_MS) % (24 * HOUR_MS);
  const hour = Math.floor(ofDay / HOUR_MS);
  const isOpen = from < to ? hour >= from && hour < to : hour >= from || hour < to;
  return isOpen ? 0 : (from * HOUR_MS - ofDay + 24 * HOUR_MS) % (24 * HOUR_MS);
}

/** Lets asking begin within the hours only. */
export interface Gate {
  /** Waits until the hours begin, or the run is being stopped; true when it may be asked. */
  open(): Promise<boolean>;
}

export interface Clock {
  now(): number;
  /** Ends early, in peace, when the run is being stopped. */
  rest(ms: number): Promise<void>;
}

export const systemClock = (signal: AbortSignal): Clock => ({
  now: Date.now,
  rest: (ms) => wait(ms, undefined, { signal }).catch(() => undefined),
});

// a machine that slept, or whose clock was set, is not late by more than this
const LONGEST_MS = 600_000;

/** @param onWait told once for each wait, with the ms until the hours begin */
export function gate(hours: Hours, signal: AbortSignal, clock: Clock, onWait: (ms: number) => void): Gate {
  let waiting: Promise<void> | undefined;
  const wake = async (): Promise<void> => {
    onWait(untilOpen(hours, clock.now()));
    for (let ms = 1; ms > 0 && !signal.aborted;) {
      ms = untilOpen(hours, clock.now());
      if (ms > 0) await clock.rest(Math.min(ms, LONGEST_MS));
    }
    waiting = undefined;
  };
  return {
    async open() {
      if (untilOpen(hours, clock.now()) > 0) await (waiting ??= wake());
      return !signal.aborted;
    },
  };
}

/** The network, asked within the hours only. */
export const withinHours = (net: OpenNet, { open }: Gate): OpenNet => ({
  ...net,
  fetch: async (ask) => ((await open()) ? net.fetch(ask) : stopped(ask.url, ask.method ?? 'GET')),
});

const nothing = Buffer.alloc(0);
/** Our own closing down: it says nothing about the site. */
const stopped = (url: string, method: Capture['method']): Capture => ({
  url,
  method,
  at: Date.now(),
  status: 0,
  error: 'local',
  errorText: 'stopped outside the hours',
  headers: {},
  body: nothing,
  wire: nothing,
  ttfbMs: 0,
  totalMs: 0,
});
