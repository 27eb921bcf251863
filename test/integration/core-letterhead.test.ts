import { rmSync, writeFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it, test } from 'vitest'
import { noLetterhead } from '../../shared/domain/letterhead.ts'
import { decoratedTemplate, pngOf } from '../documents/sample-letterhead.ts'
import { wordParts } from '../documents/word-file.ts'
import { configure, planSession } from '../helpers/committee.ts'
import { failureOf, openTestCore, type TestCore } from '../helpers/core.ts'
import { approve, closedSession, pathOfFile } from '../helpers/review.ts'
import { streamOf, upload } from '../helpers/uploads.ts'

const setLogo = async (
  { client, core }: TestCore,
  name: string,
  body: Uint8Array | ReadableStream,
  side = 'left' as const,
) =>
  client.letterhead.setLogo({
    side,
    uploadId: await upload(core.fetch, name, body instanceof ReadableStream ? body : new Uint8Array(body)),
  })

const setTemplate = async ({ client, core }: TestCore, name: string, body: Uint8Array) =>
  client.letterhead.setTemplate({ uploadId: await upload(core.fetch, name, new Uint8Array(body)) })

const fileAt = async ({ core }: TestCore, path: string): Promise<Uint8Array> => {
  const response = await core.fetch(new Request(`http://mesa.test${path}`))
  expect(response.status).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}

const minutesOf = async (test: TestCore, sessionId: string): Promise<Record<string, string>> => {
  const { id } = await test.client.documents.generate({ kind: 'minutes', subjectId: sessionId })
  return wordParts(await fileAt(test, `/files/documents/${id}`))
}

const bodyChanged = (template: Uint8Array, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(template)
  return zipSync({ ...parts, 'word/document.xml': strToU8(change(strFromU8(parts['word/document.xml']!))) })
}

test('a logo and the lines of the Mesa are in every document from then on, and what was written before is no longer current', async () => {
  using test = openTestCore()
  await configure(test.client)
  const session = await planSession(test.client)
  const subject = { kind: 'agenda', subjectId: session.id } as const
  expect((await test.client.documents.generate(subject)).documentVersion).toBe(1)
  const { letterhead } = await setLogo(test, 'C:\\fotos\\logo.png', pngOf(120, 80))
  expect(letterhead.logos.left).toMatchObject({ fileName: 'logo.png', widthPx: 120, heightPx: 80 })
  await test.client.letterhead.save({
    headerLine: 'Comité Ejecutivo Regional',
    footerLines: ['Jr. Arequipa 123'],
  })
  const [listed] = await test.client.documents.list({ sessionId: session.id })
  expect(listed).toMatchObject({ documentVersion: 1, isCurrent: false })
  const { id, documentVersion } = await test.client.documents.generate(subject)
  expect(documentVersion).toBe(2)
  const parts = wordParts(await fileAt(test, `/files/documents/${id}`))
  expect(parts['word/header1.xml']).toMatch(
    /Comité Ejecutivo Regional.*<w:drawing>|<w:drawing>.*Comité Ejecutivo Regional/su,
  )
  expect(parts['word/header1.xml']).toContain('descr="Logotipo de Mesa de Concertación')
  expect(parts['word/footer1.xml']).toContain('Jr. Arequipa 123')
  const preview = new TextDecoder().decode(await fileAt(test, `/files/preview/agenda/${session.id}`))
  expect(preview).toContain('url("data:image/png;base64,')
  expect(preview).toContain('Jr. Arequipa 123')
})

test('an approved acta keeps the letterhead that it was approved in', async () => {
  using test = openTestCore()
  const { session } = await closedSession(test.client)
  await setLogo(test, 'antes.png', pngOf(120, 80))
  await approve(test.client, session.id)
  const before = await minutesOf(test, session.id)
  await test.client.letterhead.save({ left: null, footerLines: ['Otra dirección'] })
  const [listed] = await test.client.documents.list({ sessionId: session.id })
  expect(listed?.isCurrent).toBe(true)
  const after = await minutesOf(test, session.id)
  expect(after['word/header1.xml']).toBe(before['word/header1.xml'])
  expect(after['word/header1.xml']).toContain('<w:drawing>')
  expect(after['word/footer1.xml']).not.toContain('Otra dirección')
})

