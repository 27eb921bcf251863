import react from '@vitejs/plugin-react'
import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const slowFolders = ['integration', 'migration', 'crash', 'fuzz', 'documents', 'e2e']
const nodeTests = ['unit', ...slowFolders].map((folder) => `test/${folder}/**/*.test.ts`)

const screenTests = ['test/renderer/**/*.test.tsx']
// What puts another module in the place of one needs that nobody has read it before.
const mockingTests = globSync(screenTests)
  .filter((file) => readFileSync(file, 'utf8').includes('vi.mock('))
  .map((file) => file.replaceAll('\\', '/'))

const rendererProject = (
  name: string,
  { include, exclude, isolate }: { include: string[]; exclude: string[]; isolate: boolean },
) => ({
  plugins: [react()],
  test: {
    name,
    environment: 'jsdom' as const,
    include,
    exclude,
    setupFiles: ['./test/helpers/renderer-setup.ts'],
    pool: 'forks' as const,
    isolate,
    testTimeout: 20_000,
  },
})

export default defineConfig({
  test: {
    reporters: ['default', './test/helpers/reporter.ts'],
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: nodeTests,
          pool: 'forks',
          // Children killed on purpose, LibreOffice and Chromium share two cores: slow is not wrong.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // Each file has a page of its own, but the libraries of the screens are read once and not fifty times.
      rendererProject('renderer', { include: screenTests, exclude: mockingTests, isolate: false }),
      rendererProject('renderer-mocking', { include: mockingTests, exclude: [], isolate: true }),
    ],
  },
})
