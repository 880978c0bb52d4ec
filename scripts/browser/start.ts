// Find and start a Chromium: the one the user names, an installed one, or the one that came with npm.
// What it may do is decided here once: no network but this machine, and Chromium's own sandbox wherever the system
// allows it. Root and many containers do not; there it starts without.

import type { Browser as Driven, LaunchOptions } from 'playwright-chromium'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { SpeechdeckError } from '../issue.ts'
import { cachedFolder } from '../disk/cache.ts'
import { temporaryScratch } from '../disk/scratch.ts'
import { Page } from './page.ts'

export interface Browser {
  /** As deck.json states it: `Chromium 153.0.0`. */
  name: string
  /** Of this size, in CSS pixels. */
  newPage: (size: { width: number; height: number }) => Promise<Page>
  /** It ended by itself, or was ended by somebody else. */
  isGone: () => boolean
  /** Bytes that it holds with all its processes, where the system tells (Linux); else 0. */
  memory: () => Promise<number>
  /** It ends, and what it kept goes; nothing of it is left when this returns. */
  close: () => Promise<void>
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
 * Starts the first browser of the list that starts; E_EXPORT names the reason of each that did not. `signal` ends one
 * that is on its way.
 */
export async function launchBrowser(signal?: AbortSignal): Promise<Browser> {
  const reasons: string[] = []
  for await (const candidate of candidates(reasons)) {
    for (const isSandboxed of SANDBOXED) {
      try {
        signal?.throwIfAborted()
        return await started(candidate, isSandboxed, signal)
      } catch (error) {
        if (signal?.aborted || error instanceof SpeechdeckError) throw error
        if (!isSandboxed) reasons.push(`${candidate.executablePath}: ${firstLine(error)}`)
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
  for await (const { executablePath = '', env = {} } of candidates([]))
    return { path: executablePath, env: stringsOf(env) }
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

/**
 * All that it writes, its profile and its temporary files, is in a scratch folder of its own. Playwright speaks to it
 * over a pipe: should this process be killed, it ends with the pipe.
 */
async function started(candidate: Candidate, isSandboxed: boolean, signal: AbortSignal | undefined): Promise<Browser> {
  const { chromium } = await import('playwright-chromium')
  const scratch = temporaryScratch('run')
  const gone = () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
  try {
    const browser = await inTemporary(scratch, () =>
      chromium.launch({
        ...candidate,
        chromiumSandbox: isSandboxed,
        args: ARGS,
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      }),
    )
    let isClosing = false
    const close = async () => {
      isClosing = true
      await browser.close()
      gone()
    }
    if (signal?.aborted) await close()
    signal?.throwIfAborted()
    return {
      name: `Chromium ${browser.version()}`,
      newPage: size => Page.open(browser, size),
      isGone: () => isClosing || !browser.isConnected(),
      memory: () => memoryOf(browser),
      close,
    }
  } catch (error) {
    gone()
    throw error
  }
}

/** Resident bytes of all its processes. */
async function memoryOf(browser: Driven): Promise<number> {
  try {
    const client = await browser.newBrowserCDPSession()
    const { processInfo } = await client.send('SystemInfo.getProcessInfo')
    await client.detach()
    return processInfo.reduce((sum, { id }) => sum + residentBytes(id), 0)
  } catch {
    // It has just ended.
    return 0
  }
}

function residentBytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
  } catch {
    // Another system, or the process has ended.
    return 0
  }
}

/** Browsers start one after the other: Playwright puts the profile into os.tmpdir(), whatever it is told. */
let startedLast: Promise<unknown> = Promise.resolve()

function inTemporary<T>(folder: string, act: () => Promise<T>): Promise<T> {
  const starting = startedLast.then(async () => {
    const before = process.env['TMPDIR']
    process.env['TMPDIR'] = folder
    try {
      return await act()
    } finally {
      restoreTemporary(before)
    }
  })
  startedLast = starting.catch(() => {})
  return starting
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

function stringsOf(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** `browserType.launch: Failed to launch: spawn EACCES\nCall log: …` → its first line. */
function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''
}
