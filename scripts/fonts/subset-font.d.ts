// What we use of subset-font, which brings no types.

declare module 'subset-font' {
  export default function subset(
    font: Buffer,
    text: string,
    options: { targetFormat: 'truetype' | 'woff2'; keepFeatures: string[] },
  ): Promise<Buffer>
}
