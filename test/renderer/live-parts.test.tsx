import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { client, saveStatus } from '../../renderer/app/client.ts'
import { lostWords } from '../../renderer/app/connection-banner.tsx'
import { ConnectionLostError } from '../../renderer/app/connection-lost.ts'
import { hasUnsavedWords, keepUntilLeaving, stopKeeping, unsavedWords } from '../../renderer/app/kept.ts'
import { RailAdd } from '../../renderer/features/live/rail-add.tsx'
import type { Progress } from '../../renderer/features/live/use-progress.ts'
import { votesWords } from '../../renderer/features/minutes/agreement-card.tsx'
import { ItemCounts } from '../../renderer/features/minutes/item-counts.tsx'
import type { MinutesItem } from '../../shared/contract/minutes.ts'
import { SessionId } from '../../shared/domain/ids.ts'
import { emptyRichText } from '../../shared/domain/rich-text.ts'
import { theme } from '../../renderer/ui/theme.ts'

// Of no other test: what was half written for a session is kept.
const sessionId = SessionId.parse('01970000-0000-7000-8000-00000000a001')
const box = () => screen.getByRole('textbox', { name: 'Agregar un punto a la agenda' })

test('what is typed after the first item goes on in the box beside it, which has the keys', async () => {
  const added: string[] = []
  const progress = {
    add: (titles: readonly string[]) => {
      added.push(...titles)
      return new Promise(() => undefined)
    },
  } as unknown as Progress
  const Page = ({ place }: { place: string }) => (
    <MantineProvider theme={theme} env="test">
      <RailAdd key={place} sessionId={sessionId} progress={progress} hasInitialFocus />
    </MantineProvider>
  )
  const { rerender } = render(<Page place="empty" />)
  await userEvent.type(box(), 'Informe de gestión{Enter}Elección de la coor')
  rerender(<Page place="rail" />)
  await userEvent.keyboard('dinación')
  expect(box()).toHaveFocus()
  expect(box()).toHaveValue('Elección de la coordinación')
  await userEvent.keyboard('{Enter}')
  expect(added).toEqual(['Informe de gestión', 'Elección de la coordinación'])
})

test('a designation says that it was by secret ballot, and any other agreement how it was adopted', () => {
  const text = 'Designar a Ana como coordinadora, por votación secreta, con 9 de 17 votos.'
  expect(votesWords({ text, adoption: 'consensus', votes: null })).toBe('Por votación secreta')
  expect(votesWords({ text: 'Aprobar el plan', adoption: 'consensus', votes: null })).toBe('Por consenso')
})

test('one agreement and one commitment are said in the singular', () => {
  const entry = { notes: emptyRichText, agreements: [{}], commitments: [{}] } as unknown as MinutesItem
  const { rerender, container } = render(<ItemCounts entry={entry} />)
  expect(container.textContent).toBe('1acuerdo1compromiso')
  rerender(<ItemCounts entry={{ ...entry, agreements: [...entry.agreements, ...entry.agreements] }} />)
  expect(container.textContent).toBe('2acuerdos1compromiso')
})

test('a program started again that does not know this window yet counts as one that does not answer', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('Esta página no puede abrirse así', { status: 401 })))
  await expect(client.settings.get()).rejects.toBeInstanceOf(ConnectionLostError)
  expect(saveStatus.current().isConnectionLost).toBe(true)
  vi.unstubAllGlobals()
})

test('what is not on the disk can be taken away in words, and what is saved is left out', () => {
  const keeper = (kind: string) => ({ flush: () => undefined, state: () => ({ kind }) })
  const keepers = [keeper('saved'), keeper('unsaved'), keeper('unsaved')] as const
  const words = ['Despacho\nguardado', 'Informe\nmedia frase', ' ']
  for (const [index, one] of keepers.entries()) keepUntilLeaving(one, () => words[index] ?? '')
  expect(hasUnsavedWords()).toBe(true)
  expect(unsavedWords().split('\n\n')).toContain('Informe\nmedia frase')
  expect(unsavedWords()).not.toContain('guardado')
  for (const one of keepers) stopKeeping(one)
})

test('in the window of the program nobody is told to open it beside itself', () => {
  expect(lostWords(true, true)).toContain('ábralo de nuevo desde su ícono')
  expect(lostWords(false, true)).not.toContain('ícono')
  expect(lostWords(false, false)).toContain('Lo que escribió está guardado.')
})
