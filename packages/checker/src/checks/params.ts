import type { Parameter } from './check.ts';

const optional =
  <T>(fits: (value: unknown) => value is T) =>
  (value: unknown): value is T | undefined =>
    value === undefined || fits(value);

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
const isWindow = (value: unknown): value is string => typeof value === 'string' && /^P\d+[DMY]$/.test(value);

/** Parameters that several checks take. */
export const text: Parameter<string> = { fits: isText, expects: { zh: '非空文字', en: 'a text' } };
export const textOr: Parameter<string | undefined> = { fits: optional(isText), expects: text.expects };
export const texts: Parameter<readonly string[]> = {
  fits: isTexts,
  expects: { zh: '文字列表', en: 'a list of texts' },
};
export const textsOr: Parameter<readonly string[] | undefined> = { fits: optional(isTexts), expects: texts.expects };
export const count: Parameter<number> = {
  fits: isCount,
  expects: { zh: '不小于 0 的整数', en: 'a whole number from 0' },
};
export const countOr: Parameter<number | undefined> = { fits: optional(isCount), expects: count.expects };
export const window: Parameter<string> = {
  fits: isWindow,
  expects: { zh: 'ISO 8601 时长，如 P14D、P6M', en: 'an ISO 8601 duration such as P14D or P6M' },
};
export const windowOr: Parameter<string | undefined> = { fits: optional(isWindow), expects: window.expects };
export const flagOr: Parameter<boolean | undefined> = {
  fits: optional((value: unknown): value is boolean => typeof value === 'boolean'),
  expects: { zh: 'true 或 false', en: 'true or false' },
};
/** One of a closed set, or absent. */
export const oneOf = <T extends string>(...all: readonly T[]): Parameter<T | undefined> => ({
  fits: (value): value is T | undefined => value === undefined || all.some((one) => one === value),
  expects: { zh: `${all.join(' / ')} 之一`, en: `one of ${all.join(', ')}` },
});
