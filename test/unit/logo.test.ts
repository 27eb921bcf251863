import { describe, expect, it } from 'vitest'
import { inspectLogo } from '../../electron/core/letterhead/logo.ts'
import { largestLogoBytes } from '../../shared/domain/letterhead.ts'
import { pngOf } from '../documents/sample-letterhead.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** The marks of a JPEG that say how large it is, around nothing. */
const jpegOf = (widthPx: number, heightPx: number, end = '\xff\xd9'): Uint8Array => {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(heightPx, 5)
  frame.writeUInt16BE(widthPx, 7)
  return Buffer.concat([bytes('\xff\xd8\xff\xe0\0\x04ab'), frame, bytes(`\xff\xda\0\x08pixels${end}`)])
}

const changed = (picture: Uint8Array, at: number): Uint8Array => {
  const copy = Buffer.from(picture)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

describe('looking at a logo', () => {
  it('measures a PNG and a JPEG, whatever their names say', () => {
    expect(inspectLogo(pngOf(120, 80))).toEqual({ mediaType: 'image/png', widthPx: 120, heightPx: 80 })
    expect(inspectLogo(jpegOf(640, 480))).toEqual({ mediaType: 'image/jpeg', widthPx: 640, heightPx: 480 })
  })

  it('finds a PNG that was cut or spoiled, wherever that is', () => {
    const whole = pngOf(120, 80)
    for (const length of [9, 30, whole.length - 20, whole.length - 5])
      expect(inspectLogo(whole.subarray(0, length))).toBe('damaged')
    for (const at of [20, 60, whole.length - 14]) expect(inspectLogo(changed(whole, at))).toBe('damaged')
  })

  it('finds a JPEG without its measures or without its end', () => {
    expect(inspectLogo(jpegOf(640, 480, ''))).toBe('damaged')
    expect(inspectLogo(bytes('\xff\xd8\xff\xe0\0\x04ab\xff\xd9'))).toBe('damaged')
  })

  it('refuses a drawing that could carry a program, under any name', () => {
    expect(inspectLogo(bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'))).toBe('svg')
    expect(inspectLogo(bytes('\xef\xbb\xbf<?xml version="1.0"?>\n<!-- x -->\n<svg>'))).toBe('svg')
    expect(inspectLogo(bytes('\x1f\x8bcompressed'))).toBe('svg')
  })

  it('tells a picture of another kind from what is none', () => {
    for (const start of ['GIF89a', 'BM....', 'RIFF....WEBPVP8', 'II*\0', '\0\0\0\x18ftypheic'])
      expect(inspectLogo(bytes(start))).toBe('other_format')
    for (const start of ['', '%PDF-1.7', 'PK\x03\x04', 'a text called logo.png'])
      expect(inspectLogo(bytes(start))).toBe('not_image')
  })

  it('refuses what is absurdly small or large', () => {
    expect(inspectLogo(pngOf(15, 200))).toBe('too_small')
    expect(inspectLogo(jpegOf(6001, 200))).toBe('too_many_pixels')
    expect(inspectLogo(jpegOf(60_000, 60_000))).toBe('too_many_pixels')
    expect(inspectLogo(new Uint8Array(largestLogoBytes + 1))).toBe('too_large')
  })

  it('does not believe a small PNG that opens to more pixels than it says', () => {
    const lying = Buffer.from(pngOf(3000, 3000))
    const honest = pngOf(16, 16)
    const header = Buffer.from(honest.subarray(0, 33))
    expect(inspectLogo(Buffer.concat([header, lying.subarray(33)]))).toBe('damaged')
  })
})
