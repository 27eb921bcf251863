import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DocumentKind } from '../../shared/contract/documents.ts'
import { wordParts } from '../documents/word-file.ts'
import { cer } from '../helpers/cli.ts'
import { disposableFolder, openTestCore } from '../helpers/core.ts'
import { draftLetter, guest, issueLetter } from '../helpers/letters.ts'
import { articleOf, emptyOrdinance } from '../helpers/ordinance.ts'

const act = {
  title: 'Ratificación de los compromisos de la AREGOB',
  heldOn: '2023-06-01',
  place: 'Abancay',
  introduction: '',
  commitments: ['Sostener la mesa técnica'],
  signatories: [],
}

const textOf = (file: string): string =>
  (wordParts(readFileSync(file))['word/document.xml'] ?? '').replaceAll(/<[^>]+>/gu, '').replaceAll('\u00A0', ' ')

/** One text of each kind, the ordinance with a version of before its article. */
const draftTexts = async ({ client }: ReturnType<typeof openTestCore>): Promise<void> => {
  const { draft } = emptyOrdinance
  for (const [kind, name] of [
    ['ordinance', 'Ordenanza del agua de prueba'],
    ['regulation', 'Reglamento de prueba'],
    ['statement', 'Agua segura ya'],
  ] as const) {
    const { id: ordinanceId } = await client.ordinances.create({ ...emptyOrdinance, draft: { ...draft, kind, name } })
    await client.ordinanceReview.keep({ ordinanceId, note: null })
    const part =
      kind === 'statement'
        ? { kind: 'paragraph' as const, title: '', text: 'Exigimos agua segura.', children: [] }
        : { ...articleOf('Objeto'), text: 'Ampliar el agua segura.' }
    await client.ordinances.addParts({ ordinanceId, parentId: null, afterId: null, parts: [part] })
  }
}

let folder: ReturnType<typeof disposableFolder>

/** The demonstration, with some of each thing that it has none of. */
const fill = async (): Promise<void> => {
  using mesa = openTestCore({ dataFolder: folder.path, clock: () => new Date('2023-12-20T14:00:00.000Z') })
  const { client } = mesa
  await client.settings.loadDemonstration()
  const [agenda] = await client.priorities.agendas()
  for (const heldOn of [act.heldOn, '2024-06-01'])
    await client.ratifications.create({ agendaId: agenda!.id, draft: { ...act, heldOn } })
  const statement = { body: 'Que el agua alcance.', city: null, issuedOn: '2023-03-14', signatories: [] }
  for (const title of ['Por el agua', 'Por la niñez', 'Por la niñez'])
    await client.statements.create({ ...statement, title })
  const [term] = await client.terms.list()
  const purpose = { kind: 'accreditation_request' as const, termId: term!.id }
  const recipients = [
    guest('Ana Quispe', { institutionName: 'Cáritas' }),
    guest('Luis Rojas', { institutionName: 'Foncodes' }),
  ]
  await issueLetter(client, await draftLetter(client, purpose, { recipients }), { isConfirmed: true })
  await draftTexts(mesa)
}

beforeAll(async () => {
  folder = disposableFolder()
  await fill()
})

afterAll(() => {
  folder[Symbol.dispose]()
})

const render = (...words: string[]) => cer('render', ...words, '--data', folder.path)

const session = ['--session', 'instalación 001-2023']
const term = ['--term', '2023']
const ordinance = ['--ordinance', 'del agua de prueba']

