import { extname } from 'node:path';
import { diag } from '@opentelemetry/api';
import type { SpanExporter } from '@opentelemetry/sdk-trace-base';
import { Tinypool } from 'tinypool';
import { messageOf } from '../errors.ts';
import {
  copied,
  type ExportProtocol,
  type ExportResult,
  exportSpans,
  type SpanBatch,
} from './span-export.ts';

/**
 * An exporter that encodes and sends in a thread of its own. In the server's own thread its requests would make every
 * answer slower for good: the code of `node:http` that writes messages is compiled for answers alone until there is
 * another kind of message.
 */
export function openSpanThread(protocol: ExportProtocol): SpanExporter {
  const { run, close } = openThread();
  const send = async (resource: SpanBatch['resource'], spans: SpanBatch['spans']) => {
    const { error, faults } = await run({ protocol, resource, spans });
    for (const [fault = '', ...more] of faults) diag.warn(fault, ...more);
    if (error !== undefined) throw new Error(error);
  };
  // So that the first batch, which may be the last before the end, need not wait for the thread.
  send({}, []).catch((error) => diag.error(messageOf(error)));
  return {
    export(spans, onResult) {
      send(spans[0]?.resource.attributes ?? {}, spans.map(copied)).then(
        () => onResult({ code: 0 }),
        (error) => onResult({ code: 1, error: new Error(messageOf(error)) }),
      );
    },
    shutdown: close,
  };
}

interface Thread {
  run(batch: SpanBatch): Promise<ExportResult>;
  close(): Promise<void>;
}

function openThread(): Thread {
  // A thread cannot load sources that are not compiled: these run here.
  if (extname(import.meta.url) !== '.js') return { run: exportSpans, close: async () => undefined };
  const pool = new Tinypool({
    filename: new URL('./span-export.js', import.meta.url).href,
    name: 'exportSpans',
    minThreads: 1,
    maxThreads: 1,
  });
  return { run: (batch) => pool.run(batch), close: () => pool.destroy() };
}
