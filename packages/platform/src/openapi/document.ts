import { z } from 'zod';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';
import { problem } from './schemas.ts';

type Json = Readonly<Record<string, unknown>>;

const reference = (schema: z.ZodType): Json => ({ $ref: `#/components/schemas/${schema.meta()?.id ?? ''}` });

/** Schemas by name, each as JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. */
function schemas(): Json {
  const all = [problem, ...Object.values(operations).flatMap(({ body, answer }) => [body, answer])];
  return Object.fromEntries(
    all.flatMap((schema): [string, unknown][] => {
      const id = schema?.meta()?.id;
      if (!schema || id === undefined) return [];
      const { $schema: _schema, $defs, ...shape } = z.toJSONSchema(schema) as Json & { $defs?: Json };
      return [[id, $defs?.[id] ?? shape]];
    }),
  );
}

const inPath = (path: string): readonly Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

function described(path: string, operation: Operation): Json {
  const {
    words,
    body,
    bodyType = 'application/json',
    status,
    answer,
    query = [],
    isOnce,
    isApplicants,
    isStaffs,
  } = operation;
  return {
    summary: words.zh,
    description: words.en,
    parameters: [
      ...inPath(path),
      ...query.map((name) => ({ name, in: 'query', schema: { type: 'string' } })),
      ...(isOnce
        ? [
            {
              name: 'Idempotency-Key',
              in: 'header',
              required: true,
              schema: { type: 'string', minLength: 8, maxLength: 80 },
            },
          ]
        : []),
    ],
    ...(body && { requestBody: { required: true, content: { [bodyType]: { schema: reference(body) } } } }),
    responses: {
      [status]: {
        description: words.en,
        content: answer ? { 'application/json': { schema: reference(answer) } } : { '*/*': {} },
      },
      default: {
        description: 'Problem',
        content: { 'application/problem+json': { schema: reference(problem) } },
      },
    },
    ...(isApplicants && { security: [{ code: [] }] }),
    ...(isStaffs && { security: [body ? { session: [], form: [] } : { session: [] }] }),
  };
}

/** The public API in OpenAPI 3.1. `publicUrl` is `''` where it is not known. */
export function openApi(publicUrl: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, operation] of Object.entries(operations)) {
    const [method = '', path = ''] = name.split(' ');
    (paths[path] ??= {})[method.toLowerCase()] = described(path, operation);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'gongkai', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: `${publicUrl}/api/v1` }],
    paths,
    components: {
      schemas: schemas(),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-gk' },
        form: { type: 'apiKey', in: 'header', name: 'X-Form-Token', description: '`formToken` of GET /desk/session' },
        code: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description: '`GK-Code <no>:<code>`, both as on the receipt',
        },
      },
    },
  };
}
