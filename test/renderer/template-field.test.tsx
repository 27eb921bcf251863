import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeAll, expect, test } from 'vitest'
import { exampleFields } from '../../renderer/features/texts/letter-example.ts'
import { TemplateField } from '../../renderer/ui/template-field.tsx'
import { theme } from '../../renderer/ui/theme.ts'
import { defaultLetterTemplates } from '../../shared/domain/letter-template.ts'
import { fillTemplate } from '../../shared/domain/template.ts'
import { defaultSettings } from '../../shared/domain/committee.ts'

beforeAll(() => {
  // jsdom loads no fonts, and the growing text fields listen to that.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true })
})

const Writing = ({ initial }: { initial: string }) => {
  const [text, setText] = useState(initial)
  return (
    <TemplateField
      label="Texto"
      value={text}
      onChange={setText}
      fields={{ sesion: 'Sesión N° 3', dia: '14 de marzo' }}
    />
  )
}

const write = (initial: string) => {
  render(
    <MantineProvider theme={theme} env="test">
      <Writing initial={initial} />
    </MantineProvider>,
  )
  return screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Texto' })
}

test('pressing a field puts it where the caret is, in place of what was selected', async () => {
  const text = write('Convocatoria a la reunión')
  text.setSelectionRange(18, 25)
  await userEvent.click(screen.getByRole('button', { name: /Poner el campo sesion/u }))
  expect(text).toHaveValue('Convocatoria a la {sesion}')
})

test('a field that does not exist is pointed out by its name while it is written, and no longer once it is right', async () => {
  const text = write('El {día} y el {lugar}')
  expect(screen.getByRole('status')).toHaveTextContent('{día}, {lugar} no son campos')
  await userEvent.clear(text)
  await userEvent.type(text, 'El {{dia}')
  expect(screen.queryByRole('status')).toBeNull()
})

test('the example fills every field of the texts that the program brings', () => {
  for (const name of ['call', 'accreditationRequest'] as const) {
    const fields = exampleFields(name, defaultSettings, '2026-03-10')
    const { subject, body } = defaultLetterTemplates[name]
    expect(fillTemplate(`${subject} ${body}`, fields).unknown).toEqual([])
  }
})
