// The print page of plain decks of one look: a script and a style sheet, made of the deck's components, layouts and
// styles by Vue's compiler and a bundler, without Slidev's client. What is made stands in the cache by its content. The
// deck's code is only translated here: it runs in the browser and nowhere else.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { escapeHtml } from '../text/format.ts'
import { clientStyle, looksKey, looksOf, slidevClient, type Frame } from './looks.ts'
import { pageScript } from './page-script.ts'

/** Where the pieces stand in the cached folder. */
const SCRIPT = 'page.js'
const STYLE = 'page.css'

const OWN = join(import.meta.dirname, 'print-page')
const own = (name: string): string => join(OWN, name)

/** What Slidev's clicks ask of the rest of its client, and what stands in for it. */
const STAND_INS: Readonly<Record<string, string>> = {
  '../env': own('env.js'),
  './env': own('env.js'),
  '../context': own('client.js'),
  '../logic/utils': own('ids.js'),
}

/** What goes wrong in a script ends the wait for its slides. */
const RECORD = `
addEventListener('error', ({ message, error }) => {
  if (error) (globalThis.__speechdeck ??= []).push({ kind: 'error', no: null, reason: message })
})
`

/** The page itself; its parts are asked for below it, the deck as `/deck.js`. */
export function printHtml(lang: string | null, { width, height }: Frame): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(lang ?? 'en')}" class="light print">
<head>
<meta charset="utf-8">
<title>speechdeck</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/fonts/fonts.css">
<link rel="stylesheet" href="/${STYLE}">
<style>@page { size: ${width}px ${height}px }</style>
</head>
<body>
<div id="app"></div>
<script>${RECORD}</script>
<script src="/deck.js"></script>
<script src="/${SCRIPT}"></script>
</body>
</html>
`
}

/** Whether the folder has the page; not where its looks need Slidev's own client. */
export function hasPrintPage(folder: string): boolean {
  return existsSync(join(folder, SCRIPT))
}

/** Hash of all that goes into the page. */
export function printKey(deck: string): string {
  return looksKey(deck, [OWN, import.meta.filename, join(import.meta.dirname, 'page-script.ts')])
}

/** Makes the page for the looks in `deck` in `folder`; leaves that empty where they need Slidev's own client. */
export async function makePrintPage(deck: string, folder: string): Promise<void> {
  const looks = looksOf(deck)
  if (looks === null) return
  const made = await pageScript({
    input: own('main.js'),
    looks,
    deck,
    client: slidevClient(),
    places: { '@slidev/client': own('client.js') },
    standIns: STAND_INS,
  })
  if (made === null) return
  const ours = readFileSync(own('frame.css'), 'utf8')
  const sheets = [...made.sheets, clientStyle('reset'), ours, clientStyle('vclick'), looks.styles]
  writeFileSync(join(folder, STYLE), sheets.join('\n'))
  writeFileSync(join(folder, SCRIPT), made.script)
}
