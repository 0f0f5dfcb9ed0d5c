import law from '@gongkai/packs/law/request-2019.json' with { type: 'json' };
import type { FeeRules } from '@gongkai/model';
import type { RequestLaw } from './rules.ts';

const { terms, fees } = law;

/** Terms in working days as the pack gives them, each with its article there. */
export const requestLaw: RequestLaw = {
  answer: terms.answer.workingDays,
  extension: terms.extension.workingDays,
  correctionNotice: terms.correctionNotice.workingDays,
  correction: terms.correction.workingDays,
  thirdParty: terms.thirdParty.workingDays,
  jointOrgan: terms.jointOrgan.workingDays,
  feePayment: terms.feePayment.workingDays,
};

const steps = (rows: readonly (readonly number[])[]): FeeRules['perItem']['steps'] =>
  rows.map(([upTo = 0, fen = 0]) => [upTo, fen]);

/** Fee tables of 国办函〔2020〕109号, in 分. */
export const feeRules: FeeRules = {
  perItem: { steps: steps(fees.perItem.steps), further: fees.perItem.further },
  perPage: { steps: steps(fees.perPage.steps), beyond: fees.perPage.beyond },
};

/** What an adverse letter says of review and suit (行政复议法、行政诉讼法、法释〔2025〕8号). */
export const remedyRules = law.remedies;
