/**
 * @param {string} text
 * @param {number} count
 * @returns {string} the last lines that say something
 */
export function lastLines(text, count) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-count)
    .join('\n');
}
