import type { ReactiveControllerHost } from 'lit';
import type { Day } from '@gongkai/model';
import type { Source } from '../parts/data/source.ts';
import type { Order, Show } from './arranged.ts';
import type { Voice } from './comment-view.ts';

/** What the page asks of a comment box, as its attributes say. */
export interface BoxAttributes {
  readonly topic: string;
  readonly src: string | undefined;
  readonly data: unknown;
  readonly closes: string;
  readonly closed: boolean;
  readonly feedbackUrl: string | undefined;
  readonly maxLength: number | undefined;
  readonly allowClause: string | undefined;
  readonly require: string;
  readonly show: Show;
  readonly order: Order;
  readonly pageSize: number;
  readonly maxAgeDays: number | undefined;
  readonly headlineLevel: number | undefined;
}

/** The same, ready to use. */
export interface Asked extends Voice {
  readonly source: Source;
  /** True when the source is the platform, which answers with its own time. */
  readonly live: boolean;
  readonly show: Show;
  readonly order: Order;
  readonly size: number;
  /** Heading of the list, and its level. */
  readonly title: string;
  readonly level: number;
  readonly today: Day;
  readonly maxAgeDays: number | undefined;
  readonly debug: boolean;
}

/** The element as its list sees it. */
export interface BoxHost extends ReactiveControllerHost {
  readonly asked: Asked;
  readonly tell: (name: string, detail: unknown) => void;
  /** The first of these in its shadow tree. */
  readonly find: (selector: string) => HTMLElement | null;
}
