import { describe, expect, it } from 'vitest'
import { renderText } from '../../electron/core/documents/text.ts'
import { minutesDocument } from '../../electron/core/minutes/document.ts'
import { linesBetween, textOf, withSession } from './minutes-words.ts'
import { agreement, arequipaMinutes, richDocument, richMinutes } from './sample-minutes.ts'

describe('a session that was called off', () => {
  it.each([
    ['postponed', 'fue postergada'],
    ['cancelled', 'fue cancelada'],
  ] as const)('(%s) leaves a record of it, and nothing that did not happen', (outcome, words) => {
    const text = textOf({ ...richMinutes(), outcome })
    expect(text).toContain(`no se realizó: ${words}.`)
    for (const absent of ['ASISTENCIA', 'QUÓRUM', 'ORDEN DEL DÍA', 'ACUERDOS', 'válidamente instalada'])
      expect(text).not.toContain(absent)
  })
})

describe('the proceedings', () => {
  it('have the sections that the agenda has, in the order of the minutes, numbered as they come', () => {
    const headings = textOf(richMinutes()).match(/^[IVX]+\. .*$/gmu)
    expect(headings).toEqual([
      'I. LECTURA Y APROBACIÓN DEL ACTA ANTERIOR',
      'II. INFORMES',
      'III. PEDIDOS',
      'IV. ORDEN DEL DÍA',
    ])
    const dispatch = richMinutes().items.map((item) =>
      item.kind === 'report' ? { ...item, kind: 'dispatch' as const } : item,
    )
    expect(textOf({ ...richMinutes(), items: dispatch })).toContain('\nII. DESPACHO\n')
  })

  it('number the items of each section again and tell who presents them', () => {
    const text = textOf(richMinutes())
    expect(text).toContain('IV. ORDEN DEL DÍA\n\n1. Avance de la AREGOB')
    expect(text).toContain('2. Elección de la coordinación alterna')
    expect(text).toContain('A cargo de Yanet Quispe Altamirano.')
  })

  it('do not repeat a title that says the same as the heading of its section', () => {
    expect(textOf(richMinutes()).match(/lectura y aprobación del acta anterior/giu)).toHaveLength(1)
  })

  it('keep bold, italics, underline and lists of the notes', () => {
    const { blocks } = minutesDocument(richMinutes())
    const runs = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []))
    expect(runs).toContainEqual({ kind: 'text', text: 'avance de la meta de anemia', bold: true })
    expect(runs).toContainEqual({ kind: 'text', text: 'según la ENDES', italic: true })
    expect(runs).toContainEqual({ kind: 'text', text: 'remitir el informe por escrito', underline: true })
    expect(textOf(richMinutes())).toContain(
      '1. Que faltan hemoglobinómetros en tres redes:\n   • Cotabambas\n   • Grau\n',
    )
  })

  it('leave a line to fill under an item of which nothing was recorded', () => {
    expect(textOf(richMinutes())).toMatch(/\n3\. Varios\n\n_{60,}\n/u)
  })

  it('tell arrivals and departures in the item during which they happened', () => {
    const text = textOf(richMinutes())
    expect(linesBetween(text, '1. Avance de la AREGOB', '2. Elección')).toContain(
      'Siendo las diez horas con veinte minutos (10:20), se incorporaron a la sesión Gladys Miranda Sotelo (Dirección ' +
        'Regional de Salud [DIRESA]) y Grimaldo Oscco Lizarme (Municipalidad Provincial de Andahuaylas).',
    )
    expect(linesBetween(text, '2. Elección', '3. Varios')).toContain(
      'Siendo las once horas con cuarenta y cinco minutos (11:45), se retiró de la sesión Artemia Valderrama Soel (Defensoría del Pueblo).',
    )
    expect(text).not.toContain('nueve horas con cinco minutos')
  })

  it('tell them after the quorum when the hours of the items are not known', () => {
    const movements = richMinutes().movements.map((movement) => ({ ...movement, itemIndex: null }))
    const text = textOf({ ...richMinutes(), movements })
    expect(linesBetween(text, 'VERIFICACIÓN DEL QUÓRUM', 'I. LECTURA')).toContain('se incorporaron a la sesión')
  })
})

