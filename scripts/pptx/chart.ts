// A chart as PowerPoint's own, with the sheet it draws from inside, so that "edit data" works.

import { strToU8, zipSync, type Zippable } from 'fflate'
import type { ChartElement, Series } from './elements.ts'
import { solid, fontSize, type Style } from './shapes.ts'
import { EPOCH } from './zip.ts'
import { escape, HEAD, relationships } from './xml.ts'

const NAMES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** Bars start at 0, or on both sides of it; a line chart has room below and above. Gaps stay gaps: nothing is interpolated. */
export function chartXml(chart: ChartElement, style: Style): string {
  const series = chart.series.map((each, index) => seriesXml(each, index, chart, style)).join('')
  const plot =
    chart.form === 'bar'
      ? `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="140"/><c:axId val="111"/><c:axId val="222"/></c:barChart>`
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/><c:axId val="111"/><c:axId val="222"/></c:lineChart>`
  const bars = chart.form === 'bar'
  const axes =
    `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="${bars ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${bars ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525">${solid('hair', style)}</a:ln></c:spPr>${words(bars ? 20 : 16, bars ? 'ink' : 'ink-3', style)}<c:crossAx val="222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/>${bars && chart.series.every(({ values }) => values.every(value => value === null || value >= 0)) ? '<c:min val="0"/>' : ''}</c:scaling><c:delete val="${bars ? 1 : 0}"/><c:axPos val="${bars ? 't' : 'l'}"/>${bars ? '' : `<c:majorGridlines><c:spPr><a:ln w="6350">${solid('hair', style)}</a:ln></c:spPr></c:majorGridlines>`}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${words(16, 'ink-3', style)}<c:crossAx val="111"/><c:crosses val="${bars ? 'max' : 'autoZero'}"/></c:valAx>`
  const legend =
    chart.series.length > 1
      ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${words(16, 'ink-2', style)}</c:legend>`
      : ''
  return `${HEAD}<c:chartSpace ${NAMES}><c:date1904 val="0"/><c:lang val="${style.lang === 'zh' ? 'zh-CN' : 'en-US'}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${plot}${axes}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${words(16, 'ink', style)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
}

/** The sheet: names of the series above, categories on the left, figures as figures. */
export function workbook({ categories, series }: ChartElement): Uint8Array {
  const cell = (at: string, value: string | number | null) =>
    value === null
      ? ''
      : typeof value === 'number'
        ? `<c r="${at}"><v>${value}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t>${escape(value)}</t></is></c>`
  const row = (number: number, values: (string | number | null)[]) =>
    `<row r="${number}">${values.map((value, index) => cell(`${column(index)}${number}`, value)).join('')}</row>`
  const rows = [
    row(1, ['', ...series.map(({ name }) => name)]),
    ...categories.map((category, index) =>
      row(index + 2, [category, ...series.map(({ values }) => values[index] ?? null)]),
    ),
  ]
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const sheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${main}.worksheet+xml"/></Types>`,
    '_rels/.rels': relationships([{ type: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${sheet}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([{ type: 'worksheet', target: 'worksheets/sheet1.xml' }]),
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="${sheet}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  }
  const files: Zippable = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))
  return zipSync(files, { mtime: EPOCH, level: 6 })
}

// --- internal ---

function seriesXml(
  { name, values, labels, colour, dotted }: Series,
  index: number,
  chart: ChartElement,
  style: Style,
): string {
  const letter = column(index + 1)
  const last = chart.categories.length + 1
  const points = (cache: readonly (string | number | null)[]) =>
    `<c:ptCount val="${cache.length}"/>${cache.map((value, at) => (value === null ? '' : `<c:pt idx="${at}"><c:v>${escape(String(value))}</c:v></c:pt>`)).join('')}`
  const bars = chart.form === 'bar'
  const look = bars
    ? `<c:spPr>${solid(colour, style)}</c:spPr><c:invertIfNegative val="0"/>`
    : `<c:spPr><a:ln w="${dotted ? 31_750 : 50_800}" cap="rnd">${solid(colour, style)}${dotted ? '<a:prstDash val="sysDot"/>' : ''}<a:round/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="7"/><c:spPr>${solid(colour, style)}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`
  const key =
    bars && chart.key !== null
      ? `<c:dPt><c:idx val="${chart.key}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${solid('accent', style)}</c:spPr></c:dPt>`
      : ''
  const show = (value: boolean) =>
    `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`
  // Each value stands beside its point, the lower of two below its own. What a number format cannot write as it stands is written out.
  const shown = values.map((_, at) => at)
  const isLower = (at: number) =>
    chart.series.some((other, of) => of !== index && (other.values[at] ?? -Infinity) > (values[at] ?? 0))
  const format = formatOf(labels)
  const size = bars ? 20 : 16
  const labelColour = bars ? 'ink' : colour
  const none = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
  const place = (at: number) => `<c:dLblPos val="${bars ? 'outEnd' : isLower(at) ? 'b' : 't'}"/>`
  const one = (at: number) => {
    const written =
      values[at] === null || format === null
        ? `<c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="${style.lang === 'zh' ? 'zh-CN' : 'en-US'}" sz="${fontSize(size, style.canvas)}">${solid(labelColour, style)}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></a:rPr><a:t>${escape(labels[at] ?? '')}</a:t></a:r></a:p></c:rich></c:tx>`
        : ''
    return `<c:dLbl><c:idx val="${at}"/>${written}${written ? '' : `<c:numFmt formatCode="${escape(format ?? '')}" sourceLinked="0"/>`}${none}${written ? '' : words(size, labelColour, style)}${place(at)}${show(true)}</c:dLbl>`
  }
  const asLabels = `<c:dLbls>${shown
    .filter(at => bars || values[at] !== null)
    .map(one)
    .join('')}${none}${words(size, labelColour, style)}${bars ? place(0) + show(true) : show(false)}</c:dLbls>`
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>Sheet1!$${letter}$1</c:f><c:strCache>${points([name])}</c:strCache></c:strRef></c:tx>${look}${key}${asLabels}` +
    `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache>${points(chart.categories)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>Sheet1!$${letter}$2:$${letter}$${last}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(values)}</c:numCache></c:numRef></c:val>${bars ? '' : '<c:smooth val="0"/>'}</c:ser>`
  )
}

function words(size: number, colour: Parameters<typeof solid>[0], style: Style): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${fontSize(size, style.canvas)}" b="0">${solid(colour, style)}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></a:defRPr></a:pPr><a:endParaRPr lang="${style.lang === 'zh' ? 'zh-CN' : 'en-US'}"/></a:p></c:txPr>`
}

/** A number format that writes all figures as they are written: `9.6次`, `9.1次` → `0.0"次"`; null where there is none. */
function formatOf(labels: readonly string[]): string | null {
  const found = labels.filter(label => !label.includes('×')).map(label => /^(\d+)(\.\d+)?([^\d.,"]*)$/u.exec(label))
  const [first] = found
  if (
    !first ||
    found.some(match => match === null || (match[2] ?? '').length !== (first[2] ?? '').length || match[3] !== first[3])
  )
    return null
  const decimals = (first[2] ?? '').slice(1)
  return `0${decimals && `.${'0'.repeat(decimals.length)}`}${first[3] ? `"${first[3]}"` : ''}`
}

/** 0 → A; a chart never has more than a few series. */
function column(index: number): string {
  return String.fromCodePoint(65 + index)
}
