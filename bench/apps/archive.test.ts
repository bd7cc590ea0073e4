import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { archiveOf, type Fetch } from './archive.ts';

const content = 'the archive';
const digest = createHash('sha512').update(content).digest('base64');
const pinned = { name: 'some-app', version: '1.2.3', integrity: `sha512-${digest}` };

describe("another program's archive", () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tonebridge-archive-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const fetching = (bytes: string) =>
    vi.fn<Fetch>(async ({ name, version }, to) => {
      writeFileSync(join(to, `${name}-${version}.tgz`), bytes);
      return true;
    });

  it('is fetched once', async () => {
    const fetch = fetching(content);
    const file = await archiveOf(pinned, join(folder, 'apps'), fetch);
    expect(readFileSync(file, 'utf8')).toBe(content);
    expect(await archiveOf(pinned, join(folder, 'apps'), fetch)).toBe(file);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('is refused when it is not the pinned one, and then not kept', async () => {
    await expect(archiveOf(pinned, folder, fetching('another one'))).rejects.toThrow('not the file that was');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('tells when it cannot be fetched', async () => {
    await expect(archiveOf(pinned, folder, async () => false)).rejects.toThrow(
      "some-app@1.2.3 can't be fetched from the npm registry",
    );
  });
});
