// The other tests use the browser of npm. A user's own Chrome, Edge or Chromium makes the same deck: as many pages,
// nothing cut.

import { readFileSync } from 'node:fs'
import process from 'node:process'
import { PDFDocument } from 'pdf-lib'
import { expect, test, vi } from 'vitest'
import { installedBrowsers } from '../../scripts/browser/start.ts'
import type { Ledger } from '../../scripts/model/ledger.ts'
import { SPEECH, workplace } from '../run-speechdeck.ts'

const [installed] = installedBrowsers()

test.skipIf(!installed)(
  `makes a PDF (${installed ?? 'skipped: no Chrome, Edge or Chromium is installed'})`,
  async () => {
    vi.stubEnv('SPEECHDECK_BROWSER', undefined)
    expect(process.env['SPEECHDECK_BROWSER']).toBeUndefined()
    const { start, path, read } = workplace({ 'talk.txt': SPEECH })
    expect(start('build', 'talk.txt', '-o', 'deck', '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' })
    const { slides } = JSON.parse(read('deck/deck.json')) as Ledger
    expect((await PDFDocument.load(readFileSync(path('deck/slides.pdf')))).getPageCount()).toBe(slides.length)
    expect(start('check', 'deck', '--strict')).toMatchObject({ code: 0 })
    vi.unstubAllEnvs()
  },
)
