import { JsonError, type JsonLines, jsonLines } from './json-lines.ts';
import { type Scenario, scenarioSchema } from './schema.ts';

/** A scenario can't be read; the message has a line for everything that is wrong. */
export class ScenarioError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ScenarioError';
  }
}

/**
 * Reads a scenario's text.
 * @param source what to call it in errors, e.g. its file
 * @throws ScenarioError with line and field of each mistake
 */
export function readScenario(text: string, source: string): Scenario {
  const lines = linesOf(text, source);
  const parsed = scenarioSchema.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.map(({ path, message }) => {
    const field = path.map(String);
    const where = field.length > 0 ? `${field.join('.')}: ` : '';
    return `${source}:${lineOf(lines, field)}: ${where}${message}`;
  });
  throw new ScenarioError(mistakes.join('\n'));
}

function linesOf(text: string, source: string): JsonLines {
  try {
    return jsonLines(text);
  } catch (error) {
    if (error instanceof JsonError) throw new ScenarioError(`${source}:${error.line}: ${error.message}`);
    throw error;
  }
}

/** The line of a field; of what it belongs to when the field is missing. */
function lineOf(lines: JsonLines, path: readonly string[]): number {
  for (let length = path.length; length > 0; length--) {
    const line = lines.get(path.slice(0, length).join('.'));
    if (line !== undefined) return line;
  }
  return lines.get('') ?? 1;
}
