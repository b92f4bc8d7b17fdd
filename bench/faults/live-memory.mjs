import { isMainThread } from 'node:worker_threads';

/**
 * Preloaded into a server that a trial watches: answers each message with the bytes in use after a collection.
 * The server's threads load it too, and have nobody to answer.
 */
if (isMainThread) {
  process.on('message', () => {
    globalThis.gc();
    const { heapUsed, external } = process.memoryUsage();
    process.send(heapUsed + external);
  });
  process.channel.unref();
}
