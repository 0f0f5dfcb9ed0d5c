import type { FormField, FormGroup } from '@gongkai/model';
import type { Say } from '../base/speech.ts';
import { words, type StatusWord } from './gk-request-status.words.ts';

/** The two questions, in the reader's language: what {@link Say} says stands for both. */
export function questionsOf(say: Say<StatusWord>): readonly FormGroup[] {
  const both = (key: StatusWord): FormField['label'] => ({ zh: words[key].zh, en: say(key) });
  const field = (name: string, hint: StatusWord): FormField => ({
    name,
    type: 'text',
    label: both(name as StatusWord),
    hint: both(hint),
    required: true,
    sensitive: true,
    maxLength: 64,
  });
  return [{ name: 'query', legend: both('title'), fields: [field('number', 'numberHint'), field('code', 'codeHint')] }];
}
