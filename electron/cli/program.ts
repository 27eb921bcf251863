import { Command, type CommanderError } from 'commander'
import { dayOf } from '../../shared/domain/dates.ts'
import { withCore } from './client.ts'
import { describe, sessionOption, type Run, type WithData } from './command.ts'
import { benchData, type BenchDataFlags } from './commands-bench-data.ts'
import * as commitments from './commands-commitments.ts'
import { exportAkomaNtoso, ordinances } from './commands-ordinances.ts'
import * as padron from './commands-padron.ts'
import { loadPlan, planBalance, type PlanLoadOptions } from './commands-plan.ts'
import { search } from './commands-search.ts'
import * as commands from './commands.ts'
import type { Outcome } from './commands.ts'
import { CommandFailure } from './failure.ts'
import { addRendering } from './program-render.ts'

type Print = (outcome: Outcome) => void
type Say = (text: string) => void

const wrongUse: Record<string, string> = {
  'commander.missingArgument': 'Falta un dato después del comando.',
  'commander.optionMissingArgument': 'Falta el valor de una opción.',
  'commander.missingMandatoryOptionValue': 'Falta una opción obligatoria.',
  'commander.unknownOption': 'Hay una opción que no existe.',
  'commander.unknownCommand': 'Ese comando no existe.',
  'commander.excessArguments': 'Sobran datos después del comando.',
}

const helpHint = 'Use «cer --help» o «cer COMANDO --help» para ver cómo se escribe.'

/** Commander's own words are English: ours say the same, and what was written wrong. */
export const explainWrongUse = (error: CommanderError): CommandFailure => {
  const quoted = /'([^']+)'/.exec(error.message)?.[1]
  const what = wrongUse[error.code] ?? 'No se entiende lo escrito.'
  return new CommandFailure(2, quoted === undefined ? what : `${what} (${quoted})`, helpHint)
}

const titles: Record<string, string> = {
  'Usage:': 'Uso:',
  'Arguments:': 'Datos:',
  'Options:': 'Opciones:',
  'Commands:': 'Comandos:',
}

const addPlan = (plan: Command, run: Run): void => {
  describe(plan.command('balance'), 'escribe el balance del POA, en Word o en Excel')
    .option('--year <año>', 'año del plan; sin ella, el más nuevo')
    .requiredOption('--out <archivo>', 'archivo .docx o .xlsx que se escribe, o una carpeta que ya existe')
    .action(({ year, out, ...options }: WithData & { year?: string; out: string }) =>
      run(options, (door) => planBalance(door, out, year)),
    )
  describe(plan.command('load <archivo>'), 'carga un POA de una hoja de cálculo o de un archivo JSON')
    .option('--dry-run', 'solo dice qué se cargaría')
    .option('--year <año>', 'año del plan; sin ella, el que dice el archivo')
    .option('--sheet <hoja>', 'nombre de la hoja; sin ella, la primera a la vista')
    .option('--replace', 'reemplaza el plan de ese año; lo que sigue igual conserva su avance')
    .action((file: string, options: WithData & PlanLoadOptions) =>
      run(options, (door) => loadPlan(door, file, options)),
    )
}

