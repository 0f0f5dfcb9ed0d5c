/** Formats whose first rows can be shown. */
export const canPreview = (format: string): boolean => format === 'CSV' || format === 'JSON';
