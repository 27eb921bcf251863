import { Alert, Text } from '@mantine/core'
import { useIntersection } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import { getDocument, PDFWorker, version, type PDFDocumentProxy } from 'pdfjs-dist'
import PdfWorkerProgram from 'pdfjs-dist/build/pdf.worker.min.mjs?worker'
import { useEffect, useRef, useState } from 'react'
import { LineSkeletons } from '../../ui/loaded.tsx'
import styles from './pdf-pages.module.css'

type Loading = { kind: 'loading' } | { kind: 'loaded'; pdf: PDFDocumentProxy } | { kind: 'failed' }

/** Reads a PDF of our own origin in a worker of our own origin; nothing of it is run, and nothing is fetched elsewhere. */
const usePdf = (address: string): Loading => {
  const [loading, setLoading] = useState<Loading>({ kind: 'loading' })
  useEffect(() => {
    const program = new PdfWorkerProgram()
    const task = getDocument({
      url: address,
      worker: PDFWorker.create({ port: program }),
      useWasm: false,
      wasmUrl: `/assets/pdf-${version}/`,
      enableXfa: false,
      stopAtErrors: false,
    })
    let isWanted = true
    task.promise.then(
      (pdf) => {
        if (isWanted) setLoading({ kind: 'loaded', pdf })
      },
      () => {
        // Damaged, or with a password: said in a sentence, and the file can be downloaded all the same.
        if (isWanted) setLoading({ kind: 'failed' })
      },
    )
    return () => {
      isWanted = false
      void task.destroy().finally(() => {
        program.terminate()
      })
    }
  }, [address])
  return loading
}

const drawPage = (pdf: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement, widthPixels: number) => {
  const rendering = pdf.getPage(number).then((page) => {
    const atOne = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({ scale: widthPixels / atOne.width })
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    const task = page.render({ canvas, viewport })
    return { page, task }
  })
  return {
    cancel: () => {
      void rendering.then(({ task }) => {
        task.cancel()
      })
    },
    // A cancelled drawing is one that nobody looks at any more.
    done: rendering.then(({ task }) => task.promise).catch(() => undefined),
  }
}

// A4 standing, until the page itself says otherwise.
const usualRatio = 1.414

const Page = ({ pdf, number, name }: { pdf: PDFDocumentProxy; number: number; name: string }) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { ref, entry } = useIntersection({ rootMargin: '600px' })
  const isNear = entry?.isIntersecting === true
  useEffect(() => {
    const target = canvas.current
    if (!isNear || target === null) return undefined
    const drawing = drawPage(pdf, number, target, Math.round(target.clientWidth * Math.min(2, window.devicePixelRatio)))
    return drawing.cancel
  }, [pdf, number, isNear])
  return (
    <div ref={ref} className={styles['page']}>
      <canvas
        ref={canvas}
        width={1000}
        height={Math.round(1000 * usualRatio)}
        role="img"
        aria-label={`${name}, página ${String(number)} de ${String(pdf.numPages)}`}
      />
      <Text size="xs" c="dimmed" ta="center" aria-hidden>
        {`${String(number)} de ${String(pdf.numPages)}`}
      </Text>
    </div>
  )
}

/** The pages of a PDF, each drawn when it comes near. */
export const PdfPages = ({ address, name }: { address: string; name: string }) => {
  const loading = usePdf(address)
  switch (loading.kind) {
    case 'loading':
      return <LineSkeletons lines={8} />
    case 'failed':
      return (
        <Alert color="ochre" icon={<IconAlertTriangle aria-hidden />} title="Este PDF no se puede mostrar aquí">
          Quizá tiene contraseña o está dañado. El archivo está guardado tal como usted lo adjuntó: descárguelo para
          abrirlo con otro programa.
        </Alert>
      )
    case 'loaded':
      return (
        <div className={styles['pages']}>
          {Array.from({ length: loading.pdf.numPages }, (_, index) => (
            <Page key={index} pdf={loading.pdf} number={index + 1} name={name} />
          ))}
        </div>
      )
  }
  return loading satisfies never
}
