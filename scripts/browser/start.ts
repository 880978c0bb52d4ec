// Find and start a Chromium: the one the user names, an installed one, or the one that came with npm.
// What it may do is decided here once: no network but this machine, and Chromium's own sandbox wherever the system
// allows it. Root and many containers do not; there it starts without.

import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { SpeechdeckError } from '../issue.ts'
import { cachedFolder } from '../disk/cache.ts'
import { temporaryScratch } from '../disk/scratch.ts'
import { Devtools } from './devtools.ts'
import { Page } from './page.ts'

export interface Browser {
  /** As deck.json states it: `Chromium 153.0.0`. */
  name: string
  /** Of this size, in CSS pixels. */
  newPage: (size: { width: number; height: number }) => Promise<Page>
  /** It ended by itself, or was ended by somebody else. */
  isGone: () => boolean
  /** Bytes that it holds with all its processes, where the system tells (Linux); else 0. */
  memory: () => number
  /** It ends, and what it kept goes; nothing of it is left when this returns. */
  close: () => Promise<void>
}

/** With a sandbox first; root never gets one. */
const SANDBOXED = process.getuid?.() === 0 ? [false] : [true, false]

interface Candidate {
  executablePath: string
  env?: Record<string, string>
}

const ARGS = [
  '--headless',
  '--no-startup-window',
  '--remote-debugging-pipe',
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
  '--mute-audio',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-back-forward-cache',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-breakpad',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-component-extensions-with-background-pages',
  '--disable-hang-monitor',
  '--disable-ipc-flooding-protection',
  '--disable-popup-blocking',
  '--disable-search-engine-choice-screen',
  '--disable-stack-profiler',
  '--edge-skip-compat-layer-relaunch',
  // Nothing of the browser's own calls home.
  '--metrics-recording-only',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-field-trial-config',
  '--disable-sync',
  `--disable-features=${[
    'AimEnabled',
    'HttpsFirstBalancedModeAutoEnable',
    'HttpsUpgrades',
    'MediaRouter',
    'NetworkTimeServiceQuerying',
    'OptimizationHints',
    'PaintHolding',
    'PreconnectToSearch',
    'msForceBrowserSignIn',
  ].join(',')}`,
  '--enable-features=CDPScreenshotNewSurface,SkipListAccountsWithoutGaiaCookies',
  '--no-proxy-server',
  // No name but this machine's is ever looked up: a deck cannot call home, whatever its Markdown says.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

/** A browser that has not answered after this many milliseconds never will. */
const PATIENCE = 60_000
/** What is kept of a browser's complaints, in characters. */
const COMPLAINT = 4000

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
  for await (const { executablePath, env = {} } of candidates([])) return { path: executablePath, env }
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
 * All that it writes, its profile and its temporary files, is in a scratch folder of its own. In a process group of its
 * own it hears no Ctrl-C, and ends as a whole; should this process be killed, it ends with the pipe.
 */
async function started(
  { executablePath, env }: Candidate,
  isSandboxed: boolean,
  signal: AbortSignal | undefined,
): Promise<Browser> {
  const scratch = temporaryScratch('run')
  const profile = join(scratch, 'profile')
  mkdirSync(profile)
  const args = [...ARGS, ...(isSandboxed ? [] : ['--no-sandbox']), `--user-data-dir=${profile}`]
  const child = spawn(executablePath, args, {
    env: { ...(env ?? process.env), TMPDIR: scratch },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  })
  const end = () => killAll(child)
  process.once('exit', end)
  let complaint = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    complaint = (complaint + chunk).slice(-COMPLAINT)
  })
  const failed = new Promise<Error>(resolve => child.once('error', resolve))
  const ended = new Promise<void>(resolve => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const close = async () => {
    process.off('exit', end)
    end()
    await ended
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
  }
  const devtools = new Devtools(child)
  const late = setTimeout(end, PATIENCE)
  signal?.addEventListener('abort', end)
  try {
    const { product } = await devtools.send<{ product: string }>('Browser.getVersion')
    return {
      name: `Chromium ${product.split('/')[1]}`,
      newPage: size => Page.open(devtools, size),
      isGone: () => devtools.isGone,
      memory: () => memoryOf(child.pid ?? 0),
      close,
    }
  } catch (error) {
    const reason = await Promise.race([failed, ended.then(() => error)])
    await close()
    throw complaint.trim() ? new Error(complaint.trim(), { cause: reason }) : reason
  } finally {
    clearTimeout(late)
    signal?.removeEventListener('abort', end)
  }
}

/** Resident bytes of a process and all below it. */
function memoryOf(pid: number): number {
  try {
    const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
    return children.reduce((sum, child) => sum + memoryOf(Number(child)), own)
  } catch {
    // Another system, or it has just ended.
    return 0
  }
}

/** The browser and all its processes. */
function killAll(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
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
