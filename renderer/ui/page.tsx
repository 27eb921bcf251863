import { Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useDocumentTitle } from '@mantine/hooks'
import styles from './page.module.css'

type PageProps = {
  title: string
  description?: ReactNode
  /** One primary button at most. */
  actions?: ReactNode
  children: ReactNode
}

/** A page with its title, one line that says what it is for, and its actions. */
export const Page = ({ title, description, actions, children }: PageProps) => {
  useDocumentTitle(`${title} · Mesa CER`)
  return (
    <div className={styles['page']}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="lg" className={styles['head'] ?? ''}>
        <div>
          <Title order={1} className={styles['title'] ?? ''}>
            {title}
          </Title>
          {description !== undefined && (
            <Text c="dimmed" mt={2}>
              {description}
            </Text>
          )}
        </div>
        {actions !== undefined && (
          <Group gap="xs" wrap="nowrap" className={styles['actions'] ?? ''}>
            {actions}
          </Group>
        )}
      </Group>
      {children}
    </div>
  )
}
