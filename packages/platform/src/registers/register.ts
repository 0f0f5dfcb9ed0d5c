import type { Day, RegisterRow, Words } from '@gongkai/model';
import type { Hono } from 'hono';
import type { Limiter } from '../http/limit.ts';
import type { Office } from '../office.ts';
import type { StaffEnv } from '../staff/session.ts';
import type { Sight } from '../staff/sight.ts';

/** Something a duty still lacks: what is late, what falls due, what this year has not seen yet. Derived, never stored. */
export interface Gap {
  /** The register's noun. */
  readonly register: string;
  /** What is lacking, `{name}` for values. */
  readonly words: Words;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Where it is mended, below `/desk`. */
  readonly href: string;
  readonly departmentId: string;
  readonly dueOn?: Day;
  readonly isLate: boolean;
}

/** A count of one department between two days, for the city's table: returns of papers, a site's last score. */
export interface Figure {
  readonly departmentId: string;
  /** Column it stands in, the same words for every department. */
  readonly words: Words;
  /** As it is shown: `3`, `92 %`. */
  readonly value: string;
  /** The rows behind it, below `/desk`. */
  readonly href: string;
}

export interface RegisterTools {
  readonly office: Office;
  readonly limiter: Limiter;
}

/** One duty's register: its faces, as far as it has them. */
export interface Register {
  readonly name: string;
  /** Public JSON, below `/api/v1`. */
  readonly api?: (tools: RegisterTools) => Hono;
  /** The desk's JSON, below `/api/v1/desk`. */
  readonly deskApi?: (office: Office) => Hono<StaffEnv>;
  /** Pages for everybody, at `/`. */
  readonly pages?: (tools: RegisterTools) => Hono;
  /** Pages of the desk, at `/`. */
  readonly desk?: (office: Office) => Hono<StaffEnv>;
  /** What is lacking on a day, of the departments one may see. */
  readonly gaps?: (office: Office, sight: Sight, today: Day) => Promise<readonly Gap[]>;
  /** What the city's table shows of each department between two days. */
  readonly figures?: (office: Office, from: Day, to: Day) => Promise<readonly Figure[]>;
  /** What the assessment counts of one department between two days: rows of a pack whose source is `register`. */
  readonly facts?: (office: Office, departmentId: string, from: Day, to: Day) => Promise<readonly RegisterRow[]>;
}
