import { Radio, Stack, Switch, useMantineColorScheme } from '@mantine/core'
import { useState } from 'react'
import { chooseContrast, isHighContrast } from '../../app/appearance.ts'
import { Section } from '../../ui/section.tsx'

const schemes = [
  { value: 'light', label: 'Claro' },
  { value: 'dark', label: 'Oscuro' },
  { value: 'auto', label: 'Como la computadora' },
] as const

/** How the program looks here: light, dark, and with more contrast for a projector or tired eyes. */
export const AppearanceSection = () => {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [isHigh, setHigh] = useState(isHighContrast)
  return (
    <Section title="Aspecto">
      <Stack gap="sm">
        <Radio.Group
          aria-label="Claro u oscuro"
          value={colorScheme}
          onChange={(value) => {
            const chosen = schemes.find((scheme) => scheme.value === value)
            if (chosen !== undefined) setColorScheme(chosen.value)
          }}
        >
          <Stack gap={6}>
            {schemes.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </Stack>
        </Radio.Group>
        <Switch
          label="Alto contraste"
          description="Para proyectar o leer de lejos."
          checked={isHigh}
          onChange={(event) => {
            setHigh(event.currentTarget.checked)
            chooseContrast(event.currentTarget.checked)
          }}
        />
      </Stack>
    </Section>
  )
}