describe('agreements and commitments', () => {
  it('say their number, how they were adopted and with how many present', () => {
    const text = textOf(richMinutes())
    expect(text).toContain(
      'Acuerdo N° 011-2023-CER. Solicitar a la DIRESA un informe trimestral, por distrito, del avance de la meta de ' +
        'anemia.\n\nAdoptado por consenso, con 14 de 22 instituciones presentes.',
    )
    expect(text).toContain(
      'Adoptado por votación: 11 votos a favor, 2 en contra y 1 abstención, con 14 de 22 instituciones presentes.',
    )
  })

  it('have lines for what was not recorded, and agree in number with what was', () => {
    const unknown = agreement(null, 'Reunirse.', {
      adoption: 'votes',
      votes: { inFavour: 1, against: 0, abstentions: 2 },
      seatsPresent: null,
    })
    const [first, ...rest] = arequipaMinutes().items
    const items = first === undefined ? [] : [{ ...first, agreements: [unknown] }, ...rest]
    expect(textOf({ ...arequipaMinutes(), items })).toContain(
      'Acuerdo N° __________. Reunirse.\n\nAdoptado por votación: 1 voto a favor, 0 en contra y 2 abstenciones, con ______ instituciones presentes.',
    )
  })

  it('list each commitment with its institutions, day and priority, or lines for them', () => {
    const text = textOf(richMinutes())
    expect(text).toContain(
      '2. Convocar al grupo de trabajo de infancia. · MCLCP Apurímac y Dirección Regional de Educación (DREA) · 5 de abril de 2023 · 1',
    )
    expect(text).toMatch(/3\. Comunicar la elección a la Mesa Nacional\. · _+ · _+ · _+\n/u)
  })

  it('have no headings where there are none', () => {
    expect(textOf(arequipaMinutes())).not.toMatch(/ACUERDOS|COMPROMISOS|OBSERVACIONES/u)
  })
})

describe('the end of the minutes', () => {
  it('closes with the hour, the next session and the remarks', () => {
    const text = textOf(richMinutes())
    expect(text).toContain('siendo las trece horas con un minuto (13:01) del mismo día, se dio por concluida la sesión')
    expect(text).toContain('La próxima sesión se realizará el 11 de abril de 2023.')
    expect(text).toContain('OBSERVACIONES\n\nSe entregó a cada institución')
  })

  it('is signed by who presided and the secretary first, then once for each seat present', () => {
    const block = minutesDocument(arequipaMinutes()).blocks.find(({ kind }) => kind === 'signatures')
    const names =
      block?.kind === 'signatures' ? block.signatures.map(({ name, lines }) => JSON.stringify([name, lines])) : []
    expect(names).toHaveLength(11)
    expect(names[0]).toContain('Presidencia de la sesión')
    expect(names[0]).toContain('"kind":"blank"')
    expect(names[1]).toContain('Secretaría de la sesión')
    expect(names.filter((name) => name.includes('FEREMA'))).toHaveLength(1)
    expect(names.find((name) => name.includes('FEREMA'))).toContain('Rita Macedo Guillén')
  })

  it('is signed once by a seat holder who also presided', () => {
    const presider = { name: 'HERNÁN ZEGARRA LUNA', position: 'Coordinador' }
    const block = minutesDocument(withSession(richMinutes(), { presider })).blocks.find(
      ({ kind }) => kind === 'signatures',
    )
    const signatures =
      block?.kind === 'signatures' ? block.signatures.map((signature) => JSON.stringify(signature)) : []
    expect(signatures.filter((signature) => /zegarra/iu.test(signature))).toHaveLength(1)
    expect(signatures[0]).toContain('Centro de Estudios y Desarrollo Andino')
  })

  it('says where it was approved, carries the hash in the footer and ends with the fe de erratas', () => {
    const document = richDocument()
    const text = renderText(document)
    expect(document.watermark).toBeNull()
    expect(document.footerNote).toBe('SHA-256: 0f3a9c51d2e7')
    expect(text).toContain(
      'Acta aprobada en la Sesión Ordinaria N° 004-2023 del 11 de abril de 2023, sin observaciones.',
    )
    expect(text).toContain(
      '2 de mayo de 2023. Dice: «un informe trimestral, por distrito». Debe decir: «un informe trimestral, por provincia».',
    )
    expect(text.indexOf('FE DE ERRATAS')).toBeGreaterThan(text.indexOf('Presidencia de la sesión'))
  })

  it('carries the word BORRADOR until it is approved', () => {
    expect(minutesDocument({ ...richMinutes(), approval: null }).watermark).toBe('BORRADOR')
  })
})
