// Word files: the numbers Word shows, what is read and what is left out, and files that are broken or hostile.

import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Mark } from '../scripts/model/source.ts'
import { openZip } from '../scripts/office/zip.ts'
import { readDocx } from '../scripts/read/docx/index.ts'
import { formatNumber } from '../scripts/read/shared/number-formats.ts'
import { abstractList, docx, list, p, r, type DocxParts } from './office.ts'

const read = (parts: DocxParts) => readDocx(docx(parts), 'talk.docx')
const lines = (parts: DocxParts) => read(parts).text.split('\n')
const words = ({ text, marks }: { text: string; marks: Mark[] }, kind: Mark['kind']) =>
  marks.filter(mark => mark.kind === kind).map(({ span }) => text.slice(span.start, span.end))

describe('the n-th number in each format', () => {
  const rows: [format: string, expected: Record<number, string>][] = [
    ['decimal', { 1: '1', 12: '12' }],
    ['decimalZero', { 3: '03', 12: '12' }],
    ['decimalFullWidth', { 1: '１', 12: '１２' }],
    ['decimalEnclosedCircle', { 1: '①', 20: '⑳', 21: '㉑', 51: '51' }],
    ['decimalEnclosedCircleChinese', { 3: '③' }],
    ['decimalEnclosedParen', { 2: '⑵' }],
    ['decimalEnclosedFullstop', { 2: '⒉' }],
    ['numberInDash', { 2: '- 2 -' }],
    ['lowerLetter', { 1: 'a', 26: 'z', 27: 'aa', 28: 'bb' }],
    ['upperLetter', { 2: 'B' }],
    ['lowerRoman', { 4: 'iv', 9: 'ix', 14: 'xiv' }],
    ['upperRoman', { 3: 'III', 40: 'XL' }],
    ['ordinal', { 1: '1st', 2: '2nd', 11: '11th', 23: '23rd' }],
    ['cardinalText', { 1: 'One', 21: 'Twenty-one' }],
    ['ordinalText', { 1: 'First', 12: 'Twelfth', 20: 'Twentieth', 25: 'Twenty-fifth' }],
    ['chineseCounting', { 1: '一', 10: '十', 11: '十一', 20: '二十', 21: '二十一', 99: '九十九' }],
    ['chineseCountingThousand', { 10: '十', 20: '二十', 101: '一百零一', 110: '一百一十' }],
    ['japaneseCounting', { 3: '三', 10: '十', 12: '十二', 20: '二十', 100: '百', 110: '百十', 212: '二百十二' }],
    ['taiwaneseCountingThousand', { 15: '十五' }],
    ['chineseLegalSimplified', { 1: '壹', 10: '壹拾', 12: '壹拾贰' }],
    ['ideographLegalTraditional', { 3: '參' }],
    ['ideographDigital', { 10: '一〇', 12: '一二' }],
    ['ideographTraditional', { 1: '甲', 10: '癸', 11: '11' }],
    ['ideographZodiac', { 1: '子', 12: '亥' }],
    ['ideographZodiacTraditional', { 1: '甲子', 60: '癸亥' }],
    ['ideographEnclosedCircle', { 1: '㊀', 11: '十一' }],
    ['none', { 1: '' }],
    ['somethingNew', { 7: '7' }],
  ]
  it.each(rows)('%s', (format, expected) => {
    expect(Object.fromEntries(Object.keys(expected).map(n => [n, formatNumber(Number(n), format)]))).toEqual(expected)
  })
})