/** How each kind of document is asked for, and what its text says; a new kind has to say its own. */
const asked: Record<DocumentKind, [words: string[], says: RegExp]> = {
  minutes: [['acta', ...session], /ACTA DE LA SESIÓN DE INSTALACIÓN/u],
  agenda: [['agenda', ...session], /AGENDA.*INSTALACIÓN/u],
  attendance_list: [['lista-asistencia', ...session], /LISTA DE ASISTENCIA/u],
  session_commitments: [['compromisos', ...session], /REPORTE DE COMPROMISOS.*Instalación/u],
  installation_minutes: [['acta-instalacion', ...session], /ACTA DE INSTALACIÓN/u],
  designation_minutes: [['acta-designacion', ...session], /ACTA DE DESIGNACIÓN/u],
  agreement_certificate: [['certificacion', ...session, '--agreement', '002-2023-CER'], /CERTIFICACIÓN DEL ACUERDO/u],
  letters: [['solicitud-acreditacion', ...term], /Ana Quispe.*Luis Rojas/u],
  letter: [['solicitud-acreditacion', ...term, '--institution', 'foncodes'], /^(?!.*Ana Quispe).*Luis Rojas/u],
  certificate: [['acreditaciones', ...term, '--person', 'Oviedo Salcedo'], /CARLA XIMENA OVIEDO SALCEDO/u],
  certificates: [['acreditaciones', ...term], /CONSTANCIA DE ACREDITACIÓN.*CARLA XIMENA OVIEDO SALCEDO/u],
  term_commitments: [['compromisos-periodo', ...term], /REPORTE DE COMPROMISOS.*Período CER 2023/u],
  overdue_commitments: [['compromisos-vencidos', ...term], /COMPROMISOS VENCIDOS.*Período CER 2023/u],
  attendance_report: [['reporte-asistencia', ...term], /REPORTE DE ASISTENCIA/u],
  institution_commitments: [['compromisos-institucion', '--institution', 'DREA'], /HOJA DE COMPROMISOS.*Educación/u],
  statement: [['pronunciamiento', '--title', 'por el agua'], /Que el agua alcance/u],
  group_report: [['grupo', '--group', 'copare'], /INFORME DE COPARE.*Consejo Participativo Regional de Educación/u],
  event_report: [['evento', '--event', 'canon, regalias'], /FORO SOBRE CANON, REGALÍAS/u],
  presentation_schedule: [['cronograma-presentaciones', ...term], /CRONOGRAMA DE PRESENTACIONES/u],
  monitoring_report: [['reporte-seguimiento', '--title', 'anemia'], /ANEMIA Y DESNUTRICIÓN/iu],
  agenda_balance: [['balance-agenda', '--title', 'AREGOB 2023-2026) (2023-12-31)'], /BALANCE AL PRIMER AÑO/iu],
  ratification_minutes: [
    ['ratificacion', '--title', `${act.title} (2024-06-01)`],
    /junio del año dos mil veinticuatro/u,
  ],
  plan_balance: [['balance-poa', '--year', '2023'], /BALANCE DEL PLAN/iu],
  ordinance: [['ordenanza', ...ordinance], /ORDENANZA REGIONAL N°.*ARTÍCULO ÚNICO.- Objeto\.Ampliar el agua segura/u],
  ordinance_reasons: [['exposicion-motivos', ...ordinance], /EXPOSICIÓN DE MOTIVOS.*ANTECEDENTES/u],
  ordinance_letter: [['oficio-presentacion', ...ordinance], /OFICIO N°.*Presidente\(a\) del Consejo Regional/u],
  ordinance_comparison: [
    ['cuadro-comparativo', ...ordinance, '--version', '1'],
    /CUADRO COMPARATIVO.*Ampliar el agua segura\.Agregado/u,
  ],
  regulation: [['reglamento', '--ordinance', 'reglamento de prueba'], /ARTÍCULO ÚNICO.- Objeto/u],
}

test.each(Object.entries(asked))('%s is written as Word by its own command', async (kind, [words, says]) => {
  const file = join(folder.path, `${kind}.docx`)
  const { code, out, said } = await render(...words, '--out', file)
  expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining(file) })
  expect(JSON.parse(out)).toEqual({
    file,
    subject: expect.stringMatching(/./u),
    version: 1,
    sha256: expect.any(String),
  })
  expect(textOf(file)).toMatch(says)
})

