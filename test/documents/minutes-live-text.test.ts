import { describe, expect, it } from 'vitest'
import { renderText } from '../../electron/core/documents/text.ts'
import type { MinutesData, MinutesElection, MinutesItem } from '../../electron/core/minutes/document-data.ts'
import { minutesDocument } from '../../electron/core/minutes/document.ts'
import { linesBetween, textOf } from './minutes-words.ts'
import { liveDocument, liveMinutes } from './sample-live-minutes.ts'
import { agreement, arequipaMinutes, item, richMinutes } from './sample-minutes.ts'

const withItems = (...items: MinutesItem[]): MinutesData => ({ ...richMinutes(), items, movements: [] })

describe('an item of the agenda', () => {
  it('that was not treated says why, or just that', () => {
    const skipped = (stateReason: string | null) =>
      textOf(withItems(item('other', 'Varios', { state: 'skipped', stateReason })))
    expect(skipped('No llegó el expositor')).toContain('1. Varios\n\nEl punto no fue tratado: no llegó el expositor.\n')
    expect(skipped('DIRESA no envió el informe.')).toContain('El punto no fue tratado: DIRESA no envió el informe.\n')
    expect(skipped(null)).toContain('El punto no fue tratado.\n')
    expect(skipped(null)).not.toMatch(/Varios\n\n_/u)
  })

  it('that was left for later says for which session', () => {
    const text = textOf(liveMinutes())
    expect(text).toContain(
      'Se acordó tratarlo en la Sesión Ordinaria N° 004-2023: falta el informe de la Defensoría del Pueblo.',
    )
    expect(text).toContain('4. Visita a Cotabambas\n\nSe acordó tratarlo en la próxima sesión.')
  })

  it('that was not in the call says where it comes from', () => {
    const text = textOf(liveMinutes())
    expect(text).toContain('Punto que quedó pendiente de la Sesión Ordinaria N° 002-2023.\n\nLa directora presentó')
    expect(text).toContain(
      'Punto incorporado a la agenda durante la sesión, a las diez horas con quince minutos (10:15).',
    )
    expect(textOf(withItems(item('other', 'Varios', { addedAt: '13:01' })))).toContain(
      'durante la sesión, a las trece horas con un minuto (13:01).',
    )
  })

  it('in which an acta was approved says which, and with what observations', () => {
    const approved = (observations: string | null) =>
      textOf(
        withItems(
          item('reading', 'Acta', { approvedMinutes: { label: 'Sesión Ordinaria N° 002-2023', observations } }),
        ),
      )
    expect(approved(null)).toContain('Se aprobó el acta de la Sesión Ordinaria N° 002-2023, sin observaciones.')
    expect(approved('En la página 2, dice DREA.')).toContain(
      'Se aprobó el acta de la Sesión Ordinaria N° 002-2023, con las siguientes observaciones: en la página 2, dice DREA.\n',
    )
    expect(approved(null)).not.toMatch(/sin observaciones\.\n\n_/u)
  })

  it('looks at the commitments of each earlier session again, with lines for what nobody said', () => {
    expect(linesBetween(textOf(liveMinutes()), 'Compromisos de sesiones', 'III.')).toBe(
      [
        'Compromisos de sesiones anteriores',
        '(Compromiso · Responsable(s) · Plazo · Estado · Lo informado)',
        'Sesión Ordinaria N° 001-2023',
        '1. Remitir a la Mesa el informe de anemia, desagregado por distrito y por sexo. · DIRESA · 10/03/2023 · ' +
          'En proceso (60 %) · Falta la provincia de Cotabambas.',
        '2. Difundir el padrón nominal. · ___________ · 30/06/2023 · Reprogramado · Se pidió un plazo mayor.',
        'Sesión Ordinaria N° 002-2023',
        '3. Convocar al grupo de trabajo de infancia. · MCLCP Apurímac y DREA · _________ · Cumplido (100 %) · ____________',
        '',
        '',
      ].join('\n'),
    )
  })
})

