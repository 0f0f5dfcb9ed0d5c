import words from './openness.json' with { type: 'json' };

/** True when a division of work says that openness is part of it (澄政办发〔2018〕24号 三（五）). */
export const namesOpenness = (division: string): boolean => words.some((duty) => division.includes(duty));
