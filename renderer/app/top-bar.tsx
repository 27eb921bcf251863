import { ActionIcon, Kbd, Menu, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconContrast, IconDeviceDesktop, IconMoon, IconSearch, IconSun, IconUser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Mark } from '../ui/mark.tsx'
import { chooseContrast, isHighContrast } from './appearance.ts'
import { orpc } from './client.ts'
import { openPalette } from './palette.ts'
import { SaveIndicator } from './save-indicator.tsx'
import styles from './top-bar.module.css'

const AppearanceMenu = () => {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size="lg" aria-label="Cambiar el aspecto: claro, oscuro o alto contraste">
          {colorScheme === 'dark' ? <IconMoon size={18} aria-hidden /> : <IconSun size={18} aria-hidden />}
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconSun size={16} aria-hidden />}
          onClick={() => {
            setColorScheme('light')
          }}
        >
          Claro
        </Menu.Item>
        <Menu.Item
          leftSection={<IconMoon size={16} aria-hidden />}
          onClick={() => {
            setColorScheme('dark')
          }}
        >
          Oscuro
        </Menu.Item>
        <Menu.Item
          leftSection={<IconDeviceDesktop size={16} aria-hidden />}
          onClick={() => {
            setColorScheme('auto')
          }}
        >
          Como la computadora
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconContrast size={16} aria-hidden />}
          onClick={() => {
            chooseContrast(!isHighContrast())
          }}
        >
          Alto contraste, sí o no
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** Search, what was saved and when, who works here, and the look. */
export const TopBar = () => {
  const { data } = useQuery(orpc.settings.get.queryOptions())
  return (
    <div className={styles['bar']} role="region" aria-label="Barra superior">
      <UnstyledButton className={styles['search'] ?? ''} onClick={openPalette}>
        <IconSearch size={16} aria-hidden />
        <span>Buscar o ir a…</span>
        <Kbd size="xs" className={styles['key'] ?? ''}>
          Ctrl K
        </Kbd>
      </UnstyledButton>
      <div className={styles['right']}>
        {data?.isDemonstration === true && (
          <Mark icon={IconDeviceDesktop} tone="attention">
            Datos de demostración
          </Mark>
        )}
        <SaveIndicator />
        <Link to="/configuracion" className={styles['operator'] ?? ''}>
          <IconUser size={16} aria-hidden />
          <Text span size="sm" truncate>
            {data?.operatorName ?? 'Diga quién usa esta computadora'}
          </Text>
        </Link>
        <AppearanceMenu />
      </div>
    </div>
  )
}
