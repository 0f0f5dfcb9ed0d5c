import {
  readFeedback,
  fieldReader,
  isFields,
  salvageConsultations,
  type Consultations,
  type Salvaged,
} from '@gongkai/model';
import { fetchJson } from '../base/fetched.ts';

/**
 * The consultations of an answer. One that says it was answered and does not hold the answer is completed from the
 * platform; when that fails it is shown without, and the flaw is told.
 */
export async function opened(json: unknown, id: string, endpoint: string): Promise<Salvaged<Consultations>> {
  const { value, flaws } = salvageConsultations(json);
  const item = value?.items.find((each) => each.id === id) ?? value?.items[0];
  if (!value || !item || !endpoint || item.state !== 'answered' || item.feedback) return { value, flaws };
  const reader = fieldReader('consultation');
  try {
    const url = `${endpoint}/consultations/${encodeURIComponent(item.id)}/feedback`;
    const answer = await fetchJson(url, new AbortController().signal);
    const row = isFields(answer) && isFields(answer['item']) ? answer['item'] : answer;
    const feedback = readFeedback(reader, isFields(row) ? row : {}, '/feedback');
    const items = value.items.map((each) => (each === item ? { ...item, feedback } : each));
    return { value: { ...value, items }, flaws: [...flaws, ...reader.flaws] };
  } catch {
    return { value, flaws: [...flaws, { code: 'consultation.no-feedback', at: '/feedback' }] };
  }
}
