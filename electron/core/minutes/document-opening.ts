import { dayInFigures, dayInWords, keepTogether } from '../../../shared/domain/spanish-words.ts'
import { blank, text, textOrBlank, type Block, type Paragraph, type Run } from '../documents/model.ts'
import { textParagraphs } from '../documents/texts.ts'
import { inCapitals, nameOrBlank, numberRuns, ofMesaRuns, sessionKindNames, written } from '../documents/words.ts'
import type { MinutesData, MinutesSession } from './document-data.ts'
import { callNames, hourText, venueWithArticle } from './document-words.ts'

/** The title of the minutes in capitals; a decentralised session has the subtitle that says where. */
export const titleBlocks = (data: MinutesData): Block[] => {
  const { session, committee } = data
  const runs: Run[] = [
    text(`ACTA DE LA SESIÓN ${inCapitals(sessionKindNames[session.kind])} `),
    ...numberRuns(session.number),
    text(` DEL ${inCapitals(committee.committeeName)} `),
    ...ofMesaRuns(committee).map((run) => (run.kind === 'text' ? { ...run, text: inCapitals(run.text) } : run)),
  ]
  const province: Run[] = written(session.province) === null ? [blank(20)] : [text(inCapitals(session.province ?? ''))]
  const title: Block = { kind: 'title', runs }
  const where: Block = { kind: 'subtitle', runs: [text('DESCENTRALIZADA — PROVINCIA DE '), ...province] }
  return session.isDecentralised ? [title, where] : [title]
}

/** `las diez horas con quince minutos (10:15)`, or the same sentence with lines to fill. */
export const hourRuns = (time: string | null): Run[] =>
  time === null ? [text('las '), blank(8), text(' horas con '), blank(8), text(' minutos')] : [text(hourText(time))]

const placeRuns = (data: MinutesData): Run[] => {
  const { session, committee } = data
  if (!session.isDecentralised) return [text('la ciudad de '), textOrBlank(written(committee.city), 20)]
  const district: Run[] = written(session.district) === null ? [] : [text(`el distrito de ${session.district ?? ''}, `)]
  return [
    ...district,
    text(district.length === 0 ? 'la provincia de ' : 'provincia de '),
    textOrBlank(written(session.province), 20),
    text(', región '),
    textOrBlank(written(committee.region), 20),
  ]
}

const inVenue = (venue: string | null): Run[] =>
  written(venue) === null ? [text(', en '), blank(34)] : [text(`, en ${venueWithArticle(venue ?? '')}`)]

const venueRuns = (session: MinutesSession): Run[] => {
  switch (session.modality) {
    case 'in_person':
      return inVenue(session.venue)
    case 'mixed':
      return [...inVenue(session.venue), text(' y, a la vez, mediante videoconferencia')]
    case 'virtual': {
      const venue = written(session.venue)
      return [text(venue === null ? ', mediante videoconferencia' : `, mediante videoconferencia (${venue})`)]
    }
  }
  return session.modality satisfies never
}

/** `primera convocatoria`, or with a line where nobody wrote which. */
export const callRuns = ({ quorumCall }: Pick<MinutesSession, 'quorumCall'>): Run[] =>
  quorumCall === null ? [blank(12), text(' convocatoria')] : [text(`${callNames[quorumCall]} convocatoria`)]

/** Who presided or was secretary, with the post; a line to fill where nobody wrote it down. */
export const officerRuns = (officer: MinutesSession['presider']): Run[] => {
  const position = written(officer?.position ?? null)
  return [nameOrBlank(officer?.name), ...(position === null ? [] : [text(`, ${position}`)])]
}

/** `CER 2023, que va del 1 de enero de 2023 al 31 de diciembre de 2023`. */
export const termWords = ({ name, firstDay, lastDay }: NonNullable<MinutesData['term']>): string =>
  `${keepTogether(name)}, que va del ${dayInFigures(firstDay)} al ${dayInFigures(lastDay)}`

/** `la ciudad de Abancay, en el auditorio…`, or by videoconference. */
export const whereRuns = (data: MinutesData): Run[] => [...placeRuns(data), ...venueRuns(data.session)]

/** `Comité Ejecutivo Regional (CER)`. */
export const committeeWithAcronym = ({ committeeName, committeeAcronym }: MinutesData['committee']): string =>
  written(committeeAcronym) === null ? committeeName : `${committeeName} (${committeeAcronym})`

/** The opening in prose: place, hour and day in words, who met, on which call, who presides and who is secretary. */
export const openingParagraphs = (data: MinutesData, isInstalled: boolean): Paragraph[] => {
  const { session, committee, term, texts } = data
  return textParagraphs(texts, isInstalled ? 'minutesOpening' : 'minutesOpeningNotInstalled', {
    lugar_de_la_sesion: whereRuns(data),
    hora_en_palabras: hourRuns(session.startedAt),
    dia_en_palabras: dayInWords(session.heldOn),
    dia: dayInFigures(session.heldOn),
    tipo: sessionKindNames[session.kind],
    convocatoria: callRuns(session),
    comite: committee.committeeName,
    comite_y_sigla: committeeWithAcronym(committee),
    de_la_mesa: ofMesaRuns(committee),
    periodo_que_se_instala: session.kind !== 'installation' || term === null ? null : termWords(term),
    preside: officerRuns(session.presider),
    secretaria: officerRuns(session.secretary),
  })
}
