import type { ElectronApplication, Page } from 'playwright-core';

/** All that the JavaScript heap of a window's page holds on to, as the text of a heap snapshot. */
export async function heapOf(electron: ElectronApplication, page: Page): Promise<string> {
  const debug = await electron.context().newCDPSession(page);
  const chunks: string[] = [];
  debug.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await debug.send('HeapProfiler.enable');
  await debug.send('HeapProfiler.collectGarbage');
  await debug.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await debug.detach();
  return chunks.join('');
}
