// The page that presents plain decks of one look: the views around the slides, which come as data, in a script and a
// style sheet without Slidev's client. What is made stands in the cache by its content and has no word of a speech.

import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { clientStyle, frameOf, looksKey, looksOf, slidevClient } from './looks.ts'
import { pageScript } from './page-script.ts'
import { deckScript, plainDeck, type PlainDeck, type PlainSlide } from './plain.ts'

/** Where the pieces stand in the cached folder. */
const SCRIPT = 'main.js'
const STYLE = 'main.css'

const OWN = join(import.meta.dirname, 'show-page')
const own = (name: string): string => join(OWN, name)

/** What moves from slide to slide asks of the rest of Slidev's client, and what stands in for it. */
const STAND_INS: Readonly<Record<string, string>> = {
  '../env': own('env.js'),
  './env': own('env.js'),
  '../state': own('state.js'),
  './useTocTree': own('state.js'),
  '../logic/utils': join(import.meta.dirname, 'print-page', 'ids.js'),
  '@slidev/parser/utils': own('state.js'),
  '#slidev/slides': own('slides.js'),
}

/** Ways from one slide to the next that the page knows; another may be a program of Slidev's. */
const TRANSITIONS = ['none', 'fade', 'fade-out', 'slide-left', 'slide-right', 'slide-up', 'slide-down']

/** The deck that is shown by the page; null where it needs more of Slidev than that has. */
export function shownDeck(entry: string): PlainDeck | null {
  const plain = plainDeck(entry)
  if (plain === null) return null
  const { settings } = plain
  const isKnown = frameOf(settings) !== null && TRANSITIONS.includes(String(settings['transition'] ?? 'none'))
  return isKnown && looksOf(dirname(entry)) !== null ? plain : null
}

/** The slides as the page's first script; `settings` of the deck. */
export function showScript(
  slides: readonly PlainSlide[],
  { title, settings }: Pick<PlainDeck, 'title' | 'settings'>,
): string {
  const { width, aspectRatio } = frameOf(settings) ?? frameOf({}) ?? { width: 0, aspectRatio: 1 }
  const { lang = 'en', transition = 'none' } = settings
  return deckScript(slides, { title, lang, transition, canvasWidth: width, aspectRatio })
}

/** Hash of all that goes into the page; `views` is the module with their routes. */
export function showKey(deck: string, views: string): string {
  const ours = [OWN, import.meta.filename, join(import.meta.dirname, 'page-script.ts')]
  return looksKey(deck, [...ours, ...[dirname(views), dirname(dirname(views))].flatMap(filesIn)])
}

/** Whether the folder has the page; not where its looks need Slidev's own client. */
export function hasShowPage(folder: string): boolean {
  return existsSync(join(folder, SCRIPT))
}

/** Makes the page for the looks in `deck` in `folder`; leaves that empty where they need Slidev's own client. */
export async function makeShowPage(deck: string, views: string, folder: string): Promise<void> {
  const looks = looksOf(deck)
  if (looks === null) return
  const client = slidevClient()
  const router = dirname(createRequire(join(client, 'package.json')).resolve('vue-router/package.json'))
  const made = await pageScript({
    input: own('main.js'),
    looks,
    deck,
    client,
    places: {
      '/@speechdeck/views': views,
      'vue-router': join(router, 'dist', 'vue-router.esm-browser.prod.js'),
      '@slidev/client': own('client.js'),
      '@slidev/client/internals/SlideContainer.vue': own('container.js'),
      '@slidev/client/internals/SlidesShow.vue': own('show.js'),
      '@slidev/client/internals/SlideWrapper.vue': own('wrapper.js'),
    },
    standIns: STAND_INS,
  })
  if (made === null) return
  const ours = readFileSync(own('show.css'), 'utf8')
  const ends = [clientStyle('reset'), ours, clientStyle('transitions'), clientStyle('vclick'), looks.styles]
  writeFileSync(join(folder, STYLE), [...made.sheets, ...ends].join('\n'))
  writeFileSync(join(folder, SCRIPT), made.script)
  writeFileSync(join(folder, 'index.html'), HTML)
}

// --- internal ---

/** Browsers load no modules from a disk: its script is of the old kind. */
const HTML = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>speechdeck</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="fonts/fonts.css">
<script src="deck.js"></script>
<link rel="stylesheet" href="${STYLE}">
<script defer src="${SCRIPT}"></script>
</head>
<body>
<div id="app"></div>
</body>
</html>
`

function filesIn(folder: string): string[] {
  const files = readdirSync(folder)
    .toSorted()
    .map(name => join(folder, name))
  return files.filter(file => statSync(file).isFile())
}
