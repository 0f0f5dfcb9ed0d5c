import { posix } from 'node:path';

/** One source file, as the questions see it. */
export interface Room {
  /** `checker/checks/links/home.ts`: the package and the path below its `src`. */
  readonly path: string;
  readonly text: string;
  /** What it imports, types and re-exports and `import()` included: a room's path, `packs/…`, a library, `node:…`. */
  readonly imports: readonly string[];
}

/** For each place, what its files may import. */
export type Plan = Readonly<Record<string, readonly string[]>>;

const importing =
  /^\s*(?:import|export)\b[^'";]*?\bfrom\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\s*\(\s*'([^']+)'/gm;

/** Reads a file of `packages/<package>/src` given by its path below `packages/`. */
export function readRoom(file: string, text: string): Room {
  const path = file.replace('/src/', '/');
  const named = [...text.matchAll(importing)].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');
  const imports = named.map((name) =>
    name.startsWith('.') ? posix.join(posix.dirname(path), name) : name.replace('@gongkai/', ''),
  );
  return { path, text, imports };
}

/** True when `path` lies in the place `pattern` names: the place itself, or anything below it. */
function lies(path: string, pattern: string): boolean {
  if (pattern === 'node') return path.startsWith('node:');
  if (pattern.startsWith('node:')) return path === pattern;
  const parts = path.split('/');
  return pattern.split('/').every((part, depth) => depth < parts.length && (part === '*' || part === parts[depth]));
}

/** The most exact entry of the plan that a path falls under: the longest, and a name before a star. */
const entryFor = (plan: Plan, path: string): string | undefined =>
  Object.keys(plan)
    .filter((pattern) => lies(path, pattern))
    .sort((a, b) => b.split('/').length - a.split('/').length || Number(a.includes('*')) - Number(b.includes('*')))[0];

export const homeless = (plan: Plan, rooms: readonly Room[]): readonly string[] =>
  rooms.filter(({ path }) => entryFor(plan, path) === undefined).map(({ path }) => path);

/** Imports that the plan does not list: `from → to`. */
export const strayImports = (plan: Plan, rooms: readonly Room[]): readonly string[] =>
  rooms.flatMap(({ path, imports }) => {
    const entry = entryFor(plan, path) ?? '';
    const own = path.split('/').slice(0, entry.split('/').length).join('/');
    const allowed = plan[entry] ?? [];
    // a folder that has an entry of its own is not part of the place around it
    const isOwn = (target: string): boolean => lies(target, own) && (entryFor(plan, target) ?? entry) === entry;
    const isAllowed = (target: string): boolean =>
      isOwn(target) || isBeside(path, target) || allowed.some((place) => lies(target, inFolderOf(path, place)));
    return imports.filter((target) => !isAllowed(target)).map((target) => `${path} → ${target}`);
  });

/** `./` stands for the folder the file lies in. */
const inFolderOf = (path: string, place: string): string =>
  place.startsWith('./') ? posix.join(posix.dirname(path), place) : place;

/** JSON in the file's own folder, or below it, is the file's own data. */
const isBeside = (path: string, target: string): boolean =>
  target.endsWith('.json') && target.startsWith(`${posix.dirname(path)}/`);

/** Every way that leads back to where it began, type imports included. */
export function circles(rooms: readonly Room[]): readonly string[] {
  const importsOf = new Map(rooms.map(({ path, imports }) => [path, imports]));
  const clear = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(' → '));
    else if (!clear.has(path)) {
      for (const next of importsOf.get(path) ?? []) walk(next, [...way, path]);
      clear.add(path);
    }
  };
  for (const { path } of rooms) walk(path, []);
  return found;
}

const comments = /\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/.*$/gm;
const code = (text: string): string => text.replace(comments, '');

const asksTheWorld =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bfetch\s*\(|\bprocess\.|\bperformance\.now\b|\brandomUUID\b|\brandomBytes\b|\bsetTimeout\b/;

/** Files of pure places that ask a clock, chance, the network or the environment. */
export const impure = (places: readonly string[], rooms: readonly Room[]): readonly string[] =>
  rooms
    .filter(({ path, text }) => places.some((place) => lies(path, place)) && asksTheWorld.test(code(text)))
    .map(({ path }) => path);

const LONGEST = 250;
export const tooLong = (rooms: readonly Pick<Room, 'path' | 'text'>[]): readonly string[] =>
  rooms
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > LONGEST)
    .map(({ path, lines }) => `${path}: ${lines}`);

const drawers = /(?:^|\/)(?:utils?|helpers?|common|misc|shared|lib)(?:\/|\.ts$)/;
export const namelessDrawers = (rooms: readonly Room[]): readonly string[] =>
  rooms.map(({ path }) => path).filter((path) => drawers.test(path));

/** Lines with Chinese that is neither a text beside its translation nor a source of law. */
export const looseChinese = (rooms: readonly Room[]): readonly string[] =>
  rooms.flatMap(({ path, text }) => {
    const isWords = path.endsWith('.words.ts');
    const lines = isWords ? [] : code(text).split('\n');
    return lines
      .filter((line) => /\p{Script=Han}/u.test(line) && !/\bzh\b.*:|\bbasis\b.*:/.test(line))
      .map((line) => `${path}: ${line.trim()}`);
  });

const beyondTypes =
  /^\s*(?:export\s+)?(?:declare\s+)?(?:const\s+)?enum\s|^\s*(?:export\s+)?namespace\s|@ts-ignore|@ts-nocheck/m;
/** Files with syntax that cannot simply be erased, or with a switched-off compiler. */
export const notErasable = (rooms: readonly Room[]): readonly string[] =>
  rooms
    .filter(({ text }) => beyondTypes.test(code(text)) || /@ts-(?:ignore|nocheck)/.test(text))
    .map(({ path }) => path);

/** `checker/checks/links/home.ts` → `links.home`: an id and a place are one thing. */
export const checkIds = (rooms: readonly Room[]): readonly string[] =>
  rooms
    .map(({ path }) => /^checker\/checks\/(.+\/.+)\.ts$/.exec(path)?.[1])
    .filter((place) => place !== undefined)
    .map((place) => place.replaceAll('/', '.'))
    .toSorted();
