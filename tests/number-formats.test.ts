// How word processors count and which signs their symbol fonts show, number by number and code by code.

import { describe, expect, it, test } from 'vitest'
import { readDocLists, readDocStyles } from '../scripts/read/doc/lists.ts'
import { charactersOf, encodingOfCodePage, isOpenEnded } from '../scripts/read/rtf/characters.ts'
import { formatNumber, symbolCharacter } from '../scripts/read/shared/number-formats.ts'

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)
const counted = (format: string, numbers: readonly number[]) => numbers.map(n => formatNumber(n, format)).join(' ')

describe('numbers', () => {
  it.each([
    ['decimalZero', '01 02 03'],
    ['decimalFullWidth', '１ ２ ３'],
    ['decimalFullWidth2', '１ ２ ３'],
    ['decimalEnclosedCircle', '① ② ③'],
    ['decimalEnclosedCircleChinese', '① ② ③'],
    ['decimalEnclosedParen', '⑴ ⑵ ⑶'],
    ['decimalEnclosedFullstop', '⒈ ⒉ ⒊'],
    ['numberInDash', '- 1 - - 2 - - 3 -'],
    ['taiwaneseCounting', '一 二 三'],
    ['taiwaneseDigital', '一 二 三'],
    ['japaneseLegal', '壱 弐 参'],
    ['japaneseDigitalTenThousand', '一 二 三'],
  ])('%s', (format, three) => {
    expect(counted(format, [1, 2, 3])).toBe(three)
  })

  it('in English words up to a hundred', () => {
    expect(counted('cardinalText', [0, ...upTo(20)])).toBe(
      [
        'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen',
        'Seventeen Eighteen Nineteen Twenty',
      ].join(' '),
    )
    expect(counted('cardinalText', [21, 32, 43, 54, 65, 76, 87, 98])).toBe(
      'Twenty-one Thirty-two Forty-three Fifty-four Sixty-five Seventy-six Eighty-seven Ninety-eight',
    )
    expect(counted('ordinalText', upTo(12))).toBe(
      'First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth',
    )
  })

  it('with the ending of an English ordinal', () => {
    expect(counted('ordinal', [1, 2, 3, 4, 10, 11, 12, 13, 14, 21, 22, 23, 111, 113])).toBe(
      '1st 2nd 3rd 4th 10th 11th 12th 13th 14th 21st 22nd 23rd 111th 113th',
    )
  })

  it('in Roman signs', () => {
    expect(counted('lowerRoman', [1, 4, 5, 9, 10, 40, 50, 90, 100, 400, 500, 900, 1000])).toBe(
      'i iv v ix x xl l xc c cd d cm m',
    )
  })

  it.each([
    ['decimalEnclosedCircle', [0, 1, 20, 21, 35, 36, 50, 51], '⓪ ① ⑳ ㉑ ㉟ ㊱ ㊿ 51'],
    ['decimalEnclosedCircleChinese', [1, 20, 21, 35, 36, 50, 51], '① ⑳ ㉑ ㉟ ㊱ ㊿ 51'],
  ] as const)('%s as far as there are circles', (format, numbers, signs) => {
    expect(counted(format, numbers)).toBe(signs)
  })
})

describe('symbol fonts', () => {
  const shown = (font: string, codes: readonly number[]) => codes.map(code => symbolCharacter(code, font)).join('')

  it('Wingdings shows the signs of lists', () => {
    const codes = [0x6c, 0x6d, 0x6e, 0x6f, 0x70, 0x71, 0x72, 0x74, 0x75, 0x76, 0x77, 0x9f, 0xa0, 0xa7, 0xa8, 0xab, 0xaa]
    expect(shown('Wingdings', codes)).toBe('●○■□□□□◆◆◆◆•▪▪□★◆')
    expect(shown('Wingdings', [0xb6, 0xb7, 0xfb, 0xfc, 0xfd, 0xfe, 0xe0])).toBe('☆•×√□√→')
    expect(shown('Wingdings', [0x81, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a])).toBe('①②③④⑤⑥⑦⑧⑨⑩')
  })

  it('Symbol shows Greek letters where others show Latin ones', () => {
    const letters = (from: string) => Array.from({ length: 26 }, (_, n) => from.charCodeAt(0) + n)
    expect(shown('Symbol', letters('A'))).toBe('ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ')
    expect(shown('Symbol', letters('a'))).toBe('αβχδεφγηιϕκλμνοπθρστυϖωξψζ')
  })

  it('Symbol shows the signs of sums', () => {
    const codes = [0x22, 0x24, 0x27, 0x2d, 0x40, 0x5e, 0xa2, 0xa3, 0xa4, 0xa5, 0xab, 0xac, 0xad, 0xae, 0xaf, 0xb0, 0xb1]
    expect(shown('Symbol', codes)).toBe('∀∃∋−≅⊥′≤⁄∞↔←↑→↓°±')
    const more = [0xb2, 0xb3, 0xb4, 0xb5, 0xb7, 0xb8, 0xb9, 0xba, 0xbb, 0xbc, 0xd0, 0xd5, 0xd6, 0xd7, 0xe5]
    expect(shown('Symbol', more)).toBe('″≥×∝•÷≠≡≈…∠∏√⋅∑')
  })
})

