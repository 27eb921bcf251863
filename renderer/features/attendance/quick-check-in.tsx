import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState, type KeyboardEvent, type RefObject } from 'react'
import type { AttendanceRegister } from '../../../shared/contract/attendance.ts'
import { orpc } from '../../app/client.ts'
import { queryClient } from '../../app/query-client.ts'
import { CandidateOption } from './candidate-option.tsx'
import { candidateKey, findCandidates, type Candidate } from './candidates.ts'

type QuickCheckInProps = {
  register: AttendanceRegister
  inputRef: RefObject<HTMLInputElement | null>
  onChoose: (candidate: Candidate) => void
}

/** One box: a few letters of a name, an institution, its acronym or a DNI, and Enter. */
export const QuickCheckIn = ({ register, inputRef, onChoose }: QuickCheckInProps) => {
  const [typed, setTyped] = useState('')
  const combobox = useCombobox()
  const query = typed.trim()
  const found = useQuery(orpc.people.search.queryOptions({ input: query.length < 2 ? skipToken : { query, limit: 8 } }))
  const candidates = findCandidates(register, typed, found.data ?? [])
  const take = (candidate: Candidate | undefined) => {
    if (candidate === undefined) return
    setTyped('')
    combobox.closeDropdown()
    onChoose(candidate)
    inputRef.current?.focus()
  }
  // Enter may come before the program has answered, above all after a DNI read by a scanner.
  const enter = async (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || query.length < 2) return
    // The list must not take the same Enter again.
    event.preventDefault()
    event.stopPropagation()
    const selected = candidates[combobox.getSelectedOptionIndex()]
    if (selected !== undefined) {
      take(selected)
      return
    }
    const answered = await queryClient.query(orpc.people.search.queryOptions({ input: { query, limit: 8 } }))
    take(findCandidates(register, query, answered)[0])
  }
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(key) => {
        take(candidates.find((one) => candidateKey(one) === key))
      }}
      withinPortal
    >
      <Combobox.Target withKeyboardNavigation>
        <TextInput
          ref={inputRef}
          size="lg"
          aria-label="Registrar llegada: nombre, institución, sigla o DNI"
          placeholder="Nombre, institución, sigla o DNI, y Enter"
          leftSection={<IconSearch size={20} aria-hidden />}
          value={typed}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
            // The first is what Enter takes, once it is drawn.
            window.requestAnimationFrame(() => combobox.selectFirstOption())
          }}
          onKeyDownCapture={(event) => void enter(event)}
          onBlur={() => {
            combobox.closeDropdown()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={candidates.length === 0}>
        <Combobox.Options aria-label="Personas que coinciden">
          {candidates.map((candidate) => (
            <Combobox.Option key={candidateKey(candidate)} value={candidateKey(candidate)}>
              <CandidateOption candidate={candidate} />
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
