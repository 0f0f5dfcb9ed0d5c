import { bad, good, type Pack, type Problem, type Read } from '@gongkai/model';
import { inJsonFile, jsonFault, withoutMark } from './in-json-file.ts';
import { jsonPlaces } from './json-places.ts';
import { problemsOfIssue } from './pack-issue.ts';
import { senseOf, type KnownChecks } from './pack-sense.ts';
import { packShape } from './pack-shape.ts';

/**
 * Reads a pack, or says everything that is wrong with it: each problem names the file, the line, the place (`at`) and
 * what to mend. Whether the parameters fit the checks is asked when the rows are bound, still before a page is fetched.
 *
 * @param file as the author calls it; only shown
 */
export function readPack(text: string, file: string, known: KnownChecks): Read<Pack> {
  const source = withoutMark(text);
  const fault = jsonFault(source, file, 'pack.not-json');
  if (fault !== undefined) return bad([fault]);
  const json: unknown = JSON.parse(source);
  const located = (problems: readonly Problem[]): Read<never> => bad(inJsonFile(problems, source, file));

  const twice = jsonPlaces(source).repeated.map((at): Problem => ({
    code: 'pack.repeated-key',
    at,
    words: words.repeated,
  }));
  const parsed = packShape.safeParse(json);
  if (!parsed.success)
    return located([...parsed.error.issues.flatMap((issue) => problemsOfIssue(issue, json)), ...twice]);
  const { $schema: _, ...pack } = parsed.data;
  const problems = [...senseOf(pack, known), ...twice];
  return problems.length > 0 ? located(problems) : good(pack);
}

const words = {
  repeated: { zh: '同一项写了两次，请只留一项', en: 'This key is written twice; keep one' },
} as const;
