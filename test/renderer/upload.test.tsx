import { afterEach, expect, test, vi } from 'vitest'
import { ignoreStrayFiles } from '../../renderer/app/stray-files.ts'
import { uploadFile } from '../../renderer/app/upload.ts'

const uploadId = '00000000-0000-7000-8000-000000000001'

type Listener = (event: { loaded: number; total: number }) => void

/** A program that answers an upload as the test says. */
const answering = (answer: { text: string } | 'lost' | 'silent') => {
  const sent: { url: string; body: unknown }[] = []
  class FakeRequest {
    responseText = ''
    upload = {
      addEventListener: (_name: string, listener: Listener) => {
        this.progress = listener
      },
    }
    private progress: Listener | undefined
    private readonly listeners = new Map<string, () => void>()
    private url = ''
    addEventListener(name: string, listener: () => void) {
      this.listeners.set(name, listener)
    }
    open(_method: string, url: string) {
      this.url = url
    }
    setRequestHeader() {
      return undefined
    }
    abort() {
      this.listeners.get('abort')?.()
    }
    send(body: unknown) {
      sent.push({ url: this.url, body })
      if (answer === 'silent') return
      this.progress?.({ loaded: 1, total: 4 })
      if (answer !== 'lost') this.responseText = answer.text
      this.listeners.get(answer === 'lost' ? 'error' : 'load')?.()
    }
  }
  vi.stubGlobal('XMLHttpRequest', FakeRequest)
  return sent
}

const file = (name: string, text = 'contenido') => new File([text], name)

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a file is handed over under its name, saying how much has arrived', async () => {
  const sent = answering({ text: JSON.stringify({ uploadId, sizeBytes: 9 }) })
  const fractions: number[] = []
  const outcome = await uploadFile(file('Oficio N° 45 ñ.pdf'), { onProgress: (fraction) => fractions.push(fraction) })
  expect(outcome).toEqual({ kind: 'uploaded', uploadId })
  expect(sent[0]?.url).toBe('/files/uploads?name=Oficio%20N%C2%B0%2045%20%C3%B1.pdf')
  expect(fractions).toEqual([0.25])
})

test('an empty file and one past 100 MB are refused in a sentence before anything is sent', async () => {
  const sent = answering('silent')
  const large = Object.defineProperty(file('video.mp4'), 'size', { value: 100 * 1024 * 1024 + 1 })
  expect(await uploadFile(large)).toMatchObject({
    kind: 'refused',
    sentence: expect.stringMatching(/100 MB/u) as string,
  })
  expect(await uploadFile(file('nada.pdf', ''))).toMatchObject({
    kind: 'refused',
    sentence: expect.stringMatching(/vacío/u) as string,
  })
  expect(sent).toEqual([])
})

test('what the program refuses is told in its sentence; what nobody understands, in a plain one', async () => {
  answering({ text: JSON.stringify({ code: 'STORAGE', data: { reason: 'full' } }) })
  expect(await uploadFile(file('x.pdf'))).toMatchObject({
    sentence: expect.stringMatching(/disco está lleno/u) as string,
  })
  answering({ text: '<html>502</html>' })
  expect(await uploadFile(file('x.pdf'))).toMatchObject({
    sentence: expect.stringMatching(/no se pudo guardar/u) as string,
  })
  answering('lost')
  expect(await uploadFile(file('x.pdf'))).toMatchObject({
    sentence: expect.stringMatching(/se perdió la conexión/u) as string,
  })
})

test('a file on its way can be called back', async () => {
  answering('silent')
  const controller = new AbortController()
  const outcome = uploadFile(file('x.pdf'), { signal: controller.signal })
  controller.abort()
  expect(await outcome).toEqual({ kind: 'cancelled' })
})

test('a file dropped beside its place does not take the page away; in its place it is left alone', () => {
  ignoreStrayFiles()
  const drop = (types: string[]) => {
    const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
      dataTransfer: { types, dropEffect: 'copy' },
    })
    document.body.dispatchEvent(event)
    return event
  }
  const stray = drop(['Files'])
  expect([stray.defaultPrevented, stray.dataTransfer.dropEffect]).toEqual([true, 'none'])
  expect(drop(['text/plain']).defaultPrevented).toBe(false)
  const take = (event: Event) => {
    event.preventDefault()
  }
  document.body.addEventListener('drop', take)
  expect(drop(['Files']).dataTransfer.dropEffect).toBe('copy')
  document.body.removeEventListener('drop', take)
})
