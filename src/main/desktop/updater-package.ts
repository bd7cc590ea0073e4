/**
 * What is used of the package that updates the program. The build makes a file of its own of it: a quarter of all code,
 * which a start would have to read through though most installations never run it.
 */
export { autoUpdater, CancellationToken } from 'electron-updater';
export { GenericProvider } from 'electron-updater/out/providers/GenericProvider.js';