const election = (more: Partial<MinutesElection>): MinutesElection => ({
  role: 'coordinator',
  position: 'Coordinador regional',
  elected: { name: 'Ana Soto', sex: 'F' },
  rounds: [],
  ...more,
})

const round = (...votes: readonly [name: string, votes: number][]) => ({
  candidates: votes.map(([name, count]) => ({ name, votes: count })),
  blankVotes: 0,
  spoiledVotes: 0,
})

describe('an election', () => {
  it('tells each round with its blank and void votes, the tie, and who was elected as what', () => {
    const text = linesBetween(
      textOf(liveMinutes()),
      '2. Elección de la coordinación',
      'Se procedió a la elección de la coordinación alterna',
    )
    expect(text).toContain(
      [
        'Se procedió a la elección de la coordinación, por votación secreta, con el siguiente resultado:',
        '',
        'Elección de la coordinación: primera vuelta',
        '(Candidatura · Votos)',
        '• Flor de María Ballón Tello · 5',
        '• Hernán Zegarra Luna · 5',
        '• Wilbert Palomino Ascue · 1',
        '• Votos en blanco · 1',
        '• Votos viciados · 0',
        '• Total de votos · 12',
        '',
        'Al empatar en el primer lugar Flor de María Ballón Tello y Hernán Zegarra Luna, con 5 votos cada candidatura, se ' +
          'procedió a una segunda vuelta entre ambas.',
        '',
        'Elección de la coordinación: segunda vuelta',
      ].join('\n'),
    )
    expect(text).toContain('• Votos viciados · 1\n• Total de votos · 12\n')
    expect(text).toContain(
      'En consecuencia, con 7 votos, fue elegida Flor de María Ballón Tello como Coordinadora regional.',
    )
  })

  it('of one round names no rounds, and agrees in number and gender', () => {
    const text = textOf(liveMinutes())
    expect(text).toContain('\nElección de la coordinación alterna\n(Candidatura · Votos)\n')
    expect(text).toContain('con 1 voto, fue elegido(a) Hernán Zegarra Luna como Coordinador regional alterno.')
  })

  it('goes from tie to tie between those who tied', () => {
    const rounds = [round(['Ana Soto', 1], ['Luis Paz', 1], ['Eva Inca', 1]), round(['Ana Soto', 2], ['Luis Paz', 1])]
    const text = textOf(withItems(item('election', 'Elección', { elections: [election({ rounds })] })))
    expect(text).toContain(
      'Al empatar en el primer lugar Ana Soto, Luis Paz y Eva Inca, con 1 voto cada candidatura, se procedió a una segunda vuelta entre ellas.',
    )
    expect(text).toContain('con 2 votos, fue elegida Ana Soto')
  })

  it('that belongs to no item is told after all of them', () => {
    const elections = [election({ rounds: [round(['Ana Soto', 3])] })]
    const text = textOf({ ...richMinutes(), elections })
    expect(text.indexOf('\nELECCIONES\n')).toBeGreaterThan(text.indexOf('3. Varios'))
    expect(text.indexOf('\nELECCIONES\n')).toBeLessThan(text.indexOf('\nACUERDOS\n'))
    expect(textOf(richMinutes())).not.toContain('ELECCIONES')
  })
})