describe('automatic numbers', () => {
  const outline = abstractList(1, [
    'chineseCounting %1、',
    'chineseCounting （%2）',
    'decimal %3．',
    'decimalEnclosedCircle %4',
  ])

  const rows: [title: string, numbering: string, body: string, expected: string][] = [
    [
      'stand before the text, each level anew under the one above',
      outline + list(1, 1),
      p('甲', '1 0') +
        p('乙', '1 1') +
        p('丙', '1 2') +
        p('丁', '1 3') +
        p('戊', '1 1') +
        p('己', '1 2') +
        p('庚', '1 0') +
        p('辛', '1 1'),
      '一、甲|（一）乙|1．丙|①丁|（二）戊|1．己|二、庚|（一）辛',
    ],
    ['go on behind plain paragraphs', outline + list(1, 1), p('甲', '1') + p('话') + p('乙', '1'), '一、甲|话|二、乙'],
    [
      'count on where two lists share a definition',
      outline + list(1, 1) + list(2, 1),
      p('甲', '1') + p('乙', '2') + p('丙', '1'),
      '一、甲|二、乙|三、丙',
    ],
    [
      'count apart where the definitions differ',
      outline + abstractList(2, ['decimal %1、']) + list(1, 1) + list(2, 2),
      p('甲', '1') + p('乙', '2') + p('丙', '1'),
      '一、甲|1、乙|二、丙',
    ],
    [
      'begin anew where the list says so, once',
      outline + list(1, 1) + list(2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
      p('甲', '1') + p('乙', '1') + p('丙', '2') + p('丁', '2'),
      '一、甲|二、乙|一、丙|二、丁',
    ],
    [
      'take a whole level from the list',
      outline +
        list(
          1,
          1,
          '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/>' +
            '<w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1、"/></w:lvl></w:lvlOverride>',
        ),
      p('甲', '1') + p('乙', '1'),
      'C、甲|D、乙',
    ],
    [
      'never begin anew at a level that says so',
      abstractList(1, ['chineseCounting %1、', 'decimal %2． <w:lvlRestart w:val="0"/>']) + list(1, 1),
      p('甲', '1 0') + p('乙', '1 1') + p('丙', '1 0') + p('丁', '1 1'),
      '一、甲|1．乙|二、丙|2．丁',
    ],
    [
      'begin anew only after the level named',
      abstractList(1, ['decimal %1、', 'decimal （%2）', 'decimal %3． <w:lvlRestart w:val="1"/>']) + list(1, 1),
      p('甲', '1 0') +
        p('乙', '1 1') +
        p('丙', '1 2') +
        p('丁', '1 1') +
        p('戊', '1 2') +
        p('己', '1 0') +
        p('庚', '1 1') +
        p('辛', '1 2'),
      '1、甲|（1）乙|1．丙|（2）丁|2．戊|2、己|（1）庚|1．辛',
    ],
    [
      'hold the levels above',
      abstractList(1, ['decimal %1', 'decimal %1.%2', 'decimal %1.%2.%3']) + list(1, 1),
      p('甲', '1 0') + p('乙', '1 1') + p('丙', '1 2') + p('丁', '1 2'),
      '1 甲|1.1 乙|1.1.1 丙|1.1.2 丁',
    ],
    [
      'hold the levels above in figures where the level is legal',
      abstractList(1, ['chineseCounting 第%1章', 'decimal %1.%2 <w:isLgl/>']) + list(1, 1),
      p('甲', '1 0') + p('乙', '1 1'),
      '第一章甲|1.1 乙',
    ],
    [
      'count a level above that was never used as used once',
      abstractList(1, ['decimal %1', 'decimal %1.%2']) + list(1, 1),
      p('乙', '1 1') + p('甲', '1 0') + p('丙', '1 1'),
      '1.1 乙|2 甲|2.1 丙',
    ],
    [
      'stand close where nothing follows them',
      abstractList(1, ['decimal %1. <w:suff w:val="nothing"/>']) + list(1, 1),
      p('甲', '1'),
      '1.甲',
    ],
    ['keep the gap where a tab follows them', abstractList(1, ['decimal %1.']) + list(1, 1), p('甲', '1'), '1. 甲'],
    [
      'are absent where the paragraph switches them off',
      outline + list(1, 1),
      p('甲', '1') + p('乙', '0'),
      '一、甲|乙',
    ],
    [
      'are absent where the number itself is hidden',
      abstractList(1, ['decimal %1、 <w:rPr><w:vanish/></w:rPr>']) + list(1, 1),
      p('甲', '1'),
      '甲',
    ],
    [
      'are list signs of fonts that everybody has',
      abstractList(1, ['bullet \uF06C', 'bullet \uF0B7', 'bullet —']) + list(1, 1),
      p('甲', '1 0') + p('乙', '1 1') + p('丙', '1 2'),
      '● 甲|• 乙|—丙',
    ],
    ['are absent where the list is not defined', '', p('甲', '7'), '甲'],
  ]
  it.each(rows)('%s', (_, numbering, body, expected) => {
    expect(lines({ body, numbering }).join('|')).toBe(expected)
  })

  const style = (id: string, more: string, basedOn = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}">` +
    `<w:name w:val="${id}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}${more}` +
    '</w:style>'

  it('come from a style, and from the style that one is based on', () => {
    const numbering =
      abstractList(1, ['chineseCounting %1、 <w:pStyle w:val="A"/>', 'chineseCounting （%2） <w:pStyle w:val="B"/>']) +
      list(1, 1)
    const styles =
      style('A', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style('B', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style('C', '', 'B') +
      style('D', '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>', 'A')
    const body =
      p('甲', undefined, 'A') +
      p('乙', undefined, 'B') +
      p('丙', undefined, 'C') +
      p('丁', undefined, 'D') +
      p('戊', undefined, 'A')
    expect(lines({ body, numbering, styles })).toEqual(['一、甲', '（一）乙', '（二）丙', '丁', '二、戊'])
  })

  it('come from a list style that the definition names', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/>' +
      `</w:abstractNum>${abstractList(2, ['upperRoman %1.'])}${list(1, 1)}${list(2, 2)}`
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr>' +
      '<w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    expect(lines({ body: p('甲', '1') + p('乙', '2'), numbering, styles })).toEqual(['I. 甲', 'II. 乙'])
  })

  it('are counted in content controls, tables and text boxes as they stand', () => {
    const numbering = outline + list(1, 1)
    const cell = (text: string) => `<w:tc>${p(text, '1')}</w:tc>`
    const body =
      `${p('甲', '1')}<w:sdt><w:sdtContent>${p('乙', '1')}</w:sdtContent></w:sdt><w:tbl>` +
      `<w:tr>${cell('丙')}${cell('丁')}</w:tr><w:tr>${cell('戊')}${cell('己')}</w:tr>` +
      `</w:tbl>${p('庚', '1')}`
    expect(lines({ body, numbering })).toEqual(['一、甲', '二、乙', '三、丙\t四、丁', '五、戊\t六、己', '七、庚'])
  })
})

describe('what is read', () => {
  const rows: [title: string, body: string, expected: string][] = [
    ['insertions', `<w:p><w:ins>${r('新')}</w:ins>${r('话')}</w:p>`, '新话'],
    ['text moved here', `<w:p><w:moveTo>${r('新')}</w:moveTo></w:p>`, '新'],
    [
      'links, smart tags, content controls',
      `<w:p><w:hyperlink>${r('甲')}</w:hyperlink><w:smartTag>${r('乙')}</w:smartTag><w:sdt>` +
        `<w:sdtPr><w:t>x</w:t></w:sdtPr><w:sdtContent>${r('丙')}</w:sdtContent></w:sdt></w:p>`,
      '甲乙丙',
    ],
    [
      'tabs and breaks',
      '<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/></w:r></w:p>',
      '甲\t乙|丙\u2011',
    ],
    [
      'the result of a field',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>' +
        '<w:instrText> REF _x \\h </w:instrText></w:r><w:r>' +
        `<w:fldChar w:fldCharType="separate"/></w:r>${r('三')}<w:r>` +
        `<w:fldChar w:fldCharType="end"/></w:r>${r('条')}</w:p>`,
      '三条',
    ],
    [
      'the base of a text with its sound above',
      `<w:p><w:r><w:ruby><w:rt>${r('xuan')}</w:rt><w:rubyBase>${r('宣')}</w:rubyBase></w:ruby></w:r></w:p>`,
      '宣',
    ],
    [
      'characters of symbol fonts',
      '<w:p><w:r><w:t>3</w:t><w:sym w:font="Symbol" w:char="F0B4"/><w:t>4</w:t>' +
        '<w:sym w:font="Wingdings" w:char="F028"/></w:r></w:p>',
      '3×4',
    ],
    [
      'emoji, which Word keeps by their numbers',
      '<w:p><w:r><mc:AlternateContent><mc:Choice>' +
        '<w16se:symEx xmlns:w16se="x" w16se:char="1F600"/></mc:Choice><mc:Fallback>' +
        '<w:t>x</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>',
      '\u{1F600}',
    ],
    ['formulas', '<w:p><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>', 'a+b'],
    [
      'one of the two forms of a text box, behind its paragraph',
      `<w:p>${r('甲')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>` +
        `<w:txbxContent>${p('框')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><w:txbxContent>${p('框')}</w:txbxContent></w:pict>` +
        `</mc:Fallback></mc:AlternateContent></w:r>${r('乙')}</w:p>${p('丙')}`,
      '甲乙|框|丙',
    ],
    [
      'a paragraph whose end was deleted, with the next',
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('甲')}</w:p>${p('乙')}`,
      '甲乙',
    ],
    ['entities of XML', p('甲&amp;乙&#x4E59;&lt;'), '甲&乙乙<'],
  ]
  it.each(rows)('%s', (_, body, expected) => {
    expect(lines({ body }).join('|')).toBe(expected)
  })
})

describe('what is not read', () => {
  const fieldOf = (code: string, result: string) =>
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>' +
    `<w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/>` +
    `</w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const rows: [title: string, body: string, expected: string][] = [
    ['deletions', `<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>${r('新')}</w:p>`, '新'],
    ['text moved away', `<w:p><w:moveFrom>${r('旧')}</w:moveFrom>${r('新')}</w:p>`, '新'],
    ['hidden text', `<w:p>${r('密', '<w:vanish/>')}${r('明', '<w:vanish w:val="0"/>')}</w:p>`, '明'],
    [
      'references of notes and comments',
      `<w:p>${r('话')}<w:r><w:footnoteReference w:id="2"/></w:r>` +
        '<w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>',
      '话',
    ],
    [
      'codes of fields, nested ones as well',
      `<w:p>${fieldOf(`IF ${'x'}`, fieldOf('PAGE', r('7')) + r('甲'))}</w:p>`,
      '甲',
    ],
    [
      'the table of contents',
      `<w:p>${fieldOf('TOC \\o "1-3"', `${r('一、甲')}</w:p><w:p>${r('二、乙')}`)}</w:p>${p('话')}`,
      '话',
    ],
    [
      'a control that holds the table of contents',
      '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>' +
        `</w:docPartObj></w:sdtPr><w:sdtContent>${p('目录')}</w:sdtContent></w:sdt>${p('话')}`,
      '话',
    ],
    ['soft hyphens', '<w:p><w:r><w:t>经</w:t><w:softHyphen/><w:t>济</w:t></w:r></w:p>', '经济'],
    [
      'alternative texts of pictures',
      '<w:p><w:r><w:drawing><x descr="图"><t>图</t></x></w:drawing><w:t>话</w:t></w:r></w:p>',
      '话',
    ],
  ]
  it.each(rows)('%s', (_, body, expected) => {
    expect(lines({ body }).join('|')).toBe(expected)
  })

  it('hidden by a style, and counted by no list', () => {
    const styles = '<w:style w:type="character" w:styleId="H"><w:name w:val="H"/><w:rPr><w:vanish/></w:rPr></w:style>'
    const hidden =
      '<w:p><w:pPr><w:rPr><w:vanish/></w:rPr><w:numPr><w:ilvl w:val="0"/>' +
      '<w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:rStyle w:val="H"/></w:rPr>' +
      '<w:t>密</w:t></w:r></w:p>'
    expect(
      lines({
        body: p('甲', '1') + hidden + p('乙', '1'),
        styles,
        numbering: abstractList(1, ['decimal %1、']) + list(1, 1),
      }),
    ).toEqual(['1、甲', '2、乙'])
  })

  it('other parts of the file', () => {
    const { text } = read({
      body: p('话'),
      more: {
        'word/footnotes.xml': Buffer.from('<a>注</a>'),
        'docProps/core.xml': Buffer.from('<a>作者</a>'),
        'word/header1.xml': Buffer.from('<a>页眉</a>'),
      },
    })
    expect(text).toBe('话')
  })

  it('macros, and it says so', () => {
    expect(read({ body: p('话'), more: { 'word/vbaProject.bin': Buffer.from('x') } }).remarks).toEqual([
      { rule: 'read-macros' },
    ])
  })
})

describe('what Word states', () => {
  const style = (id: string, name: string, more = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
  const styles =
    style('a', 'Normal') +
    style('1', 'heading 1') +
    style('2', '标题 2') +
    style('T', 'Title') +
    style('Q', 'Quote') +
    style('own', '我的', '<w:basedOn w:val="1"/>') +
    style('body', '正文式', '<w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>') +
    style('level', '三级', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')

  it('headings by style, by a style based on one, by outline level', () => {
    const direct = `<w:p><w:pPr><w:outlineLvl w:val="3"/></w:pPr>${r('戊')}</w:p>`
    const reading = read({
      styles,
      body:
        p('甲', undefined, '1') +
        p('乙', undefined, '2') +
        p('丙', undefined, 'own') +
        p('丁', undefined, 'level') +
        direct +
        p('己', undefined, 'body'),
    })
    expect(
      reading.marks.map(mark => [
        mark.kind === 'heading' && mark.level,
        reading.text.slice(mark.span.start, mark.span.end),
      ]),
    ).toEqual([
      [1, '甲'],
      [2, '乙'],
      [1, '丙'],
      [3, '丁'],
      [4, '戊'],
    ])
  })

  it('no heading where a whole paragraph of sentences is set in a heading style', () => {
    expect(
      read({ styles, body: p(`一是抓落实。${'要把各项工作抓实抓细。'.repeat(4)}`, undefined, '1') }).marks,
    ).toEqual([])
  })

  it('the title and quotations', () => {
    const reading = read({ styles, body: p('题目', undefined, 'T') + p('书犹药也。', undefined, 'Q') })
    expect([words(reading, 'title'), words(reading, 'quote')]).toEqual([['题目'], ['书犹药也。']])
  })

  it('two paragraphs of title style as headings: the title may run over both', () => {
    const reading = read({ styles, body: p('在全县工作会议', undefined, 'T') + p('上的讲话', undefined, 'T') })
    expect([words(reading, 'title'), words(reading, 'heading')]).toEqual([[], ['在全县工作会议', '上的讲话']])
  })
})

describe('tables of Word', () => {
  const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
  const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
  const table = (...rows: string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`

  it('stand in the text row by row, the caption above', () => {
    const reading = read({ body: p('表1 人数') + table(tr(tc('镇'), tc('人')), tr(tc('东镇'), tc('3'))) + p('话') })
    expect(reading.text).toBe('表1 人数\n镇\t人\n东镇\t3\n话')
    expect(reading.marks).toEqual([
      {
        kind: 'table',
        span: { start: 6, end: 14 },
        caption: { start: 0, end: 5 },
        columns: ['镇', '人'],
        rows: [['东镇', '3']],
      },
    ])
  })

  it('have columns without names where the first row holds figures', () => {
    expect(read({ body: table(tr(tc('东镇'), tc('3')), tr(tc('西镇'), tc('4'))) }).marks).toMatchObject([
      {
        columns: ['', ''],
        rows: [
          ['东镇', '3'],
          ['西镇', '4'],
        ],
      },
    ])
  })

  it('say nothing twice in merged cells', () => {
    const body = table(
      tr(tc('表题', '<w:gridSpan w:val="3"/>')),
      tr(tc('片'), tc('镇'), tc('人')),
      tr(tc('东片', '<w:vMerge w:val="restart"/>'), tc('甲镇'), tc('3')),
      tr(tc('', '<w:vMerge/>'), tc('乙镇'), tc('4')),
    )
    const reading = read({ body })
    expect(reading.text).toBe('表题\n片\t镇\t人\n东片\t甲镇\t3\n\t乙镇\t4')
    expect(reading.marks).toMatchObject([
      {
        caption: { start: 0, end: 2 },
        columns: ['片', '镇', '人'],
        rows: [
          ['东片', '甲镇', '3'],
          ['', '乙镇', '4'],
        ],
      },
    ])
  })

  it('lose deleted rows', () => {
    expect(
      read({
        body: table(
          tr(tc('镇'), tc('人')),
          `<w:tr><w:trPr><w:del/></w:trPr>${tc('旧')}${tc('1')}</w:tr>`,
          tr(tc('东镇'), tc('3')),
        ),
      }).text,
    ).toBe('镇\t人\n东镇\t3')
  })

  it('are none where rules only divide the page', () => {
    expect(read({ body: table(tr(tc('同志们：'))) }).marks).toEqual([])
    const long = '要把各项工作抓实抓细。'.repeat(40)
    expect(read({ body: table(tr(tc('讲话'), tc(long))) })).toMatchObject({ text: `讲话\n${long}`, marks: [] })
  })
})

it('is read where the program that packed it wrote its folders with a backslash', () => {
  const parts = Object.entries(unzipSync(docx({ body: p('同志们：') })))
  const packed = zipSync(Object.fromEntries(parts.map(([name, bytes]) => [name.replaceAll('/', '\\'), bytes])))
  expect(readDocx(packed, 'talk.docx').text).toBe('同志们：')
})

it('counts from nought where a list states no start, as Word does', () => {
  const level = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
  const numbering = `<w:abstractNum w:abstractNumId="1">${level}</w:abstractNum>${list(1, 1)}`
  expect(readDocx(docx({ numbering, body: p('水', '1') + p('电', '1') }), 'talk.docx').text).toBe('0. 水\n1. 电')
})

describe('broken and hostile Word files', () => {
  const rows: [title: string, bytes: () => Uint8Array, key: string][] = [
    ['cut short', () => docx({ body: p('话') }).slice(0, 300), 'read-damaged'],
    ['without a document', () => zipSync({ '[Content_Types].xml': Buffer.from('<Types/>') }), 'read-damaged'],
    ['with broken XML', () => docx({ body: '<w:p>' }), 'read-damaged'],
    [
      'with entities of its own',
      () =>
        docx({
          body: '</w:body></w:document>',
          more: {
            'word/document.xml': Buffer.from(
              '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c SYSTEM "file:///etc/passwd">]><a>' +
                '<body><p><r><t>&b;&c;</t></r></p></body></a>',
            ),
          },
        }),
      'read-damaged',
    ],
    [
      'nested beyond all measure',
      () => docx({ body: '<w:sdt>'.repeat(200_000) + '</w:sdt>'.repeat(200_000) }),
      'read-damaged',
    ],
    [
      'a bomb by its own account',
      () => docx({ body: p('话'), more: { 'word/media/a.bmp': new Uint8Array(21_000_000) } }),
      'read-bomb',
    ],
    ['a bomb that understates itself', () => understated(docx({ body: ' '.repeat(5_000_000) })), 'read-damaged'],
  ]
  it.each(rows)('%s', (_, bytes, key) => {
    const file = bytes()
    expect(() => readDocx(file, 'talk.docx')).toThrow(expect.objectContaining({ code: 'E_READ', message: key }))
  })
})

it('a part larger than it may be is not inflated, the others are', () => {
  const zip = openZip(zipSync({ 'large.xml': new Uint8Array(1001), 'small.xml': new Uint8Array(1000) }), 1000)
  expect(() => zip.part('large.xml')).toThrow(expect.objectContaining({ fault: 'bomb' }))
  expect(zip.part('small.xml')?.length).toBe(1000)
})

/** The directory says 1000 bytes for each part. */
function understated(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  for (let at = 0; at < zip.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1000)
      view.setUint32(at + 24, 1000, true)
  return zip
}
