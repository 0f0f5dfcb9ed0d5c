/** A moment as it is kept: ISO 8601 in UTC with milliseconds, so that text order is time order. */
export type Moment = string;