test('a Word file of the Mesa carries the standing documents; the lying ones keep the header of the program', async () => {
  using test = openTestCore()
  await configure(test.client)
  const session = await planSession(test.client)
  const template = await decoratedTemplate()
  await setTemplate(test, 'membrete.docx', template)
  const acta = await minutesOf(test, session.id)
  expect(Object.values(acta).join()).toContain('MESA DE CONCERTACIÓN DE APURÍMAC')
  expect(acta['word/document.xml']).not.toContain('contenido')
  const list = await test.client.documents.generate({ kind: 'attendance_list', subjectId: session.id })
  const lying = wordParts(await fileAt(test, `/files/documents/${list.id}`))
  expect(lying['word/header1.xml']).toContain('Mesa de Concertación para la Lucha Contra la Pobreza de Apurímac')
  expect(Object.values(lying).join()).not.toContain('MESA DE CONCERTACIÓN DE APURÍMAC')
  const preview = new TextDecoder().decode(await fileAt(test, `/files/preview/minutes/${session.id}`))
  expect(preview).toContain('Aquí va el encabezado de «membrete.docx»')
  expect(await fileAt(test, '/files/letterhead/template')).toEqual(new Uint8Array(template))
})

test('the check of the program knows the files of the letterhead', async () => {
  using test = openTestCore()
  await configure(test.client)
  const { letterhead } = await setLogo(test, 'logo.png', pngOf(120, 80))
  await setTemplate(test, 'membrete.docx', await decoratedTemplate())
  expect(await test.client.exchange.check()).toMatchObject({ isSound: true, missingFiles: [] })
  const { template } = (await test.client.letterhead.get()).letterhead
  rmSync(pathOfFile(test.dataFolder, letterhead.logos.left!.sha256))
  rmSync(pathOfFile(test.dataFolder, template!.sha256))
  expect((await test.client.exchange.check()).missingFiles).toEqual(['Membrete: logo.png', 'Membrete: membrete.docx'])
  expect((await test.client.letterhead.get()).missing).toEqual(['left', 'template'])
})

test.each([
  ['lost', (path: string) => rmSync(path)],
  ['spoiled', (path: string) => writeFileSync(path, 'PK otra cosa')],
])('nothing is written without a file of the letterhead that is %s, until it is chosen again', async (_how, harm) => {
  using test = openTestCore()
  const { client, dataFolder } = test
  const { session } = await closedSession(client)
  const agenda = { kind: 'agenda', subjectId: session.id } as const
  const template = await decoratedTemplate()
  const { letterhead } = await setTemplate(test, 'membrete.docx', template)
  harm(pathOfFile(dataFolder, letterhead.template!.sha256))
  expect((await client.letterhead.get()).missing).toEqual(['template'])
  const lost = { code: 'LETTERHEAD_LOST', data: { fileName: 'membrete.docx' } }
  expect(await failureOf(client.documents.generate(agenda))).toMatchObject(lost)
  expect(await failureOf(client.documents.regenerate(agenda))).toMatchObject(lost)
  expect(await failureOf(approve(client, session.id))).toMatchObject(lost)
  expect(await client.documents.list({ sessionId: session.id })).toEqual([])
  expect((await fileAt(test, `/files/preview/agenda/${session.id}`)).length).toBeGreaterThan(0)
  expect((await fileAt(test, '/files/letterhead/sample')).length).toBeGreaterThan(0)
  await setTemplate(test, 'membrete.docx', template)
  const { id } = await client.documents.generate(agenda)
  const parts = wordParts(await fileAt(test, `/files/documents/${id}`))
  expect(Object.values(parts).join()).toContain('MESA DE CONCERTACIÓN DE APURÍMAC')
})

test('a logo that was spoiled is named as what it is, and a document is written once it is taken off', async () => {
  using test = openTestCore()
  const { client, dataFolder } = test
  await configure(client)
  const session = await planSession(client)
  const agenda = { kind: 'agenda', subjectId: session.id } as const
  const { letterhead } = await setLogo(test, 'logo.png', pngOf(120, 80))
  writeFileSync(pathOfFile(dataFolder, letterhead.logos.left!.sha256), pngOf(120, 80, [9, 9, 9]))
  const { code, data } = await failureOf(client.documents.generate(agenda))
  expect(code).toBe('LETTERHEAD_LOST')
  expect((data as { fileName: string }).fileName).toContain('Logotipo de Mesa')
  await client.letterhead.save({ left: null })
  expect((await client.documents.generate(agenda)).documentVersion).toBe(1)
})

