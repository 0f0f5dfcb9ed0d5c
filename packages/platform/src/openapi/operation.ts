import type { Words } from '@gongkai/model';
import type { z } from 'zod';

/** One route under `/api/v1`. */
export interface Operation {
  readonly words: Words;
  readonly body?: z.ZodType;
  /** `multipart/form-data` where it is not JSON. */
  readonly bodyType?: string;
  readonly status: 200 | 201 | 202;
  /** What it answers; a file when undefined. */
  readonly answer?: z.ZodType;
  readonly query?: readonly string[];
  /** Takes `Idempotency-Key`: the same key and body again give the same answer. */
  readonly isOnce?: true;
  /** The applicant's `Authorization: GK-Code no:code`. */
  readonly isApplicants?: true;
  /** For who is logged in: the session's cookie, and `X-Form-Token` where something changes. */
  readonly isStaffs?: true;
}
