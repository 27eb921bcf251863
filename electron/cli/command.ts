import type { Command } from 'commander'
import type { Door } from './client.ts'
import type { Outcome } from './commands.ts'

export type WithData = { data?: string }

/** Opens the core on the folder that was said, does one thing and prints its outcome. */
export type Run = (options: WithData, action: (door: Door) => Promise<Outcome>) => Promise<void>

/** What every command has: a text for its help, and the folder of the data. */
export const describe = (command: Command, text: string): Command =>
  command
    .description(text)
    .option('--data <carpeta>', 'carpeta de datos; sin ella, la de siempre')
    .helpOption('-h, --help', 'muestra esta ayuda')

export const sessionOption = ['--session <número>', 'número o nombre de la sesión'] as const
