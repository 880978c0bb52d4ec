// What comes at which click, as PowerPoint's own animation "appear" has it: the rows of a slide stand there one by one.

import { element } from './xml.ts'

/** A shape, or one paragraph of it (counted from 0), that appears at a click (counted from 1). */
export interface Appearing {
  id: number
  step: number
  paragraph: number | null
  /** Lines drawn between the rows have no text to build. */
  isText: boolean
}

/** `<p:timing>` of a slide; empty where all stands from the start. */
export function timingXml(appearing: readonly Appearing[]): string {
  const steps = [...new Set(appearing.map(({ step }) => step))].toSorted((a, b) => a - b)
  if (steps.length === 0) return ''
  let id = 2
  const nextId = () => ++id
  const clicks = steps.map(step =>
    click(
      appearing.filter(each => each.step === step),
      nextId,
    ),
  )
  const turn = (event: string) =>
    element('p:cond', { evt: event, delay: 0 }, element('p:tgtEl', {}, element('p:sldTgt')))
  const sequence = element(
    'p:seq',
    { concurrent: 1, nextAc: 'seek' },
    element('p:cTn', { id: 2, dur: 'indefinite', nodeType: 'mainSeq' }, element('p:childTnLst', {}, ...clicks)),
    element('p:prevCondLst', {}, turn('onPrev')),
    element('p:nextCondLst', {}, turn('onNext')),
  )
  const root = { id: 1, dur: 'indefinite', restart: 'never', nodeType: 'tmRoot' }
  const all = element('p:par', {}, element('p:cTn', root, element('p:childTnLst', {}, sequence)))
  return element('p:timing', {}, element('p:tnLst', {}, all), builds(appearing))
}

// --- internal ---

function click(shapes: readonly Appearing[], nextId: () => number): string {
  const ids = [nextId(), nextId()]
  const effects = shapes.map((each, index) => appear(each, index === 0 ? 'clickEffect' : 'withEffect', nextId))
  const at = (id: number | undefined, delay: number | string, children: readonly string[]) =>
    element(
      'p:par',
      {},
      element('p:cTn', { id, fill: 'hold' }, starts(delay), element('p:childTnLst', {}, ...children)),
    )
  return at(ids[0], 'indefinite', [at(ids[1], 0, effects)])
}

/** Preset 1 of the entrances is "appear". */
function appear({ id, paragraph, isText }: Appearing, nodeType: string, nextId: () => number): string {
  const effect = nextId()
  const range = paragraph === null ? null : element('p:pRg', { st: paragraph, end: paragraph })
  const target = element('p:spTgt', { spid: id }, ...(range ? [element('p:txEl', {}, range)] : []))
  const set = element(
    'p:set',
    {},
    element(
      'p:cBhvr',
      {},
      element('p:cTn', { id: nextId(), dur: 1, fill: 'hold' }, starts(0)),
      element('p:tgtEl', {}, target),
      element('p:attrNameLst', {}, element('p:attrName', {}, 'style.visibility')),
    ),
    element('p:to', {}, element('p:strVal', { val: 'visible' })),
  )
  const preset = {
    presetID: 1,
    presetClass: 'entr',
    presetSubtype: 0,
    fill: 'hold',
    grpId: isText ? 0 : null,
    nodeType,
  }
  return element('p:par', {}, element('p:cTn', { id: effect, ...preset }, starts(0), element('p:childTnLst', {}, set)))
}

function starts(delay: number | string): string {
  return element('p:stCondLst', {}, element('p:cond', { delay }))
}

/** How each text is built: whole, or by its paragraphs. */
function builds(appearing: readonly Appearing[]): string {
  const texts = new Map(appearing.flatMap(({ id, isText, paragraph }) => (isText ? [[id, paragraph] as const] : [])))
  const entries = [...texts].map(([spid, paragraph]) =>
    element('p:bldP', { spid, grpId: 0, build: paragraph === null ? null : 'p' }),
  )
  return entries.length > 0 ? element('p:bldLst', {}, ...entries) : ''
}
