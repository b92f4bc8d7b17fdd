import {
  type Attributes,
  type Context,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { codeOf } from '../errors.ts';
import type { RequestRecord, RequestTrace } from '../server/request-record.ts';
import type { ObservedStatement, StatementProgress } from '../store/statement-observer.ts';

/** The spans of one request: its own, below it a span for each phase. */
export class RequestSpans implements RequestTrace {
  readonly #tracer: Tracer;
  readonly #record: RequestRecord;
  readonly #span: Span;
  readonly #root: Context;
  /** What the spans of statements are children of. */
  context: Context;

  /** Begins them within the context `from`, which may be that of another process. */
  constructor(tracer: Tracer, record: RequestRecord, from: Context) {
    const { method, path, id } = record;
    this.#tracer = tracer;
    this.#record = record;
    this.#span = tracer.startSpan(
      `${method} ${path}`,
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
    const span = this.#tracer.startSpan(
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

/** Makes the spans of a statement: that of its plan, which takes in compiling and decoding, and below it that of the database. */
export function statementSpans(
  tracer: Tracer,
  { name, plan, engine }: ObservedStatement,
  context: Context,
  database: string,
): StatementProgress {
  const planned = tracer.startSpan(
    `plan ${name}`,
    { attributes: { 'xianzhi.plan': plan } },
    context,
  );
  let sent: Span | undefined;
  return {
    onSent({ cypher }) {
      const attributes: Attributes = {
        'db.system.name': engine === 'neo4j' ? 'neo4j' : 'grafeo',
        ...(engine === 'neo4j' && { 'db.namespace': database }),
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
        sent?.setAttribute('error.type', codeOf(error));
        sent?.setStatus({ code: SpanStatusCode.ERROR });
      }
      sent?.end();
      planned.end();
    },
  };
}
