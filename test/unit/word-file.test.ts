import { Document, Packer, Paragraph } from 'docx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { inspectWordFile, largestWordBytes } from '../../electron/core/files/word-file.ts'

const content = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

let sound: Uint8Array

beforeAll(async () => {
  const document = new Document({ sections: [{ children: [new Paragraph('ACTA DE LA SESIÓN ORDINARIA')] }] })
  sound = new Uint8Array(await Packer.toBuffer(document))
})

/** The sound file with some of its parts put, changed or taken out. */
const patched = (change: (parts: Record<string, Uint8Array>) => void): Uint8Array => {
  const parts = unzipSync(sound)
  change(parts)
  return zipSync(parts)
}

const retyped = (type: string): Uint8Array =>
  patched((parts) => {
    const types = Buffer.from(parts['[Content_Types].xml'] ?? []).toString('utf8')
    expect(types).toContain(content)
    parts['[Content_Types].xml'] = strToU8(types.replace(content, type))
  })

const compound = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(stream, 'utf16le')])

describe('inspecting a file that should be of Word', () => {
  it('knows a sound one, wherever its text lies', () => {
    expect(inspectWordFile(sound)).toBe('word')
    const moved = patched((parts) => {
      const types = Buffer.from(parts['[Content_Types].xml'] ?? []).toString('utf8')
      parts['[Content_Types].xml'] = strToU8(types.replace('/word/document.xml', '/word/document2.xml'))
      parts['word/document2.xml'] = parts['word/document.xml'] ?? new Uint8Array()
      delete parts['word/document.xml']
    })
    expect(inspectWordFile(moved)).toBe('word')
  })

  it('finds macros by what is inside, also under the name of a plain document', () => {
    expect(inspectWordFile(retyped('application/vnd.ms-word.document.macroEnabled.main+xml'))).toBe('macros')
    expect(
      inspectWordFile(
        patched((parts) => {
          parts['word/vbaProject.bin'] = strToU8('Sub AutoOpen()')
        }),
      ),
    ).toBe('macros')
  })

  it('tells a password from an old format', () => {
    expect(inspectWordFile(compound('EncryptedPackage'))).toBe('protected')
    expect(inspectWordFile(compound('WordDocument'))).toBe('other_format')
    expect(inspectWordFile(strToU8('{\\rtf1\\ansi Acta}'))).toBe('other_format')
    expect(inspectWordFile(retyped(content.replace('document.main', 'template.main')))).toBe('other_format')
    expect(inspectWordFile(zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }))).toBe(
      'other_format',
    )
  })

  it('refuses what is no Word file', () => {
    for (const text of ['', 'Acta', '%PDF-1.7', '<html>']) expect(inspectWordFile(strToU8(text))).toBe('not_word')
    expect(inspectWordFile(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))).toBe('not_word')
  })

  it('finds a file that was cut, spoiled, or lost its text', () => {
    expect(inspectWordFile(sound.subarray(0, sound.length - 40))).toBe('damaged')
    const spoiled = Uint8Array.from(sound)
    spoiled.fill(0xff, 60, 400)
    expect(inspectWordFile(spoiled)).toBe('damaged')
    const halved = patched((parts) => {
      const whole = parts['word/document.xml'] ?? new Uint8Array()
      parts['word/document.xml'] = whole.subarray(0, whole.length - 30)
    })
    expect(inspectWordFile(halved)).toBe('damaged')
    expect(
      inspectWordFile(
        patched((parts) => {
          delete parts['word/document.xml']
        }),
      ),
    ).toBe('damaged')
  })

  it('follows no second directory', () => {
    const end = sound.length - 22
    const counted = sound.slice()
    counted[end + 8] = (counted[end + 8] ?? 0) + 1
    expect(inspectWordFile(counted)).toBe('damaged')
    const locator = Buffer.alloc(20)
    locator.writeUInt32LE(0x07064b50)
    expect(inspectWordFile(Buffer.concat([sound.subarray(0, end), locator, sound.subarray(end)]))).toBe('damaged')
  })

  it('stops at a limit, packed or not', () => {
    expect(inspectWordFile(new Uint8Array(largestWordBytes + 1))).toBe('too_large')
    const bomb = patched((parts) => {
      parts['word/media/image1.bmp'] = new Uint8Array(120 * 1024 * 1024)
    })
    expect(bomb.length).toBeLessThan(largestWordBytes)
    expect(inspectWordFile(bomb)).toBe('too_large')
  })
})
