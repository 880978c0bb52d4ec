// Our own print pages on the opened deck: HTML of ours comes in beside Slidev's, copies of the rendered slides go
// into it, and after printing everything is as before. So text stays text, the fonts are shared, and the deck is
// opened once.

import type { Page, PrintOptions } from './page.ts'
import type { DeckPage } from './session.ts'

/** What holds on every print page. Slides are always theme ink, without their own footer: the page numbers them. */
const BASE = `
html, body {
  height: auto !important; min-height: 0 !important; overflow: visible !important; background: #fff !important;
  margin: 0 !important;
}
body > :not(#sd-print) { display: none !important; }
#sd-print {
  color: #000; line-break: strict; text-autospace: normal; text-spacing-trim: trim-start; font-kerning: normal;
  font-synthesis: none;
}
:where(#sd-print .pr, #sd-print .pr *) { box-sizing: border-box; margin: 0; padding: 0; }
#sd-print .pr-slide {
  position: relative; overflow: hidden; contain: strict; break-inside: avoid; border: .5pt solid #767676;
  background: #fff;
}
#sd-print .pr-slide > * { position: absolute; left: 0; top: 0; transform-origin: 0 0; }
#sd-print .pr-slide .sd-foot { visibility: hidden; }
#sd-print .pr-slide :is(img, video) { filter: grayscale(1); }
#sd-print b { font-weight: 700; }
#sd-print .nb { white-space: nowrap; }
/* Chinese fonts draw curly quotes as wide as a character; in English what is empty of it goes (styles/slides.css). */
#sd-print :is(.pr-opens, .pr-closes) { font-kerning: none; }
#sd-print .pr-opens { margin-left: -.53em; }
#sd-print .pr-closes { margin-right: -.53em; }
#sd-print .pr-opens.is-single { margin-left: -.73em; }
#sd-print .pr-closes.is-single { margin-right: -.73em; }
`

/**
 * Puts pages on the page, lets `use` print (a draft has the pages and nothing else) or measure them, and takes them
 * away again. `html` has `<div class="pr-slide" data-no="4">` where a slide goes.
 */
export async function withPrintRoot<T>(
  { page, width, height }: DeckPage,
  { html, css }: { html: string; css: string },
  use: (print: (how?: { draft?: boolean; outline?: boolean }) => Promise<Uint8Array>) => Promise<T>,
): Promise<T> {
  await page.evaluate(mount, { html, css: BASE + css })
  try {
    await page.evaluate(fillFrames, { width, height })
    return await use(({ draft = false, outline = true } = {}) =>
      printed(page, draft ? { tagged: false, outline: false } : { tagged: true, outline }),
    )
  } finally {
    await page.evaluate(unmount)
  }
}

// --- internal ---

async function printed(page: Page, how: PrintOptions): Promise<Uint8Array> {
  await page.evaluate(ready)
  return await page.pdf(how)
}

// --- run in the page ---

function mount({ html, css }: { html: string; css: string }): void {
  const style = document.createElement('style')
  style.id = 'sd-print-style'
  style.textContent = css
  document.head.append(style)
  const root = document.createElement('main')
  root.id = 'sd-print'
  root.innerHTML = html
  document.body.append(root)
}

/** A copy of the slide into each frame that has none yet. */
export function fillFrames({ width, height }: { width: number; height: number }): void {
  for (const frame of document.querySelectorAll<HTMLElement>('#sd-print .pr-slide[data-no]:empty')) {
    const slide = document.querySelector(`#print-content [data-slidev-no="${frame.dataset['no']}"]`)
    if (!slide) continue
    const copy = slide.cloneNode(true) as HTMLElement
    for (const themed of copy.querySelectorAll<HTMLElement>('[data-sd-theme]')) {
      themed.dataset['sdTheme'] = 'ink'
      // The unit's colours stand on the slide itself and would win.
      for (const name of Array.from(themed.style).filter(each =>
        themed.style.getPropertyValue(each).trim().startsWith('#'),
      ))
        themed.style.removeProperty(name)
    }
    for (const named of copy.querySelectorAll('[id]')) if (!named.closest('svg')) named.removeAttribute('id')
    const { clientWidth } = frame
    copy.style.cssText += `;width:${width}px;height:${height}px;transform:scale(${clientWidth / width})`
    frame.append(copy)
  }
}

function unmount(): void {
  document.querySelector('#sd-print')?.remove()
  document.querySelector('#sd-print-style')?.remove()
}

async function ready(): Promise<void> {
  await document.fonts.ready
  await Promise.all(
    [...document.querySelectorAll<HTMLImageElement>('#sd-print img')].map(picture => picture.decode().catch(() => {})),
  )
}
