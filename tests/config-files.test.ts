// Files that speechdeck.config.yaml names: pictures known by their content, wrong ones refused with their line, good ones in the deck.

import { describe, expect, test } from 'vitest'
import { pictureIn } from '../scripts/config/picture.ts'
import { png, SVG } from './pictures.ts'
import { SPEECH, workplace } from './run-speechdeck.ts'

const GREEN = [0, 88, 61]
const WHITE = [255, 255, 255]

describe('a picture', () => {
  test('is known by its content, with its shape', () => {
    expect(pictureIn(png([[GREEN, WHITE, GREEN, WHITE], [WHITE, GREEN, WHITE, GREEN]]))).toEqual({ extension: 'png', form: 'solid', aspect: 2 })
    expect(pictureIn(png([[[...GREEN, 255], [...WHITE, 0]]]))).toEqual({ extension: 'png', form: 'clear', aspect: 2 })
    expect(pictureIn(png([[[...GREEN, 255], [...WHITE, 255], [...WHITE, 255]]]))).toEqual({ extension: 'png', form: 'solid', aspect: 3 })
    expect(pictureIn(Buffer.from('FFD8FFE000040000FFC0000B080010002003', 'hex'))).toEqual({ extension: 'jpg', form: 'solid', aspect: 2 })
    expect(pictureIn(Buffer.from(`\uFEFF<?xml version="1.0"?>\n${SVG}`))).toEqual({ extension: 'svg', form: 'clear', aspect: 2 })
    expect(pictureIn(Buffer.from('<svg width="30mm" height="10mm"/>'))).toEqual({ extension: 'svg', form: 'clear', aspect: 3 })
  })

  test('is nothing else, and nothing broken', () => {
    const whole = png([[GREEN, WHITE], [WHITE, GREEN]])
    for (const bytes of ['', 'GIF89a', '<html/>', '<svg', 'BM....', '%PDF-1.7']) expect(pictureIn(Buffer.from(bytes))).toBeNull()
    for (let length = 0; length < whole.length - 8; length++) expect(pictureIn(whole.subarray(0, length))).toBeNull()
  })
})

describe('a logo', () => {
  test('goes along with the deck, and with one built again from its outline', () => {
    const place = workplace({ 'talk.txt': SPEECH, 'ours/mark.svg': SVG, 'speechdeck.config.yaml': 'unit: 县林业局\nlogo: ours/mark.svg\n' })
    expect(place.run('build', 'talk.txt', '--no-pdf', '--quiet', '-o', 'far/away/deck')).toMatchObject({ code: 0, stderr: '' })
    const before = place.bytes('far/away/deck')
    expect(place.read('far/away/deck/public/logo.svg')).toBe(SVG)
    expect(place.read('far/away/deck/slides.md')).toContain('  logo:\n    file: logo.svg\n    form: clear\n    aspect: 2\n')
    place.run('build', 'far/away/deck/outline.md', '--no-pdf', '--quiet')
    expect(place.bytes('far/away/deck')).toEqual(before)
    place.run('build', 'far/away/deck/outline.md', '--no-pdf', '--quiet', '--no-config')
    expect(Object.keys(place.bytes('far/away/deck')).filter(name => name.startsWith('public/'))).toEqual([])
  })

  test.each([
    ['nowhere.png', 'speechdeck.config.yaml:2: logo: nowhere.png cannot be read (there is no such file).'],
    ['.', 'speechdeck.config.yaml:2: logo: . cannot be read (there is a folder of that name).'],
    ['talk.txt', 'speechdeck.config.yaml:2: talk.txt is not a picture that can be shown, or is damaged.'],
  ])('%s is refused, and nothing is written', (logo, message) => {
    const place = workplace({ 'talk.txt': SPEECH, 'speechdeck.config.yaml': `# ours\nlogo: ${logo}\n` })
    const { code, stderr } = place.run('build', 'talk.txt', '--no-pdf', '--lang=en')
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) })
    expect(Object.keys(place.bytes('.')).length).toBe(2)
  })
})
