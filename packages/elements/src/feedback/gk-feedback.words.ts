import type { FormWord } from '../parts/form/form.words.ts';
import type { AskingWord } from './asking.words.ts';

/** Everything the feedback form says; its own texts come with what is loaded on demand. */
export type FeedbackWord = FormWord | AskingWord;