/** A list with one level, as the tables of a .doc hold it: its code for the format, and for what follows the number. */
function levelOf(code: number, follows: number) {
  const definitions = new DataView(new ArrayBuffer(2 + 28 + 28 + 2))
  definitions.setUint16(0, 1, true)
  definitions.setInt32(2, 7, true)
  definitions.setUint8(2 + 26, 1)
  definitions.setInt32(30, 1, true)
  definitions.setUint8(34, code)
  definitions.setUint8(45, follows)
  const overrides = new DataView(new ArrayBuffer(4 + 16 + 4))
  overrides.setUint32(0, 1, true)
  overrides.setInt32(4, 7, true)
  return readDocLists(definitions, overrides).get('1')?.levels.get(0)
}

function countedBy(code: number): string | undefined {
  const format = levelOf(code, 0)?.format
  return format === undefined ? undefined : counted(format, [1, 2, 12])
}

test.each([
  [0, 'tab'],
  [1, 'space'],
  [2, 'nothing'],
])('code %i of a .doc: behind a number comes a %s', (code, follows) => {
  expect(levelOf(0, code)?.suffix).toBe(follows)
})

test.each([
  [1, 1],
  [9, 9],
  [34, 'caption'],
  [62, 'title'],
  [74, 'title'],
  [180, 'quote'],
  [181, 'quote'],
  [15, undefined],
])('the built-in style %i of a .doc is %s', (number, role) => {
  const styles = new DataView(new ArrayBuffer(2 + 4 + 2 + 10 + 4))
  styles.setUint16(0, 4, true)
  styles.setUint16(2, 1, true)
  styles.setUint16(4, 10, true)
  styles.setUint16(6, 14, true)
  styles.setUint16(8, number, true)
  expect(readDocStyles(styles).map(style => style.role)).toEqual([role])
})

test.each([
  [0, '1 2 12'],
  [1, 'I II XII'],
  [2, 'i ii xii'],
  [3, 'A B L'],
  [4, 'a b l'],
  [5, '1st 2nd 12th'],
  [6, 'One Two Twelve'],
  [7, 'First Second Twelfth'],
  [10, '一 二 一二'],
  [11, '一 二 十二'],
  [14, '１ ２ １２'],
  [16, '壱 弐 壱拾弐'],
  [17, '一 二 一二'],
  [18, '① ② ⑫'],
  [19, '１ ２ １２'],
  [22, '01 02 12'],
  [26, '⒈ ⒉ ⒓'],
  [27, '⑴ ⑵ ⑿'],
  [28, '① ② ⑫'],
  [29, '㊀ ㊁ 十二'],
  [30, '甲 乙 12'],
  [31, '子 丑 亥'],
  [32, '甲子 乙丑 乙亥'],
  [33, '一 二 十二'],
  [34, '壹 貳 壹拾貳'],
  [35, '一 二 十二'],
  [36, '一 二 一二'],
  [37, '一 二 十二'],
  [38, '壹 贰 壹拾贰'],
  [39, '一 二 十二'],
  [57, '- 1 - - 2 - - 12 -'],
  [255, '  '],
])('a list of a .doc with format %i counts %s', (code, signs) => {
  expect(countedBy(code)).toBe(signs)
})

describe('bytes of RTF', () => {
  it.each([
    ['gb18030', [0xb4, 0xba, 0xff], '春\uFFFD'],
    ['big5', [0xac, 0x4b, 0xac], '春\uFFFD'],
    ['shift_jis', [0x8f, 0x74, 0xfd], '春\uFFFD'],
    ['euc-kr', [0xba, 0xbd, 0xff], '봄\uFFFD'],
    ['utf-8', [0xe6, 0x98, 0xa5, 0xff], '春\uFFFD'],
  ])('in %s a byte that is none leaves the others as they are', (encoding, bytes, text) => {
    expect(charactersOf(bytes, undefined, encoding)).toBe(text)
  })

  it.each([
    ['gb18030', [0xb4], true],
    ['gb18030', [0xb4, 0xba], false],
    ['shift_jis', [0xb4], false],
    ['utf-8', [0xe6], false],
  ])('in %s %j ends in half a character: %s', (encoding, bytes, isOpen) => {
    expect(isOpenEnded(bytes, encoding)).toBe(isOpen)
  })

  it.each([
    [77, [0x8e], 'é'],
    [128, [0x8f, 0x74], '春'],
    [129, [0xba, 0xbd], '봄'],
    [134, [0xb4, 0xba], '春'],
    [136, [0xac, 0x4b], '春'],
    [161, [0xe1], 'α'],
    [162, [0xfd], 'ı'],
    [163, [0xd5], 'Ơ'],
    [177, [0xe0], 'א'],
    [178, [0xc7], 'ا'],
    [186, [0xe0], 'ą'],
    [204, [0xe0], 'а'],
    [222, [0xa1], 'ก'],
    [238, [0xb3], 'ł'],
  ])('in a font of character set %i', (charset, bytes, text) => {
    expect(charactersOf(bytes, { charset, name: 'Font' }, 'windows-1252')).toBe(text)
  })

  it.each([
    [932, [0x8f, 0x74], '春'],
    [936, [0xb4, 0xba], '春'],
    [54936, [0xb4, 0xba], '春'],
    [949, [0xba, 0xbd], '봄'],
    [950, [0xac, 0x4b], '春'],
    [10000, [0x8e], 'é'],
    [65001, [0xe6, 0x98, 0xa5], '春'],
    [874, [0xa1], 'ก'],
    [1251, [0xe0], 'а'],
  ])('in a document of code page %i', (page, bytes, text) => {
    expect(charactersOf(bytes, undefined, encodingOfCodePage(page))).toBe(text)
  })
})
