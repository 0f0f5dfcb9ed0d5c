import type { Actor } from '../audit/chain.ts';
import type { Office } from '../office.ts';
import type { ActResult } from '../records/act-result.ts';
import type { Sight } from '../staff/sight.ts';
import type { Field, Typed } from './fields.ts';

/** Which row, and the number of its last event that the caller has read. */
export interface Aim {
  readonly id: string;
  readonly expectSeq?: number;
}

/** One act on a row. Whether it is done is for the act itself to say: `isOpen` only tells what is worth trying. */
export interface FaceAct {
  readonly fields: readonly Field[];
  readonly isOpen: boolean;
  readonly run: (actor: Actor, aim: Aim, typed: Typed) => Promise<ActResult>;
}

/** A register as its desk's JSON shows it: the same sight, the same forms, the same acts as its pages. */
export interface Face<Row extends object> {
  /** Below `/api/v1/desk`: `documents`. */
  readonly path: string;
  /** The table its events are kept under. */
  readonly entity: string;
  readonly list: (sight: Sight) => Promise<readonly Row[]>;
  readonly find: (sight: Sight, id: string) => Promise<Row | undefined>;
  /** What a row's events are kept under, where that is not its id. */
  readonly eventsUnder?: (row: Row) => string;
  /** What the row's columns are not: texts that are JSON, columns that are nobody's business. */
  readonly shape?: (row: Row) => Readonly<Record<string, unknown>>;
  readonly enter?: {
    readonly fields: (sight: Sight) => Promise<readonly Field[]> | readonly Field[];
    readonly run: (actor: Actor, typed: Typed) => Promise<ActResult>;
  };
  readonly acts: (
    actor: Actor,
    row: Row,
  ) => Promise<Readonly<Record<string, FaceAct>>> | Readonly<Record<string, FaceAct>>;
}

/** A register's face, of one office. */
export type FaceOf<Row extends object> = (office: Office) => Face<Row>;
