import type { Command } from 'commander'
import type { Door } from './client.ts'
import { describe, sessionOption, type Run, type WithData } from './command.ts'
import * as commitments from './commands-commitments.ts'
import * as documents from './commands-documents.ts'
import * as followUp from './commands-follow-up.ts'
import * as letters from './commands-letters.ts'
import { renderComparison, renderOfOrdinance, type AskedVersions } from './commands-ordinances.ts'
import { renderPlan } from './commands-plan.ts'
import type { Outcome } from './commands.ts'

type Rendering = (door: Door, asked: string, out: string) => Promise<Outcome>

const sessionRenderings: [name: string, text: string, render: Rendering][] = [
  ['acta', 'genera el acta de una sesión', documents.renderOfSession('minutes')],
  ['agenda', 'genera la agenda de una sesión', documents.renderOfSession('agenda')],
  [
    'lista-asistencia',
    'genera la lista de asistencia para firmas de una sesión',
    documents.renderOfSession('attendance_list'),
  ],
  ['compromisos', 'genera el reporte de compromisos de una sesión', documents.renderOfSession('session_commitments')],
  ['acta-instalacion', 'genera el acta de instalación de una sesión de instalación', documents.renderInstallation],
  ['acta-designacion', 'genera el acta de designación de una sesión con elección', documents.renderDesignation],
]

const termRenderings: typeof sessionRenderings = [
  ['reporte-asistencia', 'genera el reporte de asistencia de un período', documents.renderOfTerm('attendance_report')],
  [
    'compromisos-vencidos',
    'genera el reporte de compromisos vencidos de un período',
    documents.renderOfTerm('overdue_commitments'),
  ],
  ['compromisos-periodo', 'genera el reporte de compromisos de un período', documents.renderOfTerm('term_commitments')],
  [
    'cronograma-presentaciones',
    'genera el cronograma de presentaciones de un período',
    documents.renderOfTerm('presentation_schedule'),
  ],
]

const titledRenderings: typeof sessionRenderings = [
  ['pronunciamiento', 'genera un pronunciamiento', letters.renderStatement],
  ['reporte-seguimiento', 'genera un reporte de seguimiento concertado', followUp.renderReport],
  ['balance-agenda', 'genera un balance de una agenda de prioridades', followUp.renderBalance],
  ['ratificacion', 'genera un acta de ratificación de compromisos', followUp.renderRatification],
]

const ordinanceRenderings: typeof sessionRenderings = [
  ['ordenanza', 'genera una ordenanza, o su proyecto', renderOfOrdinance('ordinance')],
  ['exposicion-motivos', 'genera la exposición de motivos de una ordenanza', renderOfOrdinance('ordinance_reasons')],
  [
    'oficio-presentacion',
    'genera el oficio que presenta una ordenanza al Consejo Regional',
    renderOfOrdinance('ordinance_letter'),
  ],
  ['reglamento', 'genera un reglamento interno', renderOfOrdinance('regulation')],
]

const outOption = ['--out <archivo>', 'archivo de Word que se escribe, o una carpeta que ya existe'] as const
const termOption = ['--term <período>', 'nombre o año del período'] as const
const institutionOption = ['--institution <nombre>', 'solo el oficio de esta institución'] as const

const addSessionsAndTerms = (render: Command, run: Run): void => {
  for (const [name, text, rendering] of sessionRenderings)
    describe(render.command(name), text)
      .requiredOption(...sessionOption)
      .requiredOption(...outOption)
      .action(({ session, out, ...options }: WithData & { session: string; out: string }) =>
        run(options, (door) => rendering(door, session, out)),
      )
  for (const [name, text, rendering] of termRenderings)
    describe(render.command(name), text)
      .requiredOption(...termOption)
      .requiredOption(...outOption)
      .action(({ term, out, ...options }: WithData & { term: string; out: string }) =>
        run(options, (door) => rendering(door, term, out)),
      )
  describe(render.command('compromisos-institucion'), 'genera la hoja de compromisos de una institución')
    .requiredOption('--institution <nombre>', 'sigla o nombre de la institución')
    .requiredOption(...outOption)
    .action(({ institution, out, ...options }: WithData & { institution: string; out: string }) =>
      run(options, (door) => commitments.renderInstitution(door, institution, out)),
    )
  describe(render.command('todo').alias('all'), 'genera todos los documentos de una sesión en una carpeta')
    .requiredOption(...sessionOption)
    .requiredOption('--out <carpeta>', 'carpeta que ya existe')
    .action(({ session, out, ...options }: WithData & { session: string; out: string }) =>
      run(options, (door) => documents.renderAll(door, session, out)),
    )
  describe(render.command('certificacion'), 'genera la certificación de un acuerdo de una sesión')
    .requiredOption(...sessionOption)
    .requiredOption('--agreement <número>', 'número del acuerdo, como 025-2023-CER')
    .requiredOption(...outOption)
    .action(({ session, agreement, out, ...options }: WithData & { session: string; agreement: string; out: string }) =>
      run(options, (door) => documents.renderAgreementCertificate(door, session, agreement, out)),
    )
}

