import { isFields, type Fields } from '../field-reader.ts';
import { bad, good, type Problem, type Read } from '../problem.ts';
import { requestProblems, type RequestProblem } from './request-problems.ts';
import { applicantKinds, carriers, deliveries, idKinds, type Applicant, type NewRequest } from './request.ts';

const longest = 200;
const longestDescription = 2000;

/**
 * Reads what a citizen files, or every problem in it with its place: the form, the platform's page and its API all ask
 * this. Refused is only what stands in the way of an answer (Art 29, 30); a wrong check digit of an identity number
 * is the clerk's to ask about. Unknown fields are ignored. Never throws.
 */
export function readRequest(json: unknown): Read<NewRequest> {
  const problems: Problem[] = [];
  const refuse = (at: string, code: RequestProblem, values?: Problem['values']): void =>
    void problems.push({ at, code: `request.${code}`, words: requestProblems[code], ...(values && { values }) });
  const textIn = (fields: Fields, key: string, at: string, most = longest): string => {
    const value = fields[key];
    const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
    if (text.length > most) refuse(`${at}/${key}`, 'too-long', { count: text.length, most });
    return text;
  };
  const needed = (fields: Fields, key: string, at: string): string => {
    const text = textIn(fields, key, at);
    if (text === '') refuse(`${at}/${key}`, 'not-filled-in');
    return text;
  };
  const chosen = <K extends string>(fields: Fields, key: string, at: string, known: readonly K[]): K | undefined => {
    const text = textIn(fields, key, at);
    const found = known.find((each) => each === text);
    if (found === undefined) refuse(`${at}/${key}`, text === '' ? 'not-filled-in' : 'not-known');
    return found;
  };

  const body: Fields = isFields(json) ? json : {};
  const organ = needed(body, 'organ', '');
  const who: Fields = isFields(body['applicant']) ? body['applicant'] : {};
  const kind = chosen(who, 'kind', '/applicant', applicantKinds);
  const organisation = kind !== undefined && kind !== 'natural';
  const name = needed(who, 'name', '/applicant');
  const idKind = organisation && !who['idKind'] ? 'uscc' : chosen(who, 'idKind', '/applicant', idKinds);
  const idNo = needed(who, 'idNo', '/applicant');
  const contactPerson = textIn(who, 'contactPerson', '/applicant');
  const phone = textIn(who, 'phone', '/applicant');
  const email = textIn(who, 'email', '/applicant');
  const address = textIn(who, 'address', '/applicant');
  if (organisation && contactPerson === '') refuse('/applicant/contactPerson', 'no-contact-person');
  if (phone === '' && email === '' && address === '') refuse('/applicant/phone', 'no-contact');
  if (phone !== '' && phone.replace(/\D/g, '').length < 5) refuse('/applicant/phone', 'not-a-phone');
  if (email !== '' && !/^[^@\s]+@[^@\s]+$/.test(email)) refuse('/applicant/email', 'not-an-email');

  const wanted: Fields = isFields(body['wanted']) ? body['wanted'] : {};
  const wantedName = textIn(wanted, 'name', '/wanted');
  const docNo = textIn(wanted, 'docNo', '/wanted');
  const description = textIn(wanted, 'description', '/wanted', longestDescription);
  if (wantedName === '' && docNo === '' && description === '') refuse('/wanted', 'nothing-wanted');

  const carrier = chosen(body, 'carrier', '', carriers);
  const delivery = chosen(body, 'delivery', '', deliveries);
  if (delivery === 'post' && address === '') refuse('/applicant/address', 'no-address');
  if (delivery === 'email' && email === '') refuse('/applicant/email', 'no-email');
  const uploads = Array.isArray(body['uploads']) ? body['uploads'].filter((id) => typeof id === 'string') : [];
  const about = textIn(body, 'about', '');

  if (!kind || !idKind || !carrier || !delivery || problems.length > 0) return bad(problems);
  const applicant: Applicant = { kind, name, idKind, idNo, ...some({ contactPerson, phone, email, address }) };
  return good({
    organ,
    applicant,
    wanted: some({ name: wantedName, docNo, description }),
    carrier,
    delivery,
    ...(uploads.length > 0 && { uploads }),
    ...(body['help'] === true && { help: true }),
    ...some({ about }),
  });
}

/** Those of the texts that are not empty. */
function some<K extends string>(texts: Readonly<Record<K, string>>): Partial<Record<K, string>> {
  const filled: Partial<Record<K, string>> = {};
  for (const key of Object.keys(texts) as K[]) if (texts[key] !== '') filled[key] = texts[key];
  return filled;
}
