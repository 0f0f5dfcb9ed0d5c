import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '@gongkai/model';
import { names } from '../run/folder.ts';
import { problem } from './problems.ts';

/** True when the score of this run is final. */
export const isSealed = (dir: string): boolean => existsSync(join(dir, names.final));

/** Why a sealed run is not changed; nothing for one that is open. */
export const sealedProblems = (dir: string): readonly Problem[] =>
  isSealed(dir) ? [problem('run.sealed', words.sealed, { dir, file: names.final })] : [];

const words = {
  sealed: {
    zh: '{dir} 已封存（{file}），评分和分数不再改动：需要更正时请另做一次检查（gongkai scan 或 retest）',
    en: '{dir} is sealed ({file}): its marks and its score change no more; for a correction make another run (gongkai scan or retest)',
  },
} as const;
