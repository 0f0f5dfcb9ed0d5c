import type { ApplicantKind, NewRequest } from '@gongkai/model';
import demo from './demo.json' with { type: 'json' };

const kinds: readonly ApplicantKind[] = [
  'natural',
  'natural',
  'natural',
  'enterprise',
  'natural',
  'legal-service',
  'natural',
  'welfare',
  'research',
  'natural',
  'other',
];

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check digit (GB 11643) that seventeen digits call for. */
export const checkDigit = (digits: string): string =>
  '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11] ?? '';

/** Seventeen digits with a check digit that is wrong: nobody has this number. */
const invalid = (digits: string): string => digits + (checkDigit(digits) === '0' ? '1' : '0');

/** An invented applicant: its identity number fails its own check digit. */
export function applicant(n: number): NewRequest['applicant'] {
  const kind = kinds[n % kinds.length] ?? 'natural';
  const surname = demo.surnames[n % demo.surnames.length] ?? '';
  const person = surname + (demo.given[(n * 5) % demo.given.length] ?? '');
  const organisation = demo.organisations.find(([each]) => each === kind)?.[1];
  const phone = `1380000${String(1000 + n)}`;
  return kind === 'natural' || organisation === undefined
    ? {
        kind: 'natural',
        name: person,
        idKind: 'id-card',
        idNo: invalid(`32028119${60 + (n % 40)}0101${String(100 + n)}`),
        phone,
      }
    : {
        kind,
        name: organisation,
        idKind: 'uscc',
        idNo: `91320281MA${String(1_000_000 + n)}I`, // no such code ends in I,
        contactPerson: person,
        phone,
      };
}
