import { Button, Stack, Textarea, TextInput } from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import type { LetterheadLines } from './use-letterhead.ts'

const longestLine = 150
const mostLines = 3

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What is wrong with what was typed for the foot; null when nothing is. */
export const footProblem = (text: string): string | null => {
  const lines = linesOf(text)
  if (lines.length > mostLines)
    return `Caben tres líneas y hay ${String(lines.length)}. Junte algunas o quite lo que sobre.`
  return lines.some((line) => line.length > longestLine)
    ? `Una línea pasa de ${String(longestLine)} caracteres y no cabría en la hoja.`
    : null
}

type LetterheadTextsProps = { letterhead: LetterheadLines; onSave: (next: LetterheadLines) => Promise<void> }

/** The lines that the Mesa adds above and below each page. */
export const LetterheadTexts = ({ letterhead, onSave }: LetterheadTextsProps) => {
  const [headerLine, setHeaderLine] = useState(letterhead.headerLine)
  const [foot, setFoot] = useState(letterhead.footerLines.join('\n'))
  const next: LetterheadLines = { headerLine: headerLine.trim(), footerLines: linesOf(foot) }
  const isChanged =
    next.headerLine !== letterhead.headerLine || next.footerLines.join('\n') !== letterhead.footerLines.join('\n')
  const problem = footProblem(foot)
  const save = (event: SyntheticEvent) => {
    event.preventDefault()
    if (isChanged && problem === null) void onSave(next)
  }
  return (
    <form onSubmit={save} aria-label="Textos del membrete">
      <Stack gap="sm">
        <TextInput
          label="Línea bajo el nombre de la Mesa"
          description="El nombre de la Mesa y el del año ya salen solos."
          maxLength={longestLine}
          value={headerLine}
          onChange={(event) => {
            setHeaderLine(event.currentTarget.value)
          }}
        />
        <Textarea
          label="Pie de página"
          description="Dirección, teléfono, página web: hasta tres líneas."
          autosize
          minRows={2}
          value={foot}
          error={problem}
          onChange={(event) => {
            setFoot(event.currentTarget.value)
          }}
        />
        <div>
          <Button type="submit" variant="light" disabled={!isChanged || problem !== null}>
            Guardar textos
          </Button>
        </div>
      </Stack>
    </form>
  )
}
