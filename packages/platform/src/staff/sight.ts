/** Whose desk it is: clerks and heads see what is their department's, the city office and auditors see all. */
export interface Sight {
  readonly role: string;
  readonly departmentId: string;
}

export const seesAll = ({ role }: Sight): boolean => role === 'office' || role === 'auditor';
