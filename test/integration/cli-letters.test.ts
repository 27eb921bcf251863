import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { renderCall, renderCertificates, renderRequest, renderStatement } from '../../electron/cli/commands-letters.ts'
import { pngOf } from '../documents/sample-letterhead.ts'
import { wordParts } from '../documents/word-file.ts'
import { addSeat, configure, planSession } from '../helpers/committee.ts'
import { disposableFolder, openTestCore } from '../helpers/core.ts'
import { draftLetter, guest, issueLetter } from '../helpers/letters.ts'
import { upload } from '../helpers/uploads.ts'

const openMesa = async () => {
  const test = openTestCore()
  await configure(test.client)
  return { test, door: { client: test.client, fetch: (request: Request) => test.core.fetch(request) } }
}

const textOf = (file: string): string =>
  (wordParts(readFileSync(file))['word/document.xml'] ?? '').replaceAll(/<[^>]+>/gu, '').replaceAll('\u00A0', ' ')

test('a call is written whole into a folder, or only what goes to one, under the letterhead of the Mesa', async () => {
  const { test, door } = await openMesa()
  using _ = test
  using folder = disposableFolder()
  const logo = new Uint8Array(pngOf(120, 80))
  await test.client.letterhead.setLogo({ side: 'left', uploadId: await upload(test.core.fetch, 'logo.png', logo) })
  const session = await planSession(test.client)
  await expect(renderCall(door, '001-2023', undefined, folder.path)).rejects.toThrow('todavía no tiene convocatoria')
  const recipients = [
    guest('Ana Quispe', { institutionName: 'Cáritas' }),
    guest('Luis Rojas', { institutionName: 'Foncodes' }),
  ]
  const draft = await draftLetter(test.client, { kind: 'call', sessionId: session.id }, { recipients })
  await issueLetter(test.client, draft, { isConfirmed: true })
  await renderCall(door, '001-2023', undefined, folder.path)
  const [whole = ''] = readdirSync(folder.path)
  expect(textOf(join(folder.path, whole))).toMatch(/Ana Quispe.*Luis Rojas/su)
  const one = join(folder.path, 'uno.docx')
  await renderCall(door, '001-2023', 'caritas', one)
  expect(textOf(one)).toContain('Ana Quispe')
  expect(textOf(one)).not.toContain('Luis Rojas')
  expect(wordParts(readFileSync(one))['word/header1.xml']).toContain('<w:drawing>')
  await expect(renderCall(door, '001-2023', 'Unicef', one)).rejects.toThrow(
    'No hay un destinatario «Unicef»: Cáritas; Foncodes.',
  )
})

test('the request for accreditations, a certificate and a statement are written by their names', async () => {
  const { test, door } = await openMesa()
  using _ = test
  using folder = disposableFolder()
  const out = join(folder.path, 'documento.docx')
  const term = await test.client.terms.create({ name: 'CER 2023', firstDay: '2023-01-01', lastDay: '2023-12-31' })
  await addSeat(test.client, 'DREA')
  await expect(renderRequest(door, '2023', undefined, out)).rejects.toThrow('todavía no tiene un oficio')
  const recipients = [guest('Ana Quispe', { institutionName: 'Cáritas' })]
  await draftLetter(test.client, { kind: 'accreditation_request', termId: term.id }, { recipients })
  await renderRequest(door, '2023', 'cáritas', out)
  expect(textOf(out)).toContain('Ana Quispe')

  const [accredited] = await test.client.accreditations.list({ on: null })
  const certificate = join(folder.path, 'constancia.docx')
  await renderCertificates(door, '2023', accredited!.personName.toUpperCase(), certificate)
  expect(textOf(certificate)).toContain('DREA')
  await expect(renderCertificates(door, '2023', 'Nadie', certificate)).rejects.toThrow('No hay un acreditado «Nadie»')

  const statement = join(folder.path, 'pronunciamiento.docx')
  for (const title of ['Por el agua', 'Por el agua limpia', 'Por la niñez'])
    await test.client.statements.create({
      title,
      body: `${title}.`,
      city: null,
      issuedOn: '2023-03-14',
      signatories: [],
    })
  await renderStatement(door, 'niñez', statement)
  expect(textOf(statement)).toContain('Por la niñez.')
  await expect(renderStatement(door, 'agua', statement)).rejects.toThrow('Hay más de un pronunciamiento «agua»')
  await renderStatement(door, 'por el agua', join(folder.path, 'agua.docx'))
})
