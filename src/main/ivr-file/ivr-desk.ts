import type { SaveResult } from '../../shared/ipc.ts';
import type { IvrFileFormat, IvrImport } from '../../shared/ivr-file.ts';
import { type Notice, notice } from '../../shared/notice.ts';
import type { IvrEntry } from '../../shared/settings.ts';
import type { ChosenFile } from '../desktop/save-dialog.ts';
import type { Logger } from '../ports.ts';
import { readDirectory } from './read-directory.ts';
import { directoryText } from './write-directory.ts';

/** How many problems are told at once. */
const TOLD = 6;

/** Writes the IVR directory to files and takes it from them. */
export interface IvrDesk {
  /** @param choose given the name to propose; null when the user chose not to. */
  export(
    request: { readonly format: IvrFileFormat; readonly entries: readonly IvrEntry[] },
    choose: (proposal: string) => Promise<ChosenFile | null>,
  ): Promise<SaveResult>;
  /** Reads a file; nothing is changed by it. */
  import(choose: () => Promise<ChosenFile | null>): Promise<IvrImport>;
}

export interface IvrDeskParts {
  /** The file's bytes. */
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly write: (path: string, text: Iterable<string>) => Promise<void>;
  /** Whether the administrator has locked the directory. */
  readonly isLocked: () => boolean;
  readonly log: Logger;
}

export function createIvrDesk({ read, write, isLocked, log }: IvrDeskParts): IvrDesk {
  return {
    export: async ({ format, entries }, choose) => {
      const file = await choose(`tonebridge-ivr-directory.${format}`);
      if (!file) return { ok: true, file: null };
      try {
        await write(file.path, directoryText(format, entries));
        return { ok: true, file: file.name };
      } catch (error) {
        log.error('IVR directory not exported', { error });
        return { ok: false, notice: notice('ivrFile.notWritten', { reason: codeOf(error) }) };
      }
    },
    import: async (choose) => {
      if (isLocked()) return refused(notice('ivrFile.locked'));
      const file = await choose();
      if (!file) return { ok: true, file: null, entries: [] };
      let bytes: Uint8Array;
      try {
        bytes = await read(file.path);
      } catch (error) {
        log.error('IVR directory not read', { error });
        const { name } = file;
        return refused(notice('ivrFile.notRead', { file: name, reason: codeOf(error) }));
      }
      const text = textOf(bytes);
      if (text === null) return refused(notice('ivrFile.notUtf8', { file: file.name }));
      const result = readDirectory(text);
      if (result.ok) return { ok: true, file: file.name, entries: result.entries };
      return refused(notice('ivrFile.wrong', { file: file.name }), result.problems);
    },
  };
}

function refused(told: Notice, problems: readonly Notice[] = []): IvrImport {
  const shown = problems.slice(0, TOLD);
  return { ok: false, notice: told, problems: shown, more: problems.length - shown.length };
}

/** The text of a file in UTF-8, or in UTF-16 as spreadsheets write "Unicode text"; null when it is neither. */
function textOf(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '–';
}