/** The commands of the program; each opens the core, does one thing and prints its outcome. */
export const createProgram = (print: Print, say: Say): Command => {
  const run: Run = async ({ data }, action) => print(await withCore(data, action))
  const program = new Command('cer')
    .description('Mesa CER desde la línea de comandos: JSON por la salida, mensajes por el canal de errores')
    .helpOption('-h, --help', 'muestra esta ayuda')
    .helpCommand(false)
    .exitOverride()
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .configureOutput({ writeOut: say, outputError: () => undefined })
  const add = (usage: string, text: string): Command => describe(program.command(usage), text)

  add('demo', 'llena una carpeta vacía con el año de demostración Apurímac 2023').action((options: WithData) =>
    run(options, commands.demo),
  )
  add('load <archivo>', 'carga un registro de sesión').action((file: string, options: WithData) =>
    run(options, (door) => commands.load(door, file)),
  )
  add('record', 'entrega una sesión como registro')
    .requiredOption(...sessionOption)
    .action(({ session, ...options }: WithData & { session: string }) =>
      run(options, (door) => commands.record(door, session)),
    )
  add('search <texto>', 'busca en todo: palabras, "frases", tipo:acuerdo, año:2023, @DIRESA')
    .option('--limit <número>', 'cuántos resultados a lo más', '50')
    .action((text: string, { limit, ...options }: WithData & { limit: string }) =>
      run(options, (door) => search(door, text, { limit })),
    )
  add('sessions', 'lista las sesiones').action((options: WithData) => run(options, commands.sessions))
  add('commitments', 'lista los compromisos abiertos, por su plazo')
    .option('--overdue', 'solo los vencidos')
    .option('--institution <nombre>', 'solo los de esta institución: su sigla o su nombre')
    .action((options: WithData & commitments.CommitmentsFlags) =>
      run(options, (door) => commitments.commitments(door, options, dayOf(new Date().toISOString()))),
    )
  add('seats', 'dice qué instituciones tienen acreditación vigente en una fecha')
    .requiredOption('--on <fecha>', 'fecha, como 2023-03-14')
    .action(({ on, ...options }: WithData & { on: string }) => run(options, (door) => commands.seats(door, on)))
  add('import-padron <archivo>', 'importa el padrón de una hoja de cálculo (.xlsx, .xls, .ods o .csv)')
    .option('--dry-run', 'solo dice qué haría cada fila')
    .option('--term <período>', 'nombre o año del período; sin ella, el de hoy')
    .option('--sheet <hoja>', 'nombre de la hoja; sin ella, la primera a la vista')
    .option('--skip-errors', 'deja de lado las filas con error en vez de no importar nada')
    .action((file: string, options: WithData & padron.PadronImportOptions) =>
      run(options, (door) => padron.importPadron(door, file, options)),
    )
  add('export-padron', 'escribe el padrón de un período como hoja de cálculo')
    .option('--term <período>', 'nombre o año del período; sin ella, el de hoy')
    .requiredOption('--out <archivo>', 'archivo .xlsx que se escribe')
    .action(({ term, out, ...options }: WithData & { term?: string; out: string }) =>
      run(options, (door) => padron.exportPadron(door, term, out)),
    )
  add('ordinances', 'lista las ordenanzas, reglamentos y pronunciamientos que se redactan por partes').action(
    (options: WithData) => run(options, ordinances),
  )
  add('export-akn', 'escribe una ordenanza en Akoma Ntoso (XML), para otros sistemas')
    .requiredOption('--ordinance <texto>', 'su id, su número o su nombre')
    .requiredOption('--out <archivo>', 'archivo .xml que se escribe')
    .action(({ ordinance, out, ...options }: WithData & { ordinance: string; out: string }) =>
      run(options, (door) => exportAkomaNtoso(door, ordinance, out)),
    )
  add('check', 'revisa la base de datos y los archivos').action((options: WithData) => run(options, commands.check))
  program
    .command('bench-data')
    .description('llena una carpeta vacía con datos inventados de todo el país, para medir la rapidez')
    .requiredOption('--data <carpeta>', 'carpeta que se llena; aquí hay que decirla')
    .option('--years <años>', 'cuántos años, hasta 2023', '20')
    .option('--regions <regiones>', 'cuántas regiones', '26')
    .helpOption('-h, --help', 'muestra esta ayuda')
    .action(async (flags: BenchDataFlags) =>
      print(
        await benchData(flags, (sentence) => {
          say(`${sentence}\n`)
        }),
      ),
    )
  addPlan(program.command('plan').description('carga el POA y escribe su balance').helpCommand(false), run)
  const render = program.command('render').description('genera un documento de Word').helpCommand(false)
  addRendering(render, run)
  return program
}