type OfInstitution = WithData & { institution?: string; out: string }

// What goes to somebody: to everybody in one file, or to one alone.
const addLetters = (render: Command, run: Run): void => {
  describe(render.command('convocatoria'), 'genera los oficios de la convocatoria de una sesión')
    .requiredOption(...sessionOption)
    .option(...institutionOption)
    .requiredOption(...outOption)
    .action(({ session, institution, out, ...options }: OfInstitution & { session: string }) =>
      run(options, (door) => letters.renderCall(door, session, institution, out)),
    )
  describe(render.command('solicitud-acreditacion'), 'genera los oficios que piden acreditar en un período')
    .requiredOption(...termOption)
    .option(...institutionOption)
    .requiredOption(...outOption)
    .action(({ term, institution, out, ...options }: OfInstitution & { term: string }) =>
      run(options, (door) => letters.renderRequest(door, term, institution, out)),
    )
  describe(render.command('acreditaciones'), 'genera las constancias de acreditación de un período')
    .requiredOption(...termOption)
    .option('--person <nombre>', 'solo la constancia de esta persona')
    .requiredOption(...outOption)
    .action(({ term, person, out, ...options }: WithData & { term: string; person?: string; out: string }) =>
      run(options, (door) => letters.renderCertificates(door, term, person, out)),
    )
}

type Named = WithData & { title: string; out: string }

// What is told by its name or its title.
const addFollowUp = (render: Command, run: Run): void => {
  describe(render.command('grupo'), 'genera el informe de un grupo, red o consejo')
    .requiredOption('--group <nombre>', 'su sigla, su nombre o parte de él')
    .requiredOption(...outOption)
    .action(({ group, out, ...options }: WithData & { group: string; out: string }) =>
      run(options, (door) => followUp.renderGroup(door, group, out)),
    )
  describe(render.command('evento'), 'genera el informe de un evento')
    .requiredOption('--event <nombre>', 'su nombre, o parte de él')
    .option('--year <año>', 'solo entre los de ese año')
    .requiredOption(...outOption)
    .action(({ event, year, out, ...options }: WithData & { event: string; year?: string; out: string }) =>
      run(options, (door) => followUp.renderEvent(door, event, year, out)),
    )
  for (const [name, text, rendering] of titledRenderings)
    describe(render.command(name), text)
      .requiredOption('--title <título>', 'su título, o parte de él')
      .requiredOption(...outOption)
      .action(({ title, out, ...options }: Named) => run(options, (door) => rendering(door, title, out)))
  describe(render.command('balance-poa'), 'genera el balance del POA')
    .option('--year <año>', 'año del plan; sin ella, el más nuevo')
    .requiredOption(...outOption)
    .action(({ year, out, ...options }: WithData & { year?: string; out: string }) =>
      run(options, (door) => renderPlan(door, out, year)),
    )
}

const ordinanceOption = ['--ordinance <texto>', 'su id, su número o su nombre'] as const

type OfOrdinance = WithData & { ordinance: string; out: string }

// What is drafted by parts.
const addOrdinances = (render: Command, run: Run): void => {
  for (const [name, text, rendering] of ordinanceRenderings)
    describe(render.command(name), text)
      .requiredOption(...ordinanceOption)
      .requiredOption(...outOption)
      .action(({ ordinance, out, ...options }: OfOrdinance) => run(options, (door) => rendering(door, ordinance, out)))
  describe(render.command('cuadro-comparativo'), 'compara una versión de una ordenanza con su texto de hoy, o con otra')
    .requiredOption(...ordinanceOption)
    .option('--version <número>', 'número de la versión de antes; sin ella, la última')
    .option('--with <número>', 'número de la versión de después; sin ella, el texto de hoy')
    .requiredOption(...outOption)
    .action(({ ordinance, version, with: other, out, ...options }: OfOrdinance & AskedVersions) =>
      run(options, (door) => renderComparison(door, ordinance, { version, with: other }, out)),
    )
}

/** Every document that the program writes, each told as people call what it is of. */
export const addRendering = (render: Command, run: Run): void => {
  addSessionsAndTerms(render, run)
  addLetters(render, run)
  addFollowUp(render, run)
  addOrdinances(render, run)
}
