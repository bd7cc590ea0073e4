import type { CheckResult, DoctorReport } from '../../shared/doctor.ts';
import { reportSummary } from '../../shared/doctor.ts';
import type { Language } from '../../shared/language.ts';
import { formatIn } from '../../shared/messages/format.ts';
import { type Notice, notice } from '../../shared/notice.ts';

/** Fixed words for scripts, whatever the language. */
const words = { ok: 'healthy', warning: 'healthy', fault: 'faults' } as const;

/** The report for people. Its first line begins with a fixed word and a colon, as those of all commands do. */
export function reportText(report: DoctorReport, language: Language): string {
  const say = (told: Notice): string => formatIn(language, told);
  const summary = reportSummary(report);
  const lines = [
    `${words[summary.verdict]}: ${say(summary.notice)}`,
    `Tonebridge, ${new Date(report.madeAt).toISOString()}`,
  ];
  for (const result of report.results) lines.push('', ...linesOf(result, say));
  return lines.join('\n');
}

function linesOf({ check, target, verdict, found, todo, facts }: CheckResult, say: (told: Notice) => string) {
  const title = say(notice(`doctor.check.${check}`)) + (target === null ? '' : ` ${target}`);
  return [
    `[${say(notice(`doctor.verdict.${verdict}`))}] ${title}`,
    `  ${say(found)}`,
    ...(todo ? [`  → ${say(todo)}`] : []),
    ...facts.map(({ name, value }) => `    ${say(notice(`doctor.fact.${name}`))}: ${value}`),
  ];
}

/** The report for programs: fixed names, and texts in a language. */
export function reportJson(report: DoctorReport, language: Language): string {
  const checks = report.results.map(({ found, todo, ...result }) => ({
    ...result,
    found: formatIn(language, found),
    message: found.key,
    todo: todo && formatIn(language, todo),
  }));
  const made = new Date(report.madeAt).toISOString();
  return JSON.stringify({ format: 1, made, verdict: reportSummary(report).verdict, checks }, null, 2);
}
