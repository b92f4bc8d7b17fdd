import proxyAddress from 'proxy-addr';
import { z } from 'zod';
import { ConfigError } from './errors.ts';
import { type GraphPath, graphPathOf } from './graph-path.ts';

/** What README's table says of a setting. */
interface About {
  /** What it may be, in words that follow "must be". */
  readonly allowed: string;
  /** The value where it is not set; undefined where there is none. */
  readonly byDefault?: string;
  /** Keys, passwords and addresses: no message shows their value. */
  readonly hidden?: boolean;
}

/** A whole number within a range. */
function whole<Default extends number | undefined>(
  byDefault: Default,
  least: number,
  most: number,
  shownDefault = String(byDefault),
) {
  const number = z
    .string()
    .regex(/^\d{1,15}$/u)
    .transform(Number)
    .pipe(z.int().min(least).max(most))
    .optional()
    .transform(
      (given) => (given ?? byDefault) as Default extends number ? number : number | undefined,
    );
  return number.meta({
    allowed: `a whole number from ${least} to ${most}`,
    ...(shownDefault !== '' && { byDefault: shownDefault }),
  } satisfies About);
}

function text(byDefault: string, allowed = 'a text') {
  return z
    .string()
    .min(1)
    .default(byDefault)
    .meta({ allowed, byDefault } satisfies About);
}

/** Characters that a header can bear, and enough of them that nobody guesses the key. */
function key() {
  return z
    .string()
    .regex(/^[\x21-\x7e]{16,4096}$/u)
    .optional()
    .meta({
      allowed: '16 to 4096 visible ASCII characters without blanks',
      hidden: true,
    } satisfies About);
}

function list(allowed: string, isEntry: (entry: string) => boolean) {
  return z
    .string()
    .default('')
    .transform((entries) =>
      entries
        .split(',')
        .map((entry) => entry.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.string().refine(isEntry)))
    .meta({ allowed } satisfies About);
}

const isOrigin = (origin: string) => URL.canParse(origin) && new URL(origin).origin === origin;

function isProxy(proxy: string): boolean {
  try {
    proxyAddress.compile(proxy);
    return true;
  } catch {
    return false;
  }
}

/** An address that may have a password in it. */
function url() {
  return z
    .string()
    .regex(/^https?:\/\/\S+$/u)
    .refine((address) => URL.canParse(address))
    .optional()
    .meta({
      allowed: 'an address that begins with http:// or https://',
      hidden: true,
    } satisfies About);
}

const LOG_FORMATS = ['json', 'text'] as const;
const OTLP_PROTOCOLS = ['http/protobuf', 'http/json'] as const;
const SAMPLERS = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

