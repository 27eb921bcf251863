import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'

/** Somebody who types does not wait for each letter to be looked up. */
const pauseMs = 200
const longest = 200

type SearchBoxProps = {
  label: string
  placeholder: string
  className: string
  /** What is being looked for, as the address says it. */
  value: string
  onSearch: (text: string) => void
}

/** A box whose letters stand at once, and are looked for after a short pause; what the address says comes back into it. */
export const SearchBox = ({ label, placeholder, className, value, onSearch }: SearchBoxProps) => {
  const [typed, setTyped] = useState(value)
  const [seen, setSeen] = useState(value)
  const [sent, setSent] = useState(value)
  const send = useDebouncedCallback((text: string) => {
    setSent(text)
    onSearch(text)
  }, pauseMs)
  // Changed elsewhere, not by what was typed here: filters were cleared, or somebody went back.
  if (value !== seen) {
    setSeen(value)
    if (value !== sent) {
      setTyped(value)
      setSent(value)
    }
  }
  const change = (text: string) => {
    setTyped(text)
    send(text)
  }
  return (
    <TextInput
      className={className}
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        typed === '' ? null : (
          <CloseButton
            size="sm"
            aria-label="Borrar la búsqueda"
            onClick={() => {
              change('')
            }}
          />
        )
      }
      value={typed}
      maxLength={longest}
      onChange={(event) => {
        change(event.currentTarget.value)
      }}
    />
  )
}
