// As much of PNG as the tests read.

export const PNG_HEAD = Buffer.from([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])

export function sizeOfPng(picture: Buffer): { width: number, height: number } {
  return { width: picture.readUInt32BE(16), height: picture.readUInt32BE(20) }
}
