// PDF → the speech printed in it: lines put together into paragraphs again, running heads and page numbers left out.

import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { failure } from '../shared/failure.ts'
import { type Block, layOut } from '../shared/layout.ts'
import { note, withoutSigns } from '../shared/signs.ts'
import { runningHeads } from './heads.ts'
import { linesOf } from './lines.ts'
import { footNotes } from './notes.ts'
import { blocksOf } from './paragraphs.ts'
import { withoutRadicals } from './radicals.ts'
import { asRows } from './vertical.ts'
import type { PdfAnswer, PdfPage, PdfTask } from './worker.ts'
import type { Reading } from '../shared/reading.ts'

/** Nobody speaks for a day. */
const MOST_PAGES = 500
const MOST_CHARACTERS = 2_000_000
/** A second for so many bytes, above the least: an honest PDF takes a tenth of that. */
const LEAST_SECONDS = 10
const MOST_SECONDS = 60
const BYTES_A_SECOND = 100_000
const MEGABYTES = 1_000
/** A page of a scan has none, or a number and a stamp. */
const FEWEST_LETTERS = 15
/** Matches characters that a font draws and does not name. Not `×`. */
const RE_UNNAMED = /[\uE000-\uF8FF\uFFFD\0-\x08\x0E-\x1F]/g
const MOST_UNNAMED = 0.1

/** Throws E_READ for a scan, a locked file, and one that is too much, in pages, characters or time. */
export async function readPdf(bytes: Uint8Array, path: string, leastSeconds = LEAST_SECONDS): Promise<Reading> {
  return readPages(await pagesOf(bytes, path, leastSeconds), path)
}

/** What is printed on the pages; throws E_READ where there are no words on them. */
export function readPages(printed: readonly PdfPage[], path: string): Reading {
  const pages = asRows(printed)
  const lines = linesOf(pages).map(line => ({
    ...line,
    text: withoutRadicals(line.text),
    cells: line.cells.map(withoutRadicals),
  }))
  const words = lines.map(({ text }) => withoutSigns(text)).join('')
  if (words === '' && pages.some(({ draws }) => draws)) throw failure('read-pdf-fonts', path)
  if ((words.match(RE_UNNAMED)?.length ?? 0) > words.length * MOST_UNNAMED) throw failure('read-pdf-fonts', path)
  const heads = runningHeads(lines, pages)
  const body = lines.filter(line => !heads.has(line))
  if (
    (body
      .map(({ text }) => text)
      .join('')
      .match(/\p{L}/gu)?.length ?? 0) < Math.min(FEWEST_LETTERS * pages.length, 100)
  )
    throw failure('read-pdf-scan', path, { pages: pages.length })
  const remarks =
    heads.size > 0
      ? [
          {
            rule: 'read-pdf-heads',
            values: { count: heads.size, text: withoutSigns(Array.from(heads)[0]?.text ?? '') },
          },
        ]
      : []
  const notes = footNotes(body)
  const notePart = Array.from(notes, ({ text }): Block => ({ kind: 'paragraph', text: note(withoutSigns(text)) }))
  const spoken = body.filter(line => !notes.has(line))
  const width = Math.max(...pages.map(page => page.width))
  const laid = layOut([...blocksOf(spoken, width), ...notePart])
  return { ...laid, encoding: 'utf-8', remarks: [...remarks, ...laid.remarks] }
}

// --- internal ---

async function pagesOf(bytes: Uint8Array, path: string, leastSeconds: number): Promise<PdfPage[]> {
  const task = { bytes: new Uint8Array(bytes), mostPages: MOST_PAGES, mostCharacters: MOST_CHARACTERS }
  const answer = await inThread(task, leastSeconds)
  if ('pages' in answer && typeof answer.pages === 'object') return answer.pages
  if (!('failed' in answer)) throw failure('read-damaged', path)
  switch (answer.failed) {
    case 'pages':
      throw failure('read-pdf-pages', path, { pages: answer.pages, most: MOST_PAGES })
    case 'encrypted':
      throw failure('read-pdf-locked', path)
    case 'characters':
    case 'slow':
      throw failure('read-pdf-heavy', path)
    case 'damaged':
      throw failure('read-pdf-damaged', path, {}, answer.reason)
  }
}

/** The thread ends with its answer, when its time is over, or when it wants too much memory. */
async function inThread(task: PdfTask, leastSeconds: number): Promise<PdfAnswer | { failed: 'slow' }> {
  // Emitted JavaScript stands beside emitted JavaScript.
  const worker = new Worker(join(import.meta.dirname, `worker${extname(import.meta.filename)}`), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    stdout: true,
    stderr: true,
  })
  const seconds = Math.min(MOST_SECONDS, leastSeconds + task.bytes.length / BYTES_A_SECOND)
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise(resolve => {
      worker.once('message', resolve)
      worker.once('error', (error: NodeJS.ErrnoException) =>
        resolve(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { failed: 'slow' } : { failed: 'damaged', reason: String(error) },
        ),
      )
      worker.once('exit', () => resolve({ failed: 'slow' }))
      timer = setTimeout(() => resolve({ failed: 'slow' }), seconds * 1000)
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
