// One PNG a slide, taken from the opened deck: png/001.png, png/002.png … The folder appears whole or not at all.

import { renameSync, rmSync, writeFileSync, existsSync, mkdirSync, chmodSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { SpeechdeckError } from '../issue.ts'
import type { DeckPage } from '../browser/session.ts'
import type { Stamp } from '../model/product.ts'
import { watermarkSvg } from './stamp.ts'
import { writeError } from '../disk/write-whole.ts'
import { makeScratch } from '../disk/scratch.ts'

/** `017.png`: names sort as the slides stand, up to 999. */
const DIGITS = 3
/** What the folder may hold when it is made anew. */
const RE_PICTURE = /^\d{3,}\.png$/

export interface PicturesRequest {
  output: string
  scale: number
  stamp: Stamp
  only?: readonly number[] | null
}

/** The design is 980 × 552, a hair higher than 16:9: left out where the picture then has whole pixels, 1920 × 1080. */
const WIDE = 9 / 16

/** Pictures of the slides, `scale` times 980 pixels wide. */
export async function takePictures(
  { page, width, height }: DeckPage,
  { output, scale, stamp, only = null }: PicturesRequest,
): Promise<{ pages: number; bytes: number }> {
  const folder = resolve(output)
  if (existsSync(folder) && readdirSync(folder).some(name => !RE_PICTURE.test(name)))
    throw new SpeechdeckError('E_USAGE', 'export-png-folder', { values: { dir: output } })
  const places = (await page.evaluate(placesOfSlides)).filter(({ no }) => only === null || only.includes(no))
  const across = Math.round(width * scale)
  const tall = Math.abs(height - width * WIDE) < 1 && Number.isInteger(across * WIDE) ? width * WIDE : height
  const beside = makeBeside(folder)
  try {
    if (stamp.watermark !== null) await page.evaluate(layOver, watermarkSvg(stamp.watermark, { width, height }))
    let bytes = 0
    for (const { no, x, y } of places) {
      const top = y + (height - tall) / 2
      const picture = await page.picture({ x, y: top, width, height: tall, scale: across / width })
      writeFileSync(join(beside, `${String(no).padStart(DIGITS, '0')}.png`), picture)
      bytes += picture.length
    }
    rmSync(folder, { recursive: true, force: true })
    renameSync(beside, folder)
    return { pages: places.length, bytes }
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? writeError(output, error) : error
  } finally {
    await page.evaluate(layOver, null).catch(() => {})
    rmSync(beside, { recursive: true, force: true })
  }
}

// --- internal ---

function makeBeside(folder: string): string {
  try {
    mkdirSync(dirname(folder), { recursive: true })
    const made = makeScratch(dirname(folder), 'png')
    chmodSync(made, 0o777 & ~process.umask())
    return made
  } catch (error) {
    throw writeError(folder, error)
  }
}

// --- run in the page ---

/** Where each slide stands on the page of all slides, and its number. */
function placesOfSlides(): { no: number; x: number; y: number }[] {
  return [...document.querySelectorAll<HTMLElement>('#print-content .print-slide-container')].map((slide, index) => {
    const { left, top } = slide.getBoundingClientRect()
    return { no: index + 1, x: left + scrollX, y: top + scrollY }
  })
}

/** The picture over each slide; with null, away with it. */
function layOver(svg: string | null): void {
  for (const old of document.querySelectorAll('.sd-over')) old.remove()
  if (svg === null) return
  for (const slide of document.querySelectorAll<HTMLElement>('#print-content .print-slide-container')) {
    const over = document.createElement('div')
    over.className = 'sd-over'
    over.style.cssText = 'position:absolute;inset:0;pointer-events:none;z-index:99'
    over.innerHTML = svg
    slide.append(over)
  }
}
