import type { Committee } from '../../../shared/domain/committee.ts'
import type { Day } from '../../../shared/domain/dates.ts'
import { dayInFigures } from '../../../shared/domain/spanish-words.ts'
import { apart, paragraph, text, type Block, type DocumentModel, type List } from '../documents/model.ts'
import { fileProperties, inCapitals, pageHeader, placeAndDayRuns, signatureOf } from '../documents/words.ts'

export type StatementData = {
  committee: Committee
  yearName: string | null
  title: string
  /** An empty line parts its paragraphs; lines that begin with `-`, `•` or `1.` are a list. */
  body: string
  city: string | null
  issuedOn: Day
  signatories: { name: string; position: string | null; institution: string | null }[]
}

const bullet = /^\s*[-•*]\s+(?<words>.+)$/u
const ordinal = /^\s*(?<figure>\d{1,3})[.)]\s+(?<words>.+)$/u

type Line = { kind: 'bullet' | 'ordinal' | 'words'; words: string; start: number }

const lineOf = (line: string): Line => {
  const numbered = ordinal.exec(line)?.groups
  if (numbered) return { kind: 'ordinal', words: numbered['words'] ?? '', start: Number(numbered['figure']) }
  const marked = bullet.exec(line)?.groups
  if (marked) return { kind: 'bullet', words: marked['words'] ?? '', start: 1 }
  return { kind: 'words', words: line.trim(), start: 1 }
}

const listOf = ({ kind, start, words }: Line): List => ({
  kind: 'list',
  isOrdered: kind === 'ordinal',
  start,
  items: [{ content: [paragraph([text(words)])] }],
})

/** The text as paragraphs and lists, as it was laid out with empty lines, dashes and figures. */
export const statementBlocks = (body: string): Block[] => {
  const blocks: Block[] = []
  let isOpen = false
  for (const raw of body.split(/\r\n|\r|\n/u)) {
    const line = lineOf(raw)
    const last = blocks.at(-1)
    if (line.words === '') {
      isOpen = false
      continue
    }
    if (line.kind !== 'words') {
      // Points go on over an empty line between them, as people leave it.
      const isSame = last?.kind === 'list' && last.isOrdered === (line.kind === 'ordinal') && line.start !== 1
      const isNext = last?.kind === 'list' && !last.isOrdered && line.kind === 'bullet'
      const [item] = listOf(line).items
      if ((isSame || isNext) && item) last.items.push(item)
      else blocks.push(listOf(line))
    } else if (isOpen && last?.kind === 'paragraph') last.runs.push(text(`\n${line.words}`))
    else blocks.push(apart(paragraph([text(line.words)])))
    isOpen = line.kind === 'words'
  }
  return blocks
}

/** What the committee says to the public: title, text, place and day, and who signs. Pure: the same data, the same document. */
export const statementDocument = (data: StatementData): DocumentModel => {
  const { committee, title, signatories } = data
  return {
    properties: fileProperties(committee, {
      title: [text(title)],
      subject: `Pronunciamiento del ${dayInFigures(data.issuedOn)}`,
      keywords: ['pronunciamiento'],
    }),
    header: pageHeader(committee, data.yearName),
    watermark: null,
    footerNote: null,
    blocks: [
      { kind: 'title', runs: [text('PRONUNCIAMIENTO')] },
      { kind: 'subtitle', runs: [text(inCapitals(title))] },
      ...statementBlocks(data.body),
      {
        ...apart(paragraph(placeAndDayRuns(data.city, data.issuedOn), 'right')),
        isKeptWithNext: signatories.length > 0,
      },
      ...(signatories.length === 0
        ? []
        : [
            {
              kind: 'signatures' as const,
              signatures: signatories.map(signatureOf),
              ...(signatories.length === 1 ? { placement: 'center' as const } : {}),
            },
          ]),
    ],
  }
}
