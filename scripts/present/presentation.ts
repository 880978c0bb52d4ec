// `present` and `rehearse`: a deck folder shown by its server, and its speech told to the speaker's view.

import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { productDeck, withEdits } from '../edited/index.ts'
import { openFolder } from '../folder/index.ts'
import { SpeechdeckError } from '../issue.ts'
import { say } from '../words/messages.ts'
import type { Lang } from '../model/source.ts'
import type { Talk } from '../model/talk.ts'
import { freePort, networkAddresses } from './index.ts'
import type { ServeTask } from './messages.ts'
import { readDeck } from '../slides-md/index.ts'
import { shownDeck } from '../slidev/show-page.ts'
import { comparisonIn, recordingIn, type RecordedRun } from './recording.ts'
import { takeMarkOff } from './byte-order-mark.ts'
import { withRows } from './spoken-rows.ts'
import type { Server } from './start.ts'
import { talkOf } from './talk.ts'

export interface PresentationOptions {
  dir: string
  /** Of this folder, on its way. */
  server: Server
  port: number | null
  open: boolean
  /** The password for other machines; empty: one is made; null: this machine only. */
  remote: string | null
  /** The row whose words are spoken is set off in the room. */
  highlight: boolean
  /** Recording is on from the start. */
  rehearsal: boolean
  /** Where Vite keeps what can be made again. */
  cache: string
  signal: AbortSignal
  speaks: (lang: Lang) => void
  /** The pages can be opened. */
  onReady: (addresses: Addresses) => void
  onRecorded: (run: RecordedRun) => void
}

/**
 * `remote`: the speaker's view for other machines, password included; `code`: the first of them for the camera of a
 * phone, in lines of a terminal. The password is told even where the machine has no network yet.
 */
export interface Addresses {
  dir: string
  password: string | null
  code: string | null
  speaker: string
  audience: string
  remote: string[]
}

/** What the addresses of Slidev's own server cut a path at: `/1#楼/deck`, `/100%/deck`. The kept page has none of it. */
const RE_NOT_IN_ADDRESS = /[#?%]/
const SPEAKER_PAGE = '/#/presenter/1'
const LOCAL = '127.0.0.1'
const EVERYWHERE = '0.0.0.0'
/** No 0 and o, 1 and l: it is typed on a phone. Eight of them are 2^39. */
const PASSWORD_SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789'
const PASSWORD_LENGTH = 8

/** Runs until the signal. */
export async function present({
  dir,
  server,
  port: wanted,
  open,
  remote,
  highlight,
  rehearsal,
  cache,
  signal,
  speaks,
  onReady,
  onRecorded,
}: PresentationOptions): Promise<void> {
  let talk = talkIn(dir, highlight)
  speaks(talk.lang)
  const password = remote === '' ? newPassword() : remote
  const host = password === null ? LOCAL : EVERYWHERE
  const port = await portOn(host, wanted)
  prepare(resolve(dir))
  const recording = recordingIn(dir, {
    talk: () => talk,
    onRecorded(run) {
      onRecorded(run)
      server.tell({ type: 'compared', comparison: comparisonIn(dir) })
    },
    trouble: is => server.tell({ type: 'trouble', is }),
  })
  recording.turn(rehearsal)
  await server.serve(
    {
      entry: resolve(dir, 'slides.md'),
      cache,
      host,
      port,
      password,
      passwordPage: passwordPages(talk.lang),
      opening: say('step-present', talk.lang),
      open: open ? SPEAKER_PAGE : null,
      talk,
      recording: rehearsal,
    },
    {
      changed() {
        const changed = talkOrNull(dir, highlight)
        server.tell({ type: 'trouble', is: existsSync(join(dir, 'deck.json')) ? null : 'folder' })
        if (changed) server.tell({ type: 'talk', talk: (talk = changed) })
      },
      slept: () => recording.sleep(),
      record(on) {
        recording.turn(on)
        server.tell({ type: 'recording', on })
      },
      report: report => recording.take(report),
    },
    signal,
  )
  if (!signal.aborted) onReady(await addressesOf(dir, port, password))
  await server.ended.finally(() => recording.turn(false))
}

// --- internal ---

/** Throws where only Slidev's own server could show the deck, and could not name it. */
function prepare(dir: string): void {
  const entry = join(dir, 'slides.md')
  if (RE_NOT_IN_ADDRESS.test(dir) && shownDeck(entry) === null)
    throw new SpeechdeckError('E_USAGE', 'present-path', { values: { dir } })
  takeMarkOff(entry)
}

async function portOn(host: string, wanted: number | null): Promise<number> {
  const port = await freePort(host, wanted)
  if (port === null) throw new SpeechdeckError('E_USAGE', 'present-port', { values: { port: wanted ?? '' } })
  return port
}

async function addressesOf(dir: string, port: number, password: string | null): Promise<Addresses> {
  const address = (name: string): string => `http://${name}:${port}`
  const others = password === null ? [] : networkAddresses()
  const remote = others.map(name => `${address(name)}/?password=${encodeURIComponent(password ?? '')}#/presenter/1`)
  return {
    dir,
    password,
    code: remote[0] === undefined ? null : (await import('uqr')).renderUnicodeCompact(remote[0]),
    speaker: `${address(LOCAL)}${SPEAKER_PAGE}`,
    audience: `${address(LOCAL)}/`,
    remote,
  }
}

function talkIn(dir: string, highlight: boolean): Talk {
  const { ledger, slides, source } = openFolder(dir)
  const written = readDeck(slides, ledger.lang)
  const { ledger: edited } = withEdits(ledger, written)
  const talk = talkOf(productDeck(edited, written))
  return highlight ? withRows(talk, edited.slides, source) : talk
}

/** While somebody saves slides.md it may be half a file; the next change tells the rest. */
function talkOrNull(dir: string, highlight: boolean): Talk | null {
  try {
    takeMarkOff(resolve(dir, 'slides.md'))
    return talkIn(dir, highlight)
  } catch {
    return null
  }
}

function newPassword(): string {
  return Array.from({ length: PASSWORD_LENGTH }, () => PASSWORD_SIGNS[randomInt(PASSWORD_SIGNS.length)]).join('')
}

function passwordPages(lang: Lang): ServeTask['passwordPage'] {
  return {
    first: passwordPage(lang, ''),
    wrong: passwordPage(lang, say('present-password-wrong', lang)),
    often: passwordPage(lang, say('present-password-often', lang)),
  }
}

/** Says nothing of the deck. */
function passwordPage(lang: Lang, why: string): string {
  const text = say('present-password', lang)
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${text}</title>
<style>
  form { margin: 20vh auto; width: 16em; font: 20px/1.6 sans-serif; color: #1E1A17 }
  input, button { box-sizing: border-box; width: 100%; font: inherit; padding: .3em .5em }
  button { margin-top: .8em; border: 0; background: #1E1A17; color: #FBF8F1 } p { color: #A2211B }
</style>
<form>
<label>${text}<input name="password" type="password" autofocus></label>
<button>${say('present-password-enter', lang)}</button>
<p>${why}</p>
</form>
</html>`
}