test('what was taken off comes back, but never a file that the program did not look at', async () => {
  using test = openTestCore()
  const { letterhead } = await setLogo(test, 'logo.png', pngOf(120, 80))
  const { left } = letterhead.logos
  expect((await test.client.letterhead.save({ left: null })).letterhead).toEqual(noLetterhead)
  expect((await test.client.letterhead.save({ left })).letterhead).toEqual(letterhead)
  const { core, client } = test
  const { sha256 } = await client.attachments.add({
    owner: { kind: 'session', id: (await planSession(client)).id },
    uploadId: await upload(core.fetch, 'nota.txt', new TextEncoder().encode('no es un logo')),
  })
  const foreign = { left: { ...left!, sha256 } }
  expect((await failureOf(client.letterhead.save(foreign))).code).toBe('NOT_FOUND')
  const unknown = { template: { sha256: 'a'.repeat(64), fileName: 'membrete.docx' } }
  expect((await failureOf(client.letterhead.save(unknown))).code).toBe('NOT_FOUND')
  expect((await client.letterhead.get()).letterhead).toEqual(letterhead)
})

test('what one window saves leaves what another one set since', async () => {
  using test = openTestCore()
  const { save } = test.client.letterhead
  await setLogo(test, 'logo.png', pngOf(120, 80))
  const { letterhead } = await setTemplate(test, 'membrete.docx', await decoratedTemplate())
  const lines = { headerLine: 'Comité Ejecutivo Regional', footerLines: ['Jr. Arequipa 123'] }
  expect((await save(lines)).letterhead).toEqual({ ...letterhead, ...lines })
  expect((await save({ left: null })).letterhead).toEqual({
    ...letterhead,
    ...lines,
    logos: { left: null, right: null },
  })
  expect((await save({ template: null })).letterhead).toEqual({ ...noLetterhead, ...lines })
})

test('saving the settings leaves the letterhead alone, whatever an old screen says', async () => {
  using test = openTestCore()
  const stale = await test.client.settings.get()
  const { letterhead } = await setLogo(test, 'logo.png', pngOf(120, 80))
  const { version } = await test.client.settings.get()
  const saved = await test.client.settings.save({ settings: stale.settings, expectedVersion: version })
  expect(saved.settings.letterhead).toEqual(letterhead)
})

test('what a person begins with can be chosen as it is, and the sample is written in what is in use', async () => {
  using test = openTestCore()
  await configure(test.client)
  const starter = await fileAt(test, '/files/letterhead/starter')
  const { letterhead } = await setTemplate(test, 'Membrete de ejemplo.docx', starter)
  expect(letterhead.template?.fileName).toBe('Membrete de ejemplo.docx')
  const sample = wordParts(await fileAt(test, '/files/letterhead/sample'))
  expect(sample['word/document.xml']).toContain('Documento de ejemplo')
  expect(Object.values(sample).join()).toContain('Mesa de Concertación para la Lucha Contra la Pobreza de Apurímac')
  expect(new TextDecoder().decode(await fileAt(test, '/files/letterhead/preview'))).toContain('Documento de ejemplo')
})