test('what is not there, or is called as another, is said with the names and days that there are', async () => {
  const out = ['--out', join(folder.path, 'nada.docx')]
  const sayOf = async (...words: string[]) => {
    const { code, out: given, said } = await render(...words, ...out)
    expect({ code, given }).toEqual({ code: 2, given: '' })
    return said
  }
  expect(await sayOf('grupo', '--group', 'Nadie')).toMatch(
    /^No hay un grupo «Nadie»: Consejo Participativo Regional de Educación/u,
  )
  expect(await sayOf('evento', '--event', 'foro', '--year', '2009')).toContain('no hay ninguno')
  expect(await sayOf('evento', '--event', 'foro', '--year', 'ayer')).toContain('«ayer» no es un año')
  expect(await sayOf('ratificacion', '--title', act.title)).toContain(`${act.title} (2024-06-01)`)
  expect(await sayOf('balance-poa', '--year', '1999')).toContain('No hay un plan del año «1999». Hay de: 2023.')
  const twins = await sayOf('pronunciamiento', '--title', 'por la niñez')
  const [id = ''] = /[\da-f-]{36}/u.exec(twins) ?? []
  expect((await render('pronunciamiento', '--title', id, ...out)).code).toBe(0)
})

test('a statement drafted by parts is asked for as those written in one go', async () => {
  const file = join(folder.path, 'por-partes.docx')
  expect((await render('pronunciamiento', '--title', 'agua segura ya', '--out', file)).code).toBe(0)
  expect(textOf(file)).toContain('Exigimos agua segura.')
})

test('what is drafted by parts is listed, and given as Akoma Ntoso under the name that is asked for', async () => {
  const listed = await cer('ordinances', '--data', folder.path)
  const list = JSON.parse(listed.out) as { id: string; name: string; kind: string; articles: number }[]
  const [water] = list.filter(({ name }) => name === 'Ordenanza del agua de prueba')
  expect(water).toMatchObject({ kind: 'ordinance', articles: 1 })
  expect(listed.said).toContain('Reglamento interno: Reglamento de prueba (En elaboración)')
  const file = join(folder.path, 'agua.xml')
  const { code, out } = await cer('export-akn', '--ordinance', water!.id, '--out', file, '--data', folder.path)
  expect({ code, ...(JSON.parse(out) as object) }).toEqual({ code: 0, file, ordinance: 'Ordenanza del agua de prueba' })
  expect(readFileSync(file, 'utf8')).toContain('<p>Ampliar el agua segura.</p>')
  const unknown = await cer('export-akn', '--ordinance', 'Nada', '--out', file, '--data', folder.path)
  expect({ code: unknown.code, said: unknown.said }).toEqual({
    code: 2,
    said: expect.stringMatching(/^No hay un texto «Nada»: .*Ordenanza del agua de prueba/u),
  })
  const two = ['--ordinance', 'AREGOB 2023-2026', '--version', '1', '--with']
  const compared = await render('cuadro-comparativo', ...two, '2', '--out', join(folder.path, 'dos.docx'))
  expect({ code: compared.code, said: compared.said }).toEqual({ code: 0, said: expect.stringContaining('dos.docx') })
  expect(textOf(join(folder.path, 'dos.docx'))).toMatch(/Versión 1.*Versión 2.*Informes al Consejo Regional.*Agregado/u)
  const same = await render('cuadro-comparativo', ...two, '1', '--out', file)
  expect({ code: same.code, out: same.out }).toEqual({ code: 2, out: '' })
  const noOther = await render('cuadro-comparativo', ...two, '8', '--out', file)
  expect(noOther.said).toContain('no tiene la versión que se pide. Versiones: 1, 2, 3.')
  const noVersion = await render('cuadro-comparativo', ...ordinance, '--version', '9', '--out', file)
  expect({ code: noVersion.code, said: noVersion.said }).toEqual({
    code: 2,
    said: expect.stringContaining('no tiene la versión que se pide. Versiones: 1.'),
  })
})
