/**
 * Has GTK look for no OpenGL: it would load the whole graphics driver into main, 25 MiB and more, where no other GTK
 * program of the desktop has looked before. Nothing that GTK draws for us, menus and file dialogs, uses it.
 *
 * @param env the environment of this process, before Electron sets GTK up.
 * @returns the function that takes it back once GTK is set up, for the programs that are started from here.
 */
export function spareGtkOpenGl(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): () => void {
  if (platform !== 'linux' || env.GDK_GL !== undefined) return () => undefined;
  env.GDK_GL = 'disable';
  return () => {
    delete env.GDK_GL;
  };
}
