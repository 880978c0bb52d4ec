// One speech as a deck, seen in themes and shapes on one opened page: what is cut, crowded or badly broken.

import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { densityOf, type DeckDensity, type NumberedPoint } from '../../scripts/check/density.ts'
import { readDeck } from '../../scripts/slides-md/index.ts'
import { convert, understand, type Converted } from '../../scripts/convert.ts'
import { measurePage } from '../../scripts/browser/measure.ts'
import { withDeckPage } from '../../scripts/browser/session.ts'
import type { OutlineNode } from '../../scripts/model/outline.ts'
import type { Source } from '../../scripts/model/source.ts'
import { faultsOfLines, linesOnPage } from './typography.ts'

const PROJECT = join(import.meta.dirname, '..', '..')
const THEMES = ['red', 'blue', 'ink'] as const
/** Height in px of a slide 980 px wide. */
const SHAPES = { '16:9': 552, '4:3': 735 } as const

export interface Look {
  shape: keyof typeof SHAPES
  theme: (typeof THEMES)[number]
}
/** Both shapes in each theme. */
export const LOOKS: readonly Look[] = (['16:9', '4:3'] as const).flatMap(shape =>
  THEMES.map(theme => ({ shape, theme })),
)
/** Both shapes, each in a theme of its own: three texts in a row meet all looks. */
export const looksOf = (nth: number): readonly Look[] =>
  LOOKS.filter(({ shape, theme }) => THEMES[(nth + (shape === '4:3' ? 1 : 0)) % THEMES.length] === theme)

interface Seen extends Figures {
  faults: string[]
  /** Characters without a glyph. */ missing: string[]
  /** All texts of the slides. */ shown: string
}
interface Figures {
  density: DeckDensity
  warnings: string[]
  fitSeconds: number
}

/** Everything that needs no browser. */
export function figuresOf(source: Source): { converted: Converted; figures: Figures } {
  const understood = understand(source, null)
  const start = performance.now()
  const converted = convert(understood, {})
  const fitSeconds = (performance.now() - start) / 1000
  const { deck, texts } = converted
  const ledger = deck.slides.map((slide, index) => ({
    no: slide.no,
    id: slide.id,
    kind: slide.kind,
    title: slide.title.text,
    texts: texts[index] ?? [],
    note: slide.note,
    span: slide.span,
    seconds: slide.seconds,
  }))
  const { deck: density, findings } = densityOf({
    slides: readDeck(converted.slidesMarkdown).slides,
    ledger,
    manuscript: deck.manuscript,
    lang: deck.lang,
    points: pointsOf(converted.outline.children),
  })
  return {
    converted,
    figures: {
      density,
      warnings: findings.map(({ rule, slide, values }) => `${slide ?? 'deck'} ${rule} ${JSON.stringify(values)}`),
      fitSeconds,
    },
  }
}

/** The deck of a speech, drawn in each of `looks`. */
export async function sweep(source: Source, looks: readonly Look[] = LOOKS): Promise<Seen> {
  const { converted, figures } = figuresOf(source)
  const slidesPath = writeSlides(converted.slidesMarkdown)
  try {
    return await withDeckPage(slidesPath, async ({ page, missing }) => {
      const faults: string[] = []
      for (const { shape, theme } of looks) {
        await page.evaluate(dress, { theme, height: SHAPES[shape] })
        const found = (await measurePage(page)).flatMap(({ no, faults: all }) => all.map(fault => `${no}: ${fault}`))
        const torn = faultsOfLines(await linesOnPage(page))
        faults.push(...[...found, ...torn].map(fault => `${shape} ${theme} ${fault}`))
      }
      return {
        ...figures,
        faults,
        missing,
        shown: converted.texts
          .flat()
          .map(({ text }) => text)
          .join('\n'),
      }
    })
  } finally {
    rmSync(dirname(slidesPath), { recursive: true, force: true })
  }
}

/** slides.md with all that it needs, in a folder of its own. */
export function writeSlides(markdown: string): string {
  const dir = mkdtempSync(join(realpathSync(tmpdir()), 'sweep-'))
  for (const name of ['components', 'layouts', 'styles'])
    cpSync(join(PROJECT, name), join(dir, name), { recursive: true })
  writeFileSync(join(dir, 'slides.md'), markdown)
  return join(dir, 'slides.md')
}

/**
 * What the themes and shapes of a deck change on the page; opening it anew for each would take minutes. (look.test.ts
 * opens them.)
 */
function dress({ theme, height }: { theme: string; height: number }): void {
  for (const slide of document.querySelectorAll<HTMLElement>('.sd-slide')) {
    slide.dataset['sdTheme'] = theme
    slide.classList.toggle('is-43', height > 600)
    const container = slide.closest<HTMLElement>('.print-slide-container')
    if (container) container.style.height = `${height}px`
  }
}

function pointsOf(nodes: readonly OutlineNode[]): NumberedPoint[] {
  return nodes.flatMap(node =>
    node.type !== 'section'
      ? []
      : [
          ...(node.marker === null || node.synthetic
            ? []
            : [{ marker: node.marker, heading: node.heading, span: node.span }]),
          ...pointsOf(node.children),
        ],
  )
}
