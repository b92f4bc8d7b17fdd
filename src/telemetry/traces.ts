import type { IncomingMessage } from 'node:http';
import {
  type Attributes,
  type Context,
  DiagLogLevel,
  defaultTextMapGetter,
  diag,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-base';
import type { Config } from '../config.ts';
import { AppError, messageOf } from '../errors.ts';
import type { RequestRecord, RequestTrace, Tracing } from '../server/request-record.ts';
import type { ObserveStatement, StatementProgress } from '../store/statement-observer.ts';
import { limitingTraces } from './trace-rate.ts';

/** Traces of a server, which are sent to a collector. */
export interface Traces {
  readonly tracing: Tracing;
  readonly observe: ObserveStatement;
  /** Sends what waits, as far as the collector takes it. */
  close(): Promise<void>;
}

/** Where traces are sent, by OpenTelemetry's own variables; its libraries read the others, such as headers and the sampler. */
export type TracesConfig = Pick<
  Config,
  'OTEL_EXPORTER_OTLP_PROTOCOL' | 'OTEL_TRACES_SAMPLER' | 'NEO4J_DATABASE'
>;

/** Traces a second at most where `OTEL_TRACES_SAMPLER` says nothing else: each takes 0.15 to 0.5 ms. */
const TRACES_A_SECOND = 10;

/** How long the same fault of the collector is not told again. */
const TELL_MS = 30_000;

/**
 * Opens the traces: a span for each request, below it its phases, then the plan of each read, then the statement. Names and
 * attributes are those of OpenTelemetry's conventions for HTTP, GraphQL and databases
 * (https://opentelemetry.io/docs/specs/semconv/).
 */
export async function openTraces(
  config: TracesConfig,
  version: string,
  warn: (fault: string) => void,
): Promise<Traces> {
  tellSeldom(warn);
  const provider = new BasicTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'xianzhi', 'service.version': version }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(await exporterOf(config))],
  });
  const tracer = provider.getTracer('xianzhi', version);
  const mayBegin =
    config.OTEL_TRACES_SAMPLER === undefined ? limitingTraces(TRACES_A_SECOND) : () => true;
  const propagator = new W3CTraceContextPropagator();

  /** The trace of one request, with the context that its next spans are children of. */
  class OpenTrace implements RequestTrace {
    readonly #record: RequestRecord;
    readonly #span: Span;
    readonly #root: Context;
    context: Context;

    constructor({ headers }: IncomingMessage, record: RequestRecord, isTrusted: boolean) {
      const from = isTrusted
        ? propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter)
        : ROOT_CONTEXT;
      const { method, path, id } = record;
      this.#record = record;
      this.#span = tracer.startSpan(
        `${method} ${path === '/graphql' ? path : ''}`.trim(),
        {
          kind: SpanKind.SERVER,
          attributes: { 'http.request.method': method, 'url.path': path, 'xianzhi.request_id': id },
        },
        from,
      );
      this.#root = trace.setSpan(from, this.#span);
      this.context = this.#root;
    }

    get isRecording(): boolean {
      return this.#span.isRecording();
    }

    phase(name: string): () => void {
      const { operation } = this.#record;
      const isExecution = name === 'execute' && operation !== undefined;
      const span = tracer.startSpan(
        isExecution ? operation.type : name,
        {
          attributes: isExecution
            ? { 'graphql.operation.type': operation.type, 'graphql.operation.name': operation.name }
            : {},
        },
        this.#root,
      );
      this.context = trace.setSpan(this.#root, span);
      return () => {
        this.context = this.#root;
        span.end();
      };
    }

    end(): void {
      const { status, code, cost, limit } = this.#record;
      this.#span.setAttributes({
        'http.response.status_code': status,
        ...(code !== undefined && { 'error.type': code }),
        ...(limit !== undefined && { 'xianzhi.limit': limit }),
        ...(cost !== undefined && { 'xianzhi.cost': cost }),
      });
      if (status >= 500) this.#span.setStatus({ code: SpanStatusCode.ERROR });
      this.#span.end();
    }
  }

  function observed(
    { name, plan, engine }: Parameters<ObserveStatement>[0],
    context: Context,
  ): StatementProgress {
    const planned = tracer.startSpan(
      `plan ${name}`,
      { attributes: { 'xianzhi.plan': plan } },
      context,
    );
    let sent: Span | undefined;
    return {
      onSent(cypher) {
        const attributes: Attributes = {
          'db.system.name': engine === 'neo4j' ? 'neo4j' : 'grafeo',
          ...(engine === 'neo4j' && { 'db.namespace': config.NEO4J_DATABASE }),
          'db.query.summary': name,
          'db.query.text': cypher,
        };
        const parent = trace.setSpan(context, planned);
        sent = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes }, parent);
      },
      onStarted: () => void sent?.addEvent('started'),
      onEnded({ rows, error }) {
        if (error === undefined) sent?.setAttribute('db.response.returned_rows', rows);
        else {
          const code = error instanceof AppError ? error.code : 'INTERNAL_SERVER_ERROR';
          sent?.setAttribute('error.type', code);
          sent?.setStatus({ code: SpanStatusCode.ERROR });
        }
        sent?.end();
        planned.end();
      },
    };
  }

  return {
    tracing: {
      begin(request, record, isTrusted) {
        const isContinued = isTrusted && request.headers.traceparent !== undefined;
        if (!isContinued && !mayBegin()) return undefined;
        const opened = new OpenTrace(request, record, isTrusted);
        return opened.isRecording ? opened : undefined;
      },
    },
    observe(statement) {
      const request = statement.request?.trace;
      return request instanceof OpenTrace ? observed(statement, request.context) : undefined;
    },
    close: () => provider.shutdown(),
  };
}

async function exporterOf({
  OTEL_EXPORTER_OTLP_PROTOCOL: protocol,
}: TracesConfig): Promise<SpanExporter> {
  const { OTLPTraceExporter } =
    protocol === 'http/json'
      ? await import('@opentelemetry/exporter-trace-otlp-http')
      : await import('@opentelemetry/exporter-trace-otlp-proto');
  return new OTLPTraceExporter();
}

/** A collector that is away is a fault of each batch, and one line in the log for a while. */
function tellSeldom(warn: (fault: string) => void): void {
  let toldAt = Number.NEGATIVE_INFINITY;
  const tell = (...words: unknown[]) => {
    if (performance.now() - toldAt < TELL_MS) return;
    toldAt = performance.now();
    warn(words.map((word) => sentenceOf(String(word))).join(': '));
  };
  const ignore = () => undefined;
  diag.setLogger(
    { error: tell, warn: tell, info: ignore, debug: ignore, verbose: ignore },
    DiagLogLevel.WARN,
  );
}

/** OpenTelemetry tells an error as JSON, with its stack. */
function sentenceOf(fault: string): string {
  try {
    return String((JSON.parse(fault) as { message?: unknown }).message ?? fault);
  } catch (error) {
    return error instanceof SyntaxError ? fault : messageOf(error);
  }
}
