// Find and start a Chromium: the one the user names, an installed one, or the one that came with npm.
// What it may do is decided here once: no network but this machine, and Chromium's own sandbox wherever the system
// allows it. Root and many containers do not; there it starts without.

import type { Browser, LaunchOptions } from 'playwright-chromium'
import { existsSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { SpeechdeckError } from '../issue.ts'
import { cachedFolder } from '../disk/cache.ts'

export interface LaunchedBrowser {
  browser: Browser
  /** As deck.json states it: `Chromium 153.0.0`. */
  name: string
}

/** With a sandbox first; root never gets one. */
const SANDBOXED = process.getuid?.() === 0 ? [false] : [true, false]

type Candidate = Pick<LaunchOptions, 'executablePath' | 'env'>

const ARGS = [
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-proxy-server',
  // No name but this machine's is ever looked up: a deck cannot call home, whatever its Markdown says.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

/**
 * Where Chrome, Edge and Chromium lie when installed. (Playwright's channels are the same places, but each one tried
 * in vain leaves two folders behind.)
 */
const PATHS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
    name => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(variable =>
    [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ].map(path => join(process.env[variable] ?? '', path)),
  ),
}

/**
 * Fontconfig's settings for the browser of the npm package: the system's fonts if there are any, and one more. A
 * machine without a single font is not strange (a server, a container), and this Chromium crashes on it as soon as a
 * page is laid out.
 */
const FONT_SETTINGS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`

/**
 * Starts the first browser of the list that starts; E_EXPORT names the reason of each that did not. `temporary`:
 * where it keeps its profile, which goes with the run.
 */
export async function launchBrowser(temporary?: string): Promise<LaunchedBrowser> {
  const { chromium } = await import('playwright-chromium')
  const reasons: string[] = []
  for await (const candidate of candidates(reasons)) {
    for (const chromiumSandbox of SANDBOXED) {
      try {
        const browser = await inTemporary(temporary, () =>
          chromium.launch({
            ...candidate,
            chromiumSandbox,
            args: ARGS,
            handleSIGINT: false,
            handleSIGTERM: false,
            handleSIGHUP: false,
          }),
        )
        return { browser, name: `Chromium ${browser.version()}` }
      } catch (error) {
        if (!chromiumSandbox) reasons.push(`${candidate.executablePath}: ${firstLine(error)}`)
      }
    }
  }
  throw new SpeechdeckError('E_EXPORT', 'export-no-browser', {
    hint: 'export-no-browser-hint',
    values: { reasons: reasons.join('; ') },
  })
}

/** The browser of the npm package, unpacked once into the cache; null where the package has none for this system. */
export async function unpackedChromium(): Promise<Candidate | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const require = createRequire(import.meta.url)
  const root = join(dirname(require.resolve('@sparticuz/chromium')), '..')
  const { version } = require(join(root, 'package.json')) as { version: string }
  const folder = await cachedFolder(`chromium-${version}-with-fonts`, async making => {
    const { inflate } = await import('@sparticuz/chromium')
    writeFileSync(join(making, 'fonts.conf'), FONT_SETTINGS)
    await Promise.all(
      ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'].map(name =>
        unpackInto(making, () => inflate(join(root, 'bin', name))),
      ),
    )
  })
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  return {
    executablePath: join(folder, 'chromium'),
    env: { FONTCONFIG_FILE: join(folder, 'fonts.conf'), ...stringsOf(process.env), LD_LIBRARY_PATH: libraries },
  }
}

/** Chrome, Edge and Chromium as far as they are installed where they usually are. */
export function installedBrowsers(): string[] {
  return (PATHS[process.platform] ?? []).filter(existsSync)
}

/** The same browser for other programs, as the benchmark needs it: where it is, and the environment it wants. */
export async function browserForOthers(): Promise<{ path: string; env: Record<string, string> }> {
  for await (const { executablePath, env } of candidates([]))
    if (executablePath) return { path: executablePath, env: stringsOf(env ?? {}) }
  throw new SpeechdeckError('E_EXPORT', 'export-no-browser', {
    hint: 'export-no-browser-hint',
    values: { reasons: '' },
  })
}

// --- internal ---

async function* candidates(reasons: string[]): AsyncGenerator<Candidate> {
  const chosen = process.env['SPEECHDECK_BROWSER']
  if (chosen) {
    // The user has chosen: another browser in its place would be a surprise.
    yield { executablePath: chosen }
    return
  }
  for (const executablePath of installedBrowsers()) yield { executablePath }
  try {
    const unpacked = await unpackedChromium()
    if (unpacked) yield unpacked
  } catch (error) {
    reasons.push(`@sparticuz/chromium: ${firstLine(error)}`)
  }
}

/** Playwright puts the profile into os.tmpdir(), whatever it is told. */
async function inTemporary<T>(folder: string | undefined, act: () => Promise<T>): Promise<T> {
  if (folder === undefined) return await act()
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    return await act()
  } finally {
    restoreTemporary(before)
  }
}

function restoreTemporary(before: string | undefined): void {
  if (before === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = before
}

/** `inflate` unpacks into os.tmpdir(), and reads it before its first await: so TMPDIR is ours for that moment only. */
function unpackInto(folder: string, inflate: () => Promise<string>): Promise<string> {
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    return inflate()
  } finally {
    restoreTemporary(before)
  }
}

function stringsOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** `browserType.launch: Failed to launch: spawn EACCES\nCall log: …` → its first line. */
function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''
}