const Env = z
  .object({
    HOST: text('127.0.0.1', 'an address').describe('Address that the server listens on.'),
    PORT: whole(4000, 0, 65_535).describe('Port that the server listens on; 0 takes a free one.'),
    GRAPH_PATH: z
      .string()
      .min(1)
      .optional()
      .meta({
        allowed: 'a path',
        byDefault: 'xianzhi/xianzhi.grafeo in the data folder of the user',
      } satisfies About)
      .describe(
        'File of the embedded graph, used while `NEO4J_URI` is unset; `:memory:` keeps the graph in memory only.',
      ),
    NEO4J_URI: z
      .string()
      .regex(/^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\/[^\s@]+$/u)
      .optional()
      .meta({
        allowed:
          'an address that begins with bolt://, neo4j://, neo4j+s:// or neo4j+ssc://, without a user or a password',
        hidden: true,
      } satisfies About)
      .describe(
        'Address of a Neo4j server, such as `neo4j://localhost:7687`; unset for the embedded graph.',
      ),
    NEO4J_USERNAME: text('neo4j').describe('User on the Neo4j server.'),
    NEO4J_PASSWORD: z
      .string()
      .optional()
      .meta({ allowed: 'a text', hidden: true } satisfies About)
      .describe('Password on the Neo4j server; needed with `NEO4J_URI`.'),
    NEO4J_DATABASE: text('neo4j').describe('Database on the Neo4j server.'),
    INGEST_KEY: key().describe(
      'Bearer token for `ingestArticles` and `forgetArticles`; if neither it nor `KEYS_FILE` gives the right, both are refused.',
    ),
    CURATE_KEY: key().describe(
      'Bearer token for `mergeOfficials`, `splitOfficial`, `rejectFact`, `correctFact` and `restoreFact`; if neither it nor `KEYS_FILE` gives the right, all are refused.',
    ),
    READ_KEY: key().describe('Bearer token for copies of the whole graph; queries need no key.'),
    KEYS_FILE: z
      .string()
      .min(1)
      .optional()
      .meta({ allowed: 'a path' } satisfies About)
      .describe(
        'File of further keys, a line a key: name, SHA-256 of the key, rights (`ingest,curate,read`). It is read again at SIGHUP.',
      ),
    CORS_ORIGINS: list(
      'origins such as https://example.org, with commas between them',
      isOrigin,
    ).describe('Origins whose pages may send requests; none by default.'),
    TRUST_PROXY: list(
      'addresses, networks such as 10.0.0.0/8, or `loopback`, with commas between them',
      isProxy,
    ).describe('Proxies whose `X-Forwarded-For` says who the client is; none by default.'),
    REQUESTS_PER_MINUTE: whole(1_200, 1, 1_000_000).describe(
      'Requests that one address or one key may send a minute; this machine may send any number.',
    ),
    EXPLORER: z
      .enum(['on', 'off'])
      .default('on')
      .meta({ allowed: 'on or off', byDefault: 'on' } satisfies About)
      .describe('`off` leaves out the explorer, the page at `/`.'),
    DOCUMENTS: z
      .enum(['any', 'known'])
      .default('any')
      .meta({ allowed: 'any or known', byDefault: 'any' } satisfies About)
      .describe(
        '`known` answers the documents of the explorer alone; keys that may ingest or curate may send any. GraphiQL is then off.',
      ),
    MAX_REQUESTS: whole(64, 8, 10_000).describe(
      'Requests that are executed at a time; one address may have an eighth of them.',
    ),
    MAX_SUBSCRIPTIONS: whole(1_000, 1, 100_000).describe(
      'Subscriptions at a time; one address may have a tenth of them, a key all.',
    ),
    MAX_ANSWER_BYTES: whole(20_000_000, 1_000, 500_000_000).describe('Bytes of an answer.'),
    MAX_WAITING_BYTES: whole(200_000_000, 100_000, 10_000_000_000).describe(
      'Bytes of answers that clients have not read yet, and as many of requests that are being sent.',
    ),
    WRITE_SECONDS: whole(60, 1, 3_600).describe(
      'Seconds that a client may take to read an answer.',
    ),
    MAX_STATEMENTS: whole(undefined, 1, 1_000, 'twice the cores, with Neo4j 40').describe(
      'Statements that the graph runs at a time; half of them may be of one client, and a quarter heavy ones.',
    ),
    MAX_PAIRS: whole(undefined, 1, 1_000_000_000, '400000, with Neo4j 2000000').describe(
      'Pairs of attendances that `coAttendance` counts; it is refused before where there are more.',
    ),
    MAX_QUEUE_SECONDS: whole(5, 1, 60).describe(
      'Seconds that a statement waits for its turn; then the request gets `SERVICE_UNAVAILABLE`.',
    ),
    STOP_GRACE_SECONDS: whole(0, 0, 5).describe(
      'Seconds after SIGTERM in which `/readyz` says 503 and new connections are still taken, so that a load balancer notices.',
    ),
    LOG_LEVEL: z
      .enum(LOG_LEVELS)
      .default('info')
      .meta({ allowed: `one of ${LOG_LEVELS.join(', ')}`, byDefault: 'info' } satisfies About)
      .describe('How much the server writes to its log; where it listens is told at every level.'),
    LOG_FORMAT: z
      .enum(LOG_FORMATS)
      .optional()
      .meta({
        allowed: 'json or text',
        byDefault: 'text in a terminal, else json',
      } satisfies About)
      .describe('How a line of the log is written.'),
    SLOW_STATEMENT_MS: whole(1_000, 0, 3_600_000).describe(
      'Milliseconds after which a statement is slow, and gets a line in the log.',
    ),
    METRICS_PORT: whole(undefined, 0, 65_535, '').describe(
      'Port of `/metrics` for Prometheus; 0 takes a free one, and without it there are no metrics.',
    ),
    METRICS_HOST: text('127.0.0.1', 'an address').describe('Address that `/metrics` listens on.'),
    METRICS_OPERATIONS: list('names of operations, with commas between them', (entry) =>
      /^[_A-Za-z]\w{0,99}$/u.test(entry),
    ).describe(
      'Operations that metrics tell apart, beside those of `schema/examples/`; all others are one.',
    ),
    OTEL_EXPORTER_OTLP_ENDPOINT: url().describe(
      'Address of an OpenTelemetry collector that gets traces; without it, or the next one, there are none. Its other variables, such as `OTEL_EXPORTER_OTLP_HEADERS` and `OTEL_SERVICE_NAME`, count as usual.',
    ),
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: url().describe(
      'The same with its path, such as `http://localhost:4318/v1/traces`.',
    ),
    OTEL_EXPORTER_OTLP_PROTOCOL: z
      .enum(OTLP_PROTOCOLS)
      .default('http/protobuf')
      .meta({
        allowed: `one of ${OTLP_PROTOCOLS.join(', ')}`,
        byDefault: 'http/protobuf',
      } satisfies About)
      .describe('How traces are sent.'),
    OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: z
      .enum(OTLP_PROTOCOLS)
      .optional()
      .meta({ allowed: `one of ${OTLP_PROTOCOLS.join(', ')}` } satisfies About)
      .describe('The same, and counts where both are set.'),
    OTEL_TRACES_SAMPLER: z
      .enum(SAMPLERS)
      .optional()
      .meta({
        allowed: `one of ${SAMPLERS.join(', ')}`,
        byDefault: 'two traces a second, ten at once',
      } satisfies About)
      .describe('Which requests are traced.'),
    OTEL_TRACES_SAMPLER_ARG: z
      .string()
      .regex(/^(?:0(?:\.\d+)?|1(?:\.0+)?)$/u)
      .optional()
      .meta({ allowed: 'a number from 0 to 1' } satisfies About)
      .describe('The share of requests that `traceidratio` traces.'),
    OTEL_TRACES_EXPORTER: z
      .enum(['otlp', 'none'])
      .default('otlp')
      .meta({ allowed: 'otlp or none', byDefault: 'otlp' } satisfies About)
      .describe('`none` sends no traces.'),
    OTEL_SDK_DISABLED: z
      .enum(['true', 'false'])
      .default('false')
      .meta({ allowed: 'true or false', byDefault: 'false' } satisfies About)
      .describe('`true` sends no traces.'),
  })
  .superRefine((env, check) => {
    if (env.DOCUMENTS === 'known' && env.EXPLORER === 'off')
      check.addIssue({
        code: 'custom',
        path: ['DOCUMENTS'],
        message: 'is known, and EXPLORER is off: then no document is known',
      });
    if (env.NEO4J_URI !== undefined && env.NEO4J_PASSWORD === undefined) {
      check.addIssue({
        code: 'custom',
        path: ['NEO4J_PASSWORD'],
        message: 'is needed where NEO4J_URI is set',
      });
    }
  });

