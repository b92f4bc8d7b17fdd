import { z } from 'zod';
import { ConfigError } from './errors.ts';

/** Keys shorter than this can be guessed. */
const KEY_LENGTH = 16;

const optional = z.string().trim().min(1).optional();

const Env = z
  .object({
    HOST: z.string().default('127.0.0.1').describe('Address that the server listens on.'),
    PORT: z.coerce
      .number()
      .int()
      .min(0)
      .max(65535)
      .default(4000)
      .describe('Port that the server listens on; 0 takes a free one.'),
    GRAPH_PATH: z
      .string()
      .min(1)
      .default('./data/xianzhi.grafeo')
      .describe(
        'File of the embedded graph, used while `NEO4J_URI` is unset; `:memory:` keeps the graph in memory only.',
      ),
    NEO4J_URI: optional
      .refine((uri) => uri === undefined || /^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\/\S+$/u.test(uri), {
        error: 'must begin with bolt://, neo4j:// or neo4j+s://',
      })
      .describe(
        'Address of a Neo4j server, such as `neo4j://localhost:7687`; unset for the embedded graph.',
      ),
    NEO4J_USERNAME: z.string().default('neo4j').describe('User on the Neo4j server.'),
    NEO4J_PASSWORD: optional.describe('Password on the Neo4j server; needed with `NEO4J_URI`.'),
    NEO4J_DATABASE: z.string().default('neo4j').describe('Database on the Neo4j server.'),
    INGEST_KEY: optional
      .refine((key) => key === undefined || key.length >= KEY_LENGTH, {
        error: `must have at least ${KEY_LENGTH} characters`,
      })
      .describe(
        'Bearer token for `ingestArticles`, at least 16 characters; if unset, `ingestArticles` is refused.',
      ),
    CURATE_KEY: optional
      .refine((key) => key === undefined || key.length >= KEY_LENGTH, {
        error: `must have at least ${KEY_LENGTH} characters`,
      })
      .describe(
        'Bearer token for `mergeOfficials` and `splitOfficial`, at least 16 characters; if unset, both are refused.',
      ),
    CORS_ORIGINS: z
      .string()
      .default('')
      .transform((list) =>
        list
          .split(',')
          .map((origin) => origin.trim())
          .filter(Boolean),
      )
      .describe('Origins whose pages may send requests, separated by commas; none by default.'),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
      .default('info')
      .describe('How much the server writes to its log.'),
  })
  .superRefine((env, check) => {
    if (env.NEO4J_URI !== undefined && env.NEO4J_PASSWORD === undefined) {
      check.addIssue({
        code: 'custom',
        path: ['NEO4J_PASSWORD'],
        message: 'is needed where NEO4J_URI is set',
      });
    }
  });

/** The settings of a process, read once. */
export type Config = Readonly<z.output<typeof Env>>;

/** Every variable that is read, with its meaning; the README's table is checked against it. */
export const variables = Object.entries(Env.shape).map(([name, shape]) => ({
  name,
  description: shape.description ?? '',
}));

/** Reads the environment. Every problem is named in one error, and no value is shown. */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Env.safeParse(given);
  if (parsed.success) return Object.freeze(parsed.data);
  const problems = parsed.error.issues.map(
    ({ path, message }) => `  ${path.join('.')}: ${message}`,
  );
  throw new ConfigError(`The settings cannot be used:\n${problems.join('\n')}`);
}
