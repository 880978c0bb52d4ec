// Edits: what is kept knows its place, what is inserted has none, and the way there and back meet.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, fromSource, originsOf, toSource, trace, without } from '../scripts/text/edits.ts'
import type { Edit, TracedText } from '../scripts/model/source.ts'

const edit = (start: number, end: number, insert = '', rule = 'r'): Edit => ({ rule, span: { start, end }, insert })

describe('applying edits', () => {
  it('takes spans out and puts text in', () => {
    const { traced, applied } = applyEdits(trace('两袖广告清风⏎做工作'), [edit(2, 4), edit(6, 7, '\n')])
    expect(traced).toEqual({
      text: '两袖清风\n做工作',
      pieces: [
        { at: 0, from: 0, length: 2 },
        { at: 2, from: 4, length: 2 },
        { at: 5, from: 7, length: 3 },
      ],
    })
    expect(applied).toHaveLength(2)
  })

  it('lets the earlier of two overlapping edits win, wherever they stand', () => {
    const { traced, applied } = applyEdits(trace('abcdef'), [edit(2, 4), edit(3, 5), edit(0, 3), edit(4, 6)])
    expect(traced.text).toBe('ab')
    expect(applied.map(({ span }) => span.start)).toEqual([2, 4])
  })

  it('puts an insertion before what is cut out at the same place', () => {
    expect(applyEdits(trace('abcdef'), [edit(2, 2, 'X'), edit(2, 4)]).traced.text).toBe('abXef')
    expect(applyEdits(trace('abcdef'), [edit(2, 4), edit(2, 2, 'X')]).traced.text).toBe('abXef')
  })

  it('joins pieces that touch in both texts', () => {
    expect(applyEdits(trace('abc'), [edit(1, 1)]).traced.pieces).toEqual([{ at: 0, from: 0, length: 3 }])
  })

  it('leaves its input alone', () => {
    const traced = Object.freeze(trace('abc'))
    applyEdits(traced, Object.freeze([edit(0, 1)]))
    expect(traced).toEqual(trace('abc'))
  })
})

describe('the way between two texts', () => {
  const { traced } = applyEdits(trace('两袖广告清风。'), [edit(2, 4)])

  it('leads a span over a cut to the source span around the cut', () => {
    expect(toSource(traced, { start: 0, end: 4 })).toEqual({ start: 0, end: 6 })
    expect(originsOf(traced, { start: 1, end: 3 })).toEqual([
      { start: 1, end: 2 },
      { start: 4, end: 5 },
    ])
  })

  it('leads a source span that was cut out to the place where it stood', () => {
    expect(fromSource(traced, { start: 2, end: 4 })).toEqual({ start: 2, end: 2 })
    expect(fromSource(traced, { start: 7, end: 9 })).toEqual({ start: 5, end: 5 })
  })

  it('leads inserted text to the place before it', () => {
    const inserted = applyEdits(trace('ab'), [edit(1, 1, ' ')]).traced
    expect(toSource(inserted, { start: 1, end: 2 })).toEqual({ start: 1, end: 1 })
  })

  it('takes source spans out of an edited text', () => {
    expect(
      without(traced, [
        { start: 0, end: 3 },
        { start: 3, end: 4 },
      ]).text,
    ).toBe('清风。')
  })
})

describe('laws of edits', () => {
  const anyEdits = fc
    .array(fc.record({ start: fc.nat(30), length: fc.nat(5), insert: fc.constantFrom('', ' ', '\n') }), {
      maxLength: 12,
    })
    .map(list => list.map(({ start, length, insert }) => edit(start, start + length, insert)))
  const text = fc.string({ minLength: 35, maxLength: 40 })

  it('each kept character is the character it came from, also after two rounds', () => {
    fc.assert(
      fc.property(text, anyEdits, anyEdits, (source, first, second) => {
        const once = applyEdits(trace(source), first).traced
        const within = second.filter(({ span }) => span.end <= once.text.length)
        for (const traced of [once, applyEdits(once, within).traced]) expectTraced(traced, source)
      }),
    )
  })

  it('a kept character found in the source is found again in the text', () => {
    fc.assert(
      fc.property(text, anyEdits, (source, edits) => {
        const { traced } = applyEdits(trace(source), edits)
        for (const { at, length } of traced.pieces) {
          for (let offset = at; offset < at + length; offset++) {
            const span = { start: offset, end: offset + 1 }
            expect(fromSource(traced, toSource(traced, span))).toEqual(span)
          }
        }
      }),
    )
  })

  it('applied edits never overlap, and each character is kept or edited, not both', () => {
    fc.assert(
      fc.property(text, anyEdits, (source, edits) => {
        const { traced, applied } = applyEdits(trace(source), edits)
        for (const [index, { span }] of applied.entries())
          expect(span.start).toBeGreaterThanOrEqual(applied[index - 1]?.span.end ?? 0)
        const kept = traced.pieces.reduce((sum, { length }) => sum + length, 0)
        const gone = applied.reduce((sum, { span }) => sum + span.end - span.start, 0)
        expect(kept + gone).toBe(source.length)
      }),
    )
  })
})

function expectTraced({ text, pieces }: TracedText, source: string) {
  let at = 0
  let from = 0
  for (const piece of pieces) {
    expect(piece.length).toBeGreaterThan(0)
    expect(piece.at).toBeGreaterThanOrEqual(at)
    expect(piece.from).toBeGreaterThanOrEqual(from)
    expect(text.slice(piece.at, piece.at + piece.length)).toBe(source.slice(piece.from, piece.from + piece.length))
    at = piece.at + piece.length
    from = piece.from + piece.length
  }
}