describe('a file that cannot be used leaves the letterhead as it was', () => {
  const contenido = 'contenido'
  const templates: [why: string, name: string, make: () => Promise<Uint8Array>, code: string, reason: string][] = [
    [
      'without the field',
      'a.docx',
      () => decoratedTemplate({ field: ['Estimado señor'] }),
      'LETTERHEAD_REFUSED',
      'no_field',
    ],
    [
      'with one brace',
      'a.docx',
      () => decoratedTemplate({ field: [`{${contenido}}`] }),
      'LETTERHEAD_REFUSED',
      'no_field',
    ],
    [
      'with two',
      'a.docx',
      () => decoratedTemplate({ field: [`{{${contenido}}}`, ` {{${contenido}}}`] }),
      'LETTERHEAD_REFUSED',
      'two_fields',
    ],
    [
      'with it in the header',
      'a.docx',
      () => decoratedTemplate({ header: `{{${contenido}}}`, field: ['Hola'] }),
      'LETTERHEAD_REFUSED',
      'field_in_header',
    ],
    [
      'with it in the header too',
      'a.docx',
      () => decoratedTemplate({ header: `{{${contenido}}}` }),
      'LETTERHEAD_REFUSED',
      'two_fields',
    ],
    [
      'with it among other words',
      'a.docx',
      () => decoratedTemplate({ field: ['Señores: ', `{{${contenido}}}`] }),
      'LETTERHEAD_REFUSED',
      'field_not_alone',
    ],
    [
      'with it in a table',
      'a.docx',
      async () =>
        bodyChanged(await decoratedTemplate(), (xml) =>
          xml.replace(
            /<w:p>(?:(?!<w:p>).)*conten.*?<\/w:p>/su,
            '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>$&</w:tc></w:tr></w:tbl><w:p/>',
          ),
        ),
      'LETTERHEAD_REFUSED',
      'field_inside',
    ],
    [
      'of more than 3 MB',
      'a.docx',
      async () =>
        zipSync(
          { ...unzipSync(await decoratedTemplate()), 'word/media/foto.bmp': new Uint8Array(3 * 1024 * 1024) },
          { level: 0 },
        ),
      'LETTERHEAD_REFUSED',
      'too_large',
    ],
    [
      'that opens to more than 12 MB',
      'a.docx',
      async () =>
        zipSync({ ...unzipSync(await decoratedTemplate()), 'word/media/foto.bmp': new Uint8Array(12 * 1024 * 1024) }),
      'LETTERHEAD_REFUSED',
      'too_large',
    ],
    [
      'of the strict dialect',
      'a.docx',
      async () =>
        bodyChanged(await decoratedTemplate(), (xml) =>
          xml.replaceAll(
            'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
            'http://purl.oclc.org/ooxml/wordprocessingml/main',
          ),
        ),
      'LETTERHEAD_REFUSED',
      'unusable',
    ],
    [
      'with macros',
      'a.docm',
      async () =>
        zipSync({ ...unzipSync(await decoratedTemplate()), 'word/vbaProject.bin': strToU8('Sub AutoOpen()') }),
      'WORD_FILE_REFUSED',
      'macros',
    ],
    [
      'cut in the middle',
      'a.docx',
      async () => (await decoratedTemplate()).subarray(0, 3000),
      'WORD_FILE_REFUSED',
      'damaged',
    ],
    ['that is a PDF', 'a.docx', () => Promise.resolve(strToU8('%PDF-1.7')), 'WORD_FILE_REFUSED', 'not_word'],
    [
      'with a password',
      'a.docx',
      () =>
        Promise.resolve(
          Buffer.concat([
            Buffer.from('d0cf11e0a1b11ae1', 'hex'),
            Buffer.alloc(512),
            Buffer.from('EncryptedPackage', 'utf16le'),
          ]),
        ),
      'WORD_FILE_REFUSED',
      'protected',
    ],
  ]
  const pictures: [why: string, name: string, body: () => Uint8Array | ReadableStream, reason: string][] = [
    ['of 40 MB', 'logo.png', () => streamOf(40 * 1024 * 1024, pngOf(20, 20)), 'too_large'],
    ['that is an SVG with a script', 'logo.png', () => strToU8('<svg><script>alert(1)</script></svg>'), 'svg'],
    ['that is a text', 'logo.png', () => strToU8('hola'), 'not_image'],
    ['that was cut', 'logo.png', () => pngOf(90, 90).subarray(0, 60), 'damaged'],
  ]

  it('a Word file and a logo, each for its own reason', async () => {
    using test = openTestCore()
    await setTemplate(test, 'bueno.docx', await decoratedTemplate())
    const { letterhead } = await setLogo(test, 'bueno.png', pngOf(90, 90))
    for (const [why, name, make, code, reason] of templates) {
      const failure = await failureOf(setTemplate(test, name, await make()))
      expect([why, failure.code, failure.data]).toEqual([why, code, { fileName: name, reason }])
    }
    for (const [why, name, body, reason] of pictures) {
      const failure = await failureOf(setLogo(test, name, body()))
      expect([why, failure.code, failure.data]).toEqual([why, 'LOGO_REFUSED', { fileName: name, reason }])
    }
    expect((await test.client.letterhead.get()).letterhead).toEqual(letterhead)
  }, 60_000)
})
