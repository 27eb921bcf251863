import { expect, test } from 'vitest'
import type { DocumentSubject } from '../../shared/contract/documents.ts'
import { accredit, addItem, addPerson, configure, institutionDraft, planSession } from '../helpers/committee.ts'
import { failureOf, openTestCore, steppingClock } from '../helpers/core.ts'
import { draftLetter, guest, issueLetter } from '../helpers/letters.ts'

// Those of what a Mesa like this one does not have are tested where they belong.
type Kind = Exclude<
  DocumentSubject['kind'],
  | 'group_report'
  | 'event_report'
  | 'monitoring_report'
  | 'plan_balance'
  | 'agenda_balance'
  | 'ratification_minutes'
  | 'statement'
  | 'ordinance'
  | 'ordinance_reasons'
  | 'ordinance_letter'
  | 'ordinance_comparison'
  | 'regulation'
  | 'agreement_certificate'
  | 'installation_minutes'
  | 'designation_minutes'
>

/** A Mesa with somebody accredited and a call issued to her and to a guest. */
const openMesa = async () => {
  const test = openTestCore({ clock: steppingClock('2023-03-06T14:00:00.000Z') })
  const { client } = test
  await configure(client)
  const institution = await client.institutions.create(institutionDraft('Dirección Regional de Educación'))
  const ana = await addPerson(client, 'Ana', 'Quispe Rojas', '31000001')
  const accreditation = await accredit(client, institution, ana)
  const session = await planSession(client)
  await addItem(client, session, 'Informe de la secretaría')
  const purpose = { kind: 'call' as const, sessionId: session.id }
  const { proposal } = await client.letters.desk(purpose)
  const recipients = [...proposal.recipients, guest('Luis Huamán')]
  const letter = await issueLetter(client, await draftLetter(client, purpose, { recipients }))
  const [term] = await client.terms.list()
  const subjects: Record<Kind, string> = {
    minutes: session.id,
    agenda: session.id,
    attendance_list: session.id,
    letters: letter.id,
    letter: letter.recipients[1]!.id,
    certificate: accreditation.id,
    certificates: term!.id,
    session_commitments: session.id,
    term_commitments: term!.id,
    attendance_report: term!.id,
    institution_commitments: institution.id,
    overdue_commitments: term!.id,
    presentation_schedule: term!.id,
  }
  return { test, client, session, accreditation, letter, term: term!, subjects }
}

const kinds: [kind: Kind, fileName: string, label: string, says: readonly string[]][] = [
  [
    'minutes',
    'Acta Sesión Ordinaria N° 001-2023.docx',
    'Sesión Ordinaria N° 001-2023',
    ['ACTA DE LA SESIÓN ORDINARIA'],
  ],
  [
    'agenda',
    'Agenda Sesión Ordinaria N° 001-2023.docx',
    'Sesión Ordinaria N° 001-2023',
    ['AGENDA', 'Informe de la secretaría', '09:00'],
  ],
  [
    'attendance_list',
    'Lista de asistencia Sesión Ordinaria N° 001-2023.docx',
    'Sesión Ordinaria N° 001-2023',
    ['Quispe Rojas', '31000001', 'Huamán', 'Dirección Regional de Educación'],
  ],
  [
    'letters',
    'Oficio Múltiple N° 001-2023-MCLCP-APURÍMAC.docx',
    'Sesión Ordinaria N° 001-2023',
    ['Ana Quispe Rojas', 'Luis Huamán', 'Informe de la secretaría', 'OFICIO MÚLTIPLE N° 001-2023-MCLCP-APURÍMAC'],
  ],
  [
    'letter',
    'Oficio Múltiple N° 001-2023-MCLCP-APURÍMAC Municipalidad Provincial.docx',
    'Sesión Ordinaria N° 001-2023',
    ['Luis Huamán', 'Municipalidad Provincial'],
  ],
  [
    'certificate',
    'Constancia de acreditación Ana Quispe Rojas.docx',
    'Ana Quispe Rojas',
    ['Ana Quispe Rojas', '31000001', 'Oficio N° 001-2023'],
  ],
  ['certificates', 'Constancias de acreditación CER 2023.docx', 'CER 2023', ['Ana Quispe Rojas']],
  [
    'session_commitments',
    'Reporte de compromisos Sesión Ordinaria N° 001-2023.docx',
    'Sesión Ordinaria N° 001-2023',
    ['REPORTE DE COMPROMISOS', 'no se registró ningún compromiso'],
  ],
  [
    'term_commitments',
    'Reporte de compromisos CER 2023.docx',
    'CER 2023',
    ['REPORTE DE COMPROMISOS', 'no se ha registrado ningún compromiso'],
  ],
  [
    'institution_commitments',
    'Hoja de compromisos Dirección Regional de Educación.docx',
    'Dirección Regional de Educación',
    ['HOJA DE COMPROMISOS', 'no ha asumido ningún compromiso'],
  ],
  [
    'overdue_commitments',
    'Compromisos vencidos CER 2023.docx',
    'CER 2023',
    ['COMPROMISOS VENCIDOS', 'ningún compromiso de este período está vencido'],
  ],
  [
    'attendance_report',
    'Reporte de asistencia CER 2023.docx',
    'CER 2023',
    ['REPORTE DE ASISTENCIA', 'todavía no se ha realizado ninguna sesión'],
  ],
  [
    'presentation_schedule',
    'Cronograma de presentaciones CER 2023.docx',
    'CER 2023',
    ['CRONOGRAMA DE PRESENTACIONES', 'Dirección Regional de Educación', 'Por programar'],
  ],
]

const ofNoSession = new Set<Kind>([
  'certificate',
  'certificates',
  'term_commitments',
  'institution_commitments',
  'overdue_commitments',
  'attendance_report',
  'presentation_schedule',
])

