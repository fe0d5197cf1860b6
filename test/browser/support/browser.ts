import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const { CHROME_PATH, AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x' } = process.env;

/** Chrome or Chromium installed on this machine, by the usual paths; CHROME_PATH names another. */
const INSTALLED = [
  CHROME_PATH,
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Starts a headless browser: the one that an npm package carries on Linux x64, so that pictures are the same everywhere,
 * else the installed Chrome.
 * @throws when there is neither.
 */
export async function startBrowser(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64' && !CHROME_PATH) {
    return startPackaged();
  }
  const executablePath = INSTALLED.find((path) => path !== undefined && existsSync(path));
  if (!executablePath) {
    throw new Error(
      'Không tìm thấy Chrome. Hãy cài Google Chrome, hoặc đặt CHROME_PATH là đường dẫn tới nó.',
    );
  }
  return chromium.launch({ executablePath });
}

/** Without its own list of switches: that one turns web security off, and draws through an emulated GPU that takes seconds. */
const SWITCHES = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];

/** With this variable set the package also unpacks the system libraries that a bare Linux lacks; it is read on import. */
async function startPackaged(): Promise<Browser> {
  Object.assign(process.env, { AWS_LAMBDA_JS_RUNTIME });
  const { default: packaged } = await import('@sparticuz/chromium');
  const executablePath = await packaged.executablePath();
  return chromium.launch({ executablePath, args: SWITCHES, env: { ...process.env, ...fonts() } });
}

/** The machine's own fonts where it has any: the packaged one lacks signs such as ▲ and ✓. */
function fonts(): Record<string, string> {
  return existsSync('/etc/fonts/fonts.conf') && existsSync('/usr/share/fonts')
    ? { FONTCONFIG_PATH: '/etc/fonts' }
    : {};
}