describe('an agreement', () => {
  const adopted = (more: Parameters<typeof agreement>[2]): string =>
    textOf(withItems(item('other', 'Varios', { agreements: [agreement('013-2023-CER', 'Reunirse.', more)] })))

  it('says that there was no quorum at that moment, and how many were needed', () => {
    const text = adopted({ seatsPresent: 9, hasQuorum: false })
    expect(text).toContain(
      'con 9 de 22 instituciones presentes. Se deja constancia de que en ese momento no había quórum: se requería la presencia de 12 instituciones.',
    )
  })

  it('names no number that was reached when a segment was missing', () => {
    expect(adopted({ seatsPresent: 12, hasQuorum: false })).toContain(
      'presentes. Se deja constancia de que en ese momento no había quórum.\n',
    )
  })

  it('that the ballots decided is not said to be adopted by consensus', () => {
    const agreed = (words: string) =>
      textOf(withItems(item('election', 'Elección', { agreements: [agreement('014-2023-CER', words, {})] })))
    expect(agreed('Designar a Ana Soto como coordinadora, por votación secreta, con 8 de 12 votos.')).toContain(
      'con 8 de 12 votos.\n\nAdoptado por votación secreta, con ',
    )
    expect(agreed('Designar a Ana Soto como coordinadora.')).toContain('Adoptado por consenso')
  })

  it('ends with its full stop, which a line typed in haste lacks, and with one only', () => {
    const agreed = (words: string) =>
      textOf(withItems(item('other', 'Varios', { agreements: [agreement('014-2023-CER', words, {})] })))
    expect(agreed('Reunirse el lunes')).toContain('Reunirse el lunes.\n')
    expect(agreed('Reunirse el «lunes».')).toContain('Reunirse el «lunes».\n')
    expect(agreed('Invitar a: ')).toContain('Invitar a:\n')
  })

  it('says nothing of the quorum where there was, or nobody knows', () => {
    expect(adopted({})).not.toContain('no había quórum')
    expect(adopted({ hasQuorum: null, seatsRequired: null })).not.toContain('no había quórum')
  })
})

describe('arrivals and departures', () => {
  it('in other words are told so, alone, and not at all when the words were erased', () => {
    const [first, second, third] = richMinutes().movements
    const told = (ownText: string) => textOf({ ...richMinutes(), movements: [{ ...first!, ownText }, second!, third!] })
    expect(told('Llegó la DIRESA.')).toContain(
      'se incorporó a la sesión Grimaldo Oscco Lizarme (Municipalidad Provincial de Andahuaylas).\n\nLlegó la DIRESA.\n',
    )
    const blocks = (movements: MinutesData['movements']) => minutesDocument({ ...richMinutes(), movements }).blocks
    expect(blocks([{ ...first!, ownText: ' ' }, second!, third!])).toEqual(blocks([second!, third!]))
  })

  it('of who had been there that day say that they come back, apart from who arrives at that minute', () => {
    const [first, second] = richMinutes().movements
    const text = textOf({ ...richMinutes(), movements: [{ ...first!, isReturn: true }, second!] })
    expect(text).toContain('se reincorporó a la sesión Gladys Miranda Sotelo')
    expect(text).toContain('se incorporó a la sesión Grimaldo Oscco Lizarme')
  })

  it('of another day say which', () => {
    expect(textOf(liveMinutes())).toContain(
      'Siendo las nueve horas con cuarenta minutos (09:40) del 16 de marzo de 2023, se incorporó a la sesión Lourdes Villafuerte Casaverde (Cámara de Comercio de Apurímac).',
    )
  })
})

describe('approved minutes', () => {
  it('say in which session, of which day, and with what observations', () => {
    expect(renderText(liveDocument())).toContain(
      'Acta aprobada en la Sesión Ordinaria N° 004-2023 del 11 de abril de 2023, con las siguientes observaciones: Precisar la hora en que se retiró la DREA.',
    )
  })

  it('say the day when they were approved apart from any session', () => {
    const approval = { session: null, approvedOn: '2023-04-20', observations: null }
    expect(textOf({ ...liveMinutes(), approval })).toContain('Acta aprobada el 20 de abril de 2023, sin observaciones.')
  })

  it('end with what was corrected since, each with its day', () => {
    expect(renderText(liveDocument())).toContain(
      'FE DE ERRATAS\n\n2 de mayo de 2023. Dice: «campaña de vacunación». Debe decir: «campaña nacional de vacunación».\n\n' +
        '9 de mayo de 2023. Dice: «corte de energía eléctrica». Debe decir: «corte del servicio eléctrico».',
    )
  })
})

describe('minutes of which nothing of this is known', () => {
  it('say nothing of it', () => {
    const text = textOf(arequipaMinutes())
    expect(text).not.toMatch(
      /suspendi|REANUDACIÓN|ELECCI|no fue tratado|Se acordó tratarlo|con la presencia de|no había quórum/u,
    )
  })
})
