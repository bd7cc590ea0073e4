import type { Notice } from '../../shared/notice.ts';

/** The innermost reason of a notice, and the gateway's code if it gave one. */
export function refusalOf(notice: Notice): { reason: string; retcode?: string } {
  const cause = notice.params?.cause ?? notice.params?.why;
  if (typeof cause === 'object') return refusalOf(cause);
  const code = notice.params?.retcode ?? /^retcode\.(\d.*)$/.exec(notice.key)?.[1];
  return typeof code === 'string' ? { reason: notice.key, retcode: code } : { reason: notice.key };
}
