import {
  createTraceState,
  DiagLogLevel,
  diag,
  type SpanContext,
  type TraceState,
} from '@opentelemetry/api';
import { resourceFromAttributes } from '@opentelemetry/resources';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-base';

/** How traces are sent: OpenTelemetry's `http/protobuf` or `http/json`; its libraries read the rest from the environment. */
export type ExportProtocol = 'http/protobuf' | 'http/json';

/** A span as threads hand it to each other: without methods. */
export interface CopiedSpan extends Omit<ReadableSpan, 'spanContext' | 'resource'> {
  readonly context: CopiedContext;
}

interface CopiedContext extends Omit<SpanContext, 'traceState'> {
  readonly traceState: string | undefined;
}

/** Spans of one server that are sent together. */
export interface SpanBatch {
  readonly protocol: ExportProtocol;
  /** The attributes of the resource: `service.name` and others. */
  readonly resource: ReadableSpan['resource']['attributes'];
  readonly spans: readonly CopiedSpan[];
}

/** How the sending of a batch ended. */
export interface ExportResult {
  /** Why it was not taken; undefined where it was. */
  readonly error: string | undefined;
  /** What else OpenTelemetry finds wrong, such as a header that cannot be read, in its words. */
  readonly faults: readonly (readonly string[])[];
}

let faults: string[][] = [];
let opened: Promise<SpanExporter> | undefined;

/** Sends a batch to the collector; one without spans only loads what sends. Never rejects for what the collector does. */
export async function exportSpans({ protocol, resource, spans }: SpanBatch): Promise<ExportResult> {
  opened ??= openExporter(protocol);
  const exporter = await opened;
  const own = resourceFromAttributes(resource);
  const error =
    spans.length === 0
      ? undefined
      : await new Promise<string | undefined>((resolve) => {
          exporter.export(
            spans.map((span) => restored(span, own)),
            ({ code, error }) => resolve(code === 0 ? undefined : (error?.message ?? 'failed')),
          );
        });
  const found = faults;
  faults = [];
  return { error, faults: found };
}

/** A copy of a span that another thread can take. */
export function copied(span: ReadableSpan): CopiedSpan {
  const { traceState, ...context } = span.spanContext();
  const parent = span.parentSpanContext;
  return {
    name: span.name,
    kind: span.kind,
    context: { ...context, traceState: traceState?.serialize() },
    ...(parent && { parentSpanContext: withoutState(parent) }),
    startTime: span.startTime,
    endTime: span.endTime,
    status: span.status,
    attributes: span.attributes,
    links: span.links.map((link) => ({ ...link, context: withoutState(link.context) })),
    events: span.events,
    duration: span.duration,
    ended: span.ended,
    instrumentationScope: span.instrumentationScope,
    droppedAttributesCount: span.droppedAttributesCount,
    droppedEventsCount: span.droppedEventsCount,
    droppedLinksCount: span.droppedLinksCount,
  };
}

function withoutState({ traceState: _, ...context }: SpanContext): SpanContext {
  return context;
}

function restored(
  { context: { traceState, ...context }, ...span }: CopiedSpan,
  resource: ReadableSpan['resource'],
): ReadableSpan {
  const state: { traceState?: TraceState } =
    traceState === undefined ? {} : { traceState: createTraceState(traceState) };
  return { ...span, resource, spanContext: () => ({ ...context, ...state }) };
}

async function openExporter(protocol: ExportProtocol): Promise<SpanExporter> {
  const tell = (...words: unknown[]) => void faults.push(words.map(String));
  const ignore = () => undefined;
  diag.setLogger(
    { error: tell, warn: tell, info: ignore, debug: ignore, verbose: ignore },
    DiagLogLevel.WARN,
  );
  const { OTLPTraceExporter } =
    protocol === 'http/json'
      ? await import('@opentelemetry/exporter-trace-otlp-http')
      : await import('@opentelemetry/exporter-trace-otlp-proto');
  return new OTLPTraceExporter();
}
