import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { textGroups, textsStanding } from '../../renderer/features/texts/entries.ts'
import { TextsView } from '../../renderer/features/texts/texts-view.tsx'
import { useTextEdits } from '../../renderer/features/texts/use-text-edits.ts'
import { theme } from '../../renderer/ui/theme.ts'
import { defaultSettings, wrongSentences, type Settings } from '../../shared/domain/committee.ts'
import { letterFieldNames } from '../../shared/domain/letter-template.ts'
import { textDefinition, textKeys } from '../../shared/domain/texts.ts'

beforeAll(() => {
  // jsdom loads no fonts, and the growing text fields listen to that.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true })
  Element.prototype.scrollIntoView = () => undefined
})

const onSave = vi.fn(async (_settings: Settings) => true)
beforeEach(() => onSave.mockClear())

const Page = ({ first }: { first: string }) => {
  const [settings, setSettings] = useState(defaultSettings)
  const [selectedId, select] = useState(first)
  const edits = useTextEdits(settings)
  return (
    <MantineProvider theme={theme} env="test">
      <Notifications />
      <TextsView
        edits={edits}
        selectedId={selectedId}
        isSaving={false}
        onSelect={select}
        onSave={async (edited) => {
          const isSaved = await onSave(edited)
          setSettings(edited)
          return isSaved
        }}
      />
    </MantineProvider>
  )
}

const open = (first: string) => {
  render(<Page first={first} />)
  return {
    text: screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Texto' }),
    preview: () => screen.getByRole('region', { name: 'Así saldrá' }),
    save: screen.getByRole('button', { name: 'Guardar textos' }),
    entry: (name: string | RegExp) =>
      within(screen.getByRole('navigation', { name: 'Textos' })).getByRole('button', { name }),
  }
}

const entries = textGroups({ settings: defaultSettings, today: '2026-03-10' }).flatMap((group) => group.entries)

test('every text is offered once, under its document, and reads well with the data of the example', () => {
  const ids = entries.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(expect.arrayContaining([...textKeys]))
  expect(ids).toHaveLength(textKeys.length + 4)
  for (const { original, exampleOf, problemOf } of entries) {
    expect(problemOf(original)).toBeNull()
    expect(JSON.stringify(exampleOf(original))).not.toMatch(/\{[a-z_]+\}|\*\*|"kind":"blank"/u)
  }
})

test('what a letter may say is what its example says', () => {
  for (const kind of ['call', 'accreditationRequest'] as const) {
    const entry = entries.find(({ id }) => id === `${kind}-body`)
    expect(Object.keys(entry?.fields ?? {}).toSorted()).toEqual([...letterFieldNames[kind]].toSorted())
  }
})

test('a field is put in where the caret is, and the preview follows', async () => {
  const { text, preview, entry, save } = open('nextSession')
  expect(save).toBeDisabled()
  await userEvent.clear(text)
  await userEvent.type(text, 'Volvemos el ')
  await userEvent.click(screen.getByRole('button', { name: /Poner el campo dia_de_la_proxima/u }))
  expect(text).toHaveValue('Volvemos el {dia_de_la_proxima}')
  expect(preview()).toHaveTextContent('Volvemos el 11 de abril de 2023')
  expect(entry('Próxima sesión, editado')).toHaveAttribute('aria-current', 'true')
  await userEvent.click(save)
  expect(onSave.mock.lastCall?.[0].texts).toEqual({ nextSession: 'Volvemos el {dia_de_la_proxima}' })
  await waitFor(() => {
    expect(save).toBeDisabled()
  })
})

test('a field that does not exist is an error that names it and the one that was meant; nothing is saved until it is right', async () => {
  const { text, save, entry } = open('quorumReached')
  await userEvent.clear(text)
  await userEvent.type(text, 'Con {{presentse}')
  await screen.findByText('{presentse}: ese campo no existe en este texto. ¿Quiso decir {presentes}?')
  expect(text).toBeInvalid()
  await userEvent.click(entry('Cierre'))
  await userEvent.click(save)
  expect(onSave).not.toHaveBeenCalled()
  const back = screen.getByRole('textbox', { name: 'Texto' })
  expect(back).toHaveValue('Con {presentse}')
  expect(back).toBeInvalid()
  await userEvent.clear(back)
  await userEvent.type(back, 'Con {{presentes}')
  expect(back).toBeValid()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  expect(onSave.mock.lastCall?.[0].texts).toEqual({ quorumReached: 'Con {presentes}' })
})

test('a brace that is not closed is an error once the hands rest', async () => {
  const { text } = open('letterClosing')
  await userEvent.type(text, ' {{saludo')
  expect(text).toBeValid()
  await screen.findByText('Falta cerrar la llave «{» antes de «saludo».')
})

test('the original comes back with a button, and what was written with «Deshacer»', async () => {
  const { text } = open('letterClosing')
  expect(screen.queryByRole('button', { name: 'Volver al original' })).toBeNull()
  await userEvent.clear(text)
  await userEvent.type(text, 'Fraternalmente,')
  await userEvent.click(screen.getByRole('button', { name: 'Volver al original' }))
  expect(text).toHaveValue(textDefinition('letterClosing').original)
  expect(screen.queryByText('Editado')).toBeNull()
  await userEvent.click(await screen.findByRole('button', { name: 'Deshacer' }))
  expect(text).toHaveValue('Fraternalmente,')
})

test('the arrows go from one text to the next, and Tab leads on to what it says', async () => {
  const { entry } = open('minutesOpening')
  entry('Apertura').focus()
  await userEvent.keyboard('{ArrowDown}')
  expect(entry('Quórum e instalación')).toHaveFocus()
  await userEvent.tab()
  expect(screen.getByRole('textbox', { name: 'Texto' })).toHaveFocus()
})

test('a letter is kept where letters are, and an older one with a wrong field is pointed out', async () => {
  const { text, save } = open('call-subject')
  await userEvent.clear(text)
  await userEvent.type(text, 'Citación a {{sesion}')
  await userEvent.click(save)
  const saved = onSave.mock.lastCall?.[0]
  expect(saved?.letters.call.subject).toBe('Citación a {sesion}')
  expect(saved?.texts).toEqual({})
  expect(textsStanding(saved ?? defaultSettings, '2026-03-10')).toMatchObject({ edited: 1, wrong: [] })
  const call = { ...defaultSettings.letters.call, subject: 'A {sesión}' }
  const older = { ...defaultSettings, letters: { ...defaultSettings.letters, call } }
  expect(textsStanding(older, '2026-03-10').wrong.map(({ id }) => id)).toEqual(['call-subject'])
  expect(wrongSentences(defaultSettings, older).map(({ label }) => label)).toEqual(['Asunto'])
  expect(wrongSentences(older, { ...older, noticeDays: 7 })).toEqual([])
})