/** The settings of a process, read once. */
export type Config = Readonly<
  Omit<z.output<typeof Env>, 'GRAPH_PATH'> & {
    GRAPH_PATH: string;
    /** Why the graph is there. */
    graphPathFrom: GraphPath['from'];
  }
>;

type Name = keyof typeof Env.shape;

/** Every variable that is read; the README's table is made from this. */
export const variables = (Object.keys(Env.shape) as Name[]).map((name) => ({
  name,
  description: Env.shape[name].description ?? '',
  ...aboutOf(name),
}));

function aboutOf(name: Name): About {
  return Env.shape[name].meta() as unknown as About;
}

/**
 * Reads the environment. A ConfigError names every problem, with the value unless that is secret:
 * "PORT must be a whole number from 0 to 65535, and is abc". An empty variable counts as unset.
 */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Env.safeParse(given);
  if (parsed.success) {
    const { path: GRAPH_PATH, from: graphPathFrom } = graphPathOf(parsed.data.GRAPH_PATH);
    return Object.freeze({ ...parsed.data, GRAPH_PATH, graphPathFrom });
  }
  const problems = parsed.error.issues.map(({ code, path: [name], message }) =>
    code === 'custom' && message.startsWith('is ')
      ? `${String(name)} ${message}`
      : problemOf(name as Name, given[name as Name]),
  );
  throw new ConfigError(
    `The settings cannot be used:\n${[...new Set(problems)].map((one) => `  ${one}`).join('\n')}`,
  );
}

function problemOf(name: Name, value: string | undefined): string {
  const { allowed, hidden = false } = aboutOf(name);
  return `${name} must be ${allowed}${hidden ? '' : `, and is ${value}`}`;
}
