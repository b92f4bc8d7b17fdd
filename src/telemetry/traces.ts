import { DiagLogLevel, defaultTextMapGetter, diag, ROOT_CONTEXT, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Config } from '../config.ts';
import { messageOf } from '../errors.ts';
import type { Tracing } from '../server/request-record.ts';
import type { ObserveStatement } from '../store/statement-observer.ts';
import { openSpanThread } from './span-thread.ts';
import { RequestSpans, statementSpans } from './spans.ts';
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
  | 'OTEL_EXPORTER_OTLP_PROTOCOL'
  | 'OTEL_EXPORTER_OTLP_TRACES_PROTOCOL'
  | 'OTEL_TRACES_SAMPLER'
  | 'NEO4J_DATABASE'
>;

/** How many traces begin where `OTEL_TRACES_SAMPLER` says nothing else: each takes 0.15 to 0.5 ms to make and to send. */
const RATE = { perSecond: 2, atOnce: 10 } as const;

/** How long the same fault is not told again, and how many are remembered. */
const TELL_MS = 30_000;
const MAX_TOLD = 100;

/**
 * Opens the traces: a span for each request, below it its phases, then the plan of each read, then the statement. Names and
 * attributes are those of OpenTelemetry's conventions for HTTP, GraphQL and databases
 * (https://opentelemetry.io/docs/specs/semconv/).
 */
export function openTraces(
  config: TracesConfig,
  version: string,
  warn: (fault: string) => void,
): Traces {
  tellSeldom(warn);
  const provider = new BasicTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'xianzhi', 'service.version': version }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(openSpanThread(protocolOf(config)))],
  });
  const tracer = provider.getTracer('xianzhi', version);
  const mayBegin = config.OTEL_TRACES_SAMPLER === undefined ? limitingTraces(RATE) : () => true;
  const propagator = new W3CTraceContextPropagator();

  return {
    tracing: {
      begin({ headers }, record, isTrusted) {
        // A load balancer asks for health again and again.
        if (record.path !== '/graphql') return undefined;
        const given = isTrusted
          ? propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter)
          : ROOT_CONTEXT;
        // A header that names no trace begins none.
        if (trace.getSpanContext(given) === undefined && !mayBegin()) return undefined;
        const spans = new RequestSpans(tracer, record, given);
        return spans.isRecording ? spans : undefined;
      },
    },
    observe(statement) {
      const spans = statement.request?.trace;
      return spans instanceof RequestSpans
        ? statementSpans(tracer, statement, spans.context, config.NEO4J_DATABASE)
        : undefined;
    },
    close: () => provider.shutdown(),
  };
}

function protocolOf({
  OTEL_EXPORTER_OTLP_PROTOCOL: ofAll,
  OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: protocol = ofAll,
}: TracesConfig) {
  return protocol;
}

/** A collector that is away is a fault of each batch, and one line in the log for a while; so is each other fault. */
function tellSeldom(warn: (fault: string) => void): void {
  const told = new Map<string, number>();
  const tell = (...words: unknown[]) => {
    const fault = words.map((word) => sentenceOf(String(word))).join(': ');
    const before = told.get(fault);
    if (before !== undefined && performance.now() - before < TELL_MS) return;
    if (told.size >= MAX_TOLD) told.clear();
    told.set(fault, performance.now());
    warn(fault);
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
