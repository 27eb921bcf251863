import { resolve } from 'node:path'
import type { DocumentKind } from '../../shared/contract/documents.ts'
import { fileAddress } from '../../shared/contract/host.ts'
import type { OrdinanceSummary } from '../../shared/contract/ordinances.ts'
import type { OrdinanceVersionId } from '../../shared/domain/ids.ts'
import type { OrdinanceKind } from '../../shared/domain/ordinance.ts'
import { ordinanceKindName, stageName } from '../../shared/domain/ordinance-words.ts'
import { fileRequest, type Door } from './client.ts'
import { renderTo } from './commands-documents.ts'
import type { Outcome } from './commands.ts'
import { CommandFailure } from './failure.ts'
import { named } from './named.ts'
import { allOf } from './pages.ts'
import { writeForPerson } from './write-file.ts'

const listAll = ({ client }: Door, kind: OrdinanceKind | null): Promise<OrdinanceSummary[]> =>
  allOf((page) => client.ordinances.list({ kind, stage: null, year: null, ...page }))

/** Lists what is drafted by parts, newest year first. */
export const ordinances = async (door: Door): Promise<Outcome> => {
  const list = await listAll(door, null)
  return {
    result: list,
    sentences:
      list.length === 0
        ? ['Todavía no se ha redactado ninguna ordenanza.']
        : list.map(
            ({ id, kind, name, stage }) => `${id}  ${ordinanceKindName(kind).one}: ${name} (${stageName(stage)})`,
          ),
  }
}

const oneOf: Record<OrdinanceKind, string> = {
  ordinance: 'una ordenanza',
  regulation: 'un reglamento',
  statement: 'un pronunciamiento',
}

/** The text that people call so: by its id, its number or its name. */
const findOrdinance = async (door: Door, kind: OrdinanceKind | null, asked: string): Promise<OrdinanceSummary> => {
  const callable = (await listAll(door, kind)).map((one) => ({ ...one, acronym: one.number }))
  return named(callable, asked, kind === null ? 'un texto' : oneOf[kind])
}

/** Writes the document of this kind of a text, which is told by its id, its number or its name. */
export const renderOfOrdinance =
  (kind: Extract<DocumentKind, 'ordinance' | 'ordinance_reasons' | 'ordinance_letter' | 'regulation'>) =>
  async (door: Door, asked: string, out: string): Promise<Outcome> => {
    const { id } = await findOrdinance(door, kind === 'regulation' ? 'regulation' : 'ordinance', asked)
    return renderTo(door, { kind, subjectId: id }, out)
  }

type Version = { id: OrdinanceVersionId; ordinal: number }

const versionNumbered = (versions: readonly Version[], asked: string, name: string): Version => {
  const version = versions.find(({ ordinal }) => String(ordinal) === asked)
  if (version) return version
  const known =
    versions.length === 0 ? 'no se ha guardado ninguna' : versions.map(({ ordinal }) => String(ordinal)).join(', ')
  throw new CommandFailure(2, `«${name}» no tiene la versión que se pide. Versiones: ${known}.`)
}

/** Which versions of a text stand side by side: without the first, the last one; without the other, the text of today. */
export type AskedVersions = { version?: string | undefined; with?: string | undefined }

/** Writes a version of a text beside what it says now, or beside another version. */
export const renderComparison = async (
  door: Door,
  asked: string,
  { version, with: other }: AskedVersions,
  out: string,
): Promise<Outcome> => {
  const { id: ordinanceId, name } = await findOrdinance(door, null, asked)
  const versions = await door.client.ordinanceReview.versions({ ordinanceId })
  const before = versionNumbered(versions, version ?? String(versions.at(-1)?.ordinal ?? ''), name)
  if (other === undefined) return renderTo(door, { kind: 'ordinance_comparison', subjectId: before.id }, out)
  const after = versionNumbered(versions, other, name)
  const { id } = await door.client.ordinanceReview.pair({ beforeId: before.id, afterId: after.id })
  return renderTo(door, { kind: 'ordinance_comparison', subjectId: id }, out)
}

/** Writes a text as Akoma Ntoso, for other systems. */
export const exportAkomaNtoso = async (door: Door, asked: string, out: string): Promise<Outcome> => {
  const { id, name } = await findOrdinance(door, null, asked)
  const path = fileAddress({ kind: 'akomaNtoso', ordinanceId: id }).replace('/files/', '')
  const answer = await door.fetch(fileRequest(path))
  if (!answer.ok) throw new CommandFailure(1, 'El archivo no se pudo escribir. Use «check».')
  const wanted = resolve(out)
  const file = await writeForPerson(wanted, new Uint8Array(await answer.arrayBuffer()))
  const kept = file === wanted ? [] : ['Ya había un archivo distinto con ese nombre: no se tocó.']
  return { result: { file, ordinance: name }, sentences: [...kept, `${name}, en Akoma Ntoso: ${file}`] }
}