/** Without what only a page needs: spaces and hyphens that do not break, titles in capitals. */
const readable = (text: string) => text.replaceAll('\u00A0', ' ').replaceAll('\u2011', '-').toLowerCase()

test('each kind of document is written, looked at and read, and given back while nothing changes', async () => {
  const { test, client, session, subjects } = await openMesa()
  using _ = test
  for (const [kind, fileName, subjectLabel, says] of kinds) {
    const subject = { kind, subjectId: subjects[kind] }
    const document = await client.documents.generate(subject)
    const sessionId = ofNoSession.has(kind) ? null : session.id
    expect(document).toMatchObject({
      ...subject,
      fileName,
      subjectLabel,
      sessionId,
      documentVersion: 1,
      isCurrent: true,
    })
    expect(await client.documents.generate(subject)).toEqual(document)
    const file = await test.core.fetch(new Request(`http://mesa.test/files/documents/${document.id}`))
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    const preview = await test.core.fetch(new Request(`http://mesa.test/files/preview/${kind}/${subject.subjectId}`))
    const html = readable(await preview.text())
    const text = readable((await client.documents.text(subject)).text)
    for (const words of says) {
      expect(text).toContain(readable(words))
      expect(html).toContain(readable(words))
    }
  }
  const everything = await client.documents.list({ sessionId: null })
  expect(everything.map(({ kind }) => kind).toSorted()).toEqual(kinds.map(([kind]) => kind).toSorted())
  const ofSession = await client.documents.list({ sessionId: session.id })
  expect(ofSession.map(({ kind }) => kind)).not.toContain('certificate')
  expect(ofSession).toHaveLength(6)
})

test('the letter of one recipient says nothing of the others', async () => {
  const { test, client, subjects } = await openMesa()
  using _ = test
  const { text } = await client.documents.text({ kind: 'letter', subjectId: subjects.letter })
  expect(text).not.toContain('Ana Quispe')
})

test('what changes makes the documents that say it old, and no other', async () => {
  const { test, client, session, accreditation, subjects } = await openMesa()
  using _ = test
  for (const [kind] of kinds) await client.documents.generate({ kind, subjectId: subjects[kind] })
  const current = async () =>
    new Set(
      (await client.documents.list({ sessionId: null })).filter(({ isCurrent }) => isCurrent).map(({ kind }) => kind),
    )
  await addItem(client, session, 'Punto nuevo')
  const all = kinds.map(([kind]) => kind)
  expect(await current()).toEqual(new Set(all.filter((kind) => kind !== 'minutes' && kind !== 'agenda')))
  const { id, version: expectedVersion } = accreditation
  await client.accreditations.close({ id, validTo: '2023-11-30', expectedVersion })
  const reports = [
    'session_commitments',
    'term_commitments',
    'institution_commitments',
    'overdue_commitments',
    'attendance_report',
    'presentation_schedule',
  ]
  expect(await current()).toEqual(new Set(['attendance_list', 'letters', 'letter', ...reports]))
})

test('a document of something taken back is listed still, as old, and can be opened; a new one cannot be made', async () => {
  const { test, client, accreditation, subjects } = await openMesa()
  using _ = test
  const subject = { kind: 'certificate' as const, subjectId: subjects.certificate }
  const document = await client.documents.generate(subject)
  await client.accreditations.remove({ id: accreditation.id, expectedVersion: accreditation.version })
  const [listed] = await client.documents.list({ sessionId: null })
  expect(listed).toEqual({ ...document, subjectLabel: document.title, isCurrent: false })
  const file = await test.core.fetch(new Request(`http://mesa.test/files/documents/${document.id}`))
  expect(file.status).toBe(200)
  expect(await failureOf(client.documents.generate(subject))).toMatchObject({ code: 'NOT_FOUND' })
  const preview = await test.core.fetch(
    new Request(`http://mesa.test/files/preview/certificate/${subjects.certificate}`),
  )
  expect(preview.status).toBe(404)
})

test('a subject of the wrong kind is not found, and nothing is written', async () => {
  const { test, client, subjects } = await openMesa()
  using _ = test
  for (const [kind] of kinds) {
    const isOfSession = subjects[kind] === subjects.agenda
    const subjectId = isOfSession ? subjects.letters : subjects.agenda
    expect(await failureOf(client.documents.generate({ kind, subjectId }))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await failureOf(client.documents.text({ kind, subjectId }))).toMatchObject({ code: 'NOT_FOUND' })
  }
  expect(await client.documents.list({ sessionId: null })).toEqual([])
})

test('certificates and letters are signed by who coordinates on their day', async () => {
  const { test, client, session, subjects } = await openMesa()
  using _ = test
  const names = ['Rosa Rojas', 'Eva Luna']
  const days = ['2023-01-01', '2023-03-08']
  for (const [index, name] of names.entries()) {
    const { id: personId } = await addPerson(client, ...(name.split(' ') as [string, string]))
    const tenure = { validFrom: days[index]!, validTo: null, note: null }
    await client.coordination.appoint({
      role: 'coordinator',
      personId,
      position: `Coordina ${String(index)}`,
      ...tenure,
    })
  }
  const certificate = await client.documents.text({ kind: 'certificate', subjectId: subjects.certificate })
  expect(certificate.text).toMatch(/rosa rojas/iu)
  const later = { issuedOn: '2023-03-09' }
  const letter = await issueLetter(client, await draftLetter(client, { kind: 'call', sessionId: session.id }), later)
  const { text } = await client.documents.text({ kind: 'letters', subjectId: letter.id })
  expect(text).toMatch(/eva luna/iu)
  expect(text).not.toMatch(/rosa rojas/iu)
})
