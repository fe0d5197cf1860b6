import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Name of the program, undefined where it is not installed. */
export function libreOffice(): string | undefined {
  for (const name of ['soffice', 'libreoffice']) {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' });
      return name;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  return undefined;
}

/**
 * Has LibreOffice open a file and save it in another form.
 * @param form what --convert-to takes: an ending, with a filter and its options where they are needed
 * @param folder where the result and the program's own profile go
 * @param env what the program is started with, this process's own environment by default
 * @returns path of the result
 */
export function converted(
  program: string,
  source: string,
  form: string,
  folder: string,
  env = process.env,
): string {
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const out = path.join(folder, 'converted');
  execFileSync(program, [profile, '--headless', '--convert-to', form, '--outdir', out, source], {
    stdio: 'ignore',
    env,
  });
  return path.join(out, path.basename(source).replace(/\w+$/, form.replace(/:.*$/, '')));
}
