/** Preloaded into a server that a trial watches: answers each message with the bytes in use after a collection. */
process.on('message', () => {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  process.send(heapUsed + external);
});
process.channel.unref();
