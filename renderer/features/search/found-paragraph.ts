import { useSearch } from '@tanstack/react-router'
import { useEffect, type RefObject } from 'react'
import { createMarker } from '../../../shared/domain/search-marks.ts'
import { readSearch } from '../../../shared/domain/search-query.ts'

type TextPlace = { node: Text; from: number }

const textsOf = (element: Element): TextPlace[] => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const places: TextPlace[] = []
  let from = 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text) {
      places.push({ node, from })
      from += node.data.length
    }
  return places
}

const rangeOf = (places: readonly TextPlace[], from: number, to: number): Range | null => {
  const first = places.findLast((place) => place.from <= from)
  const last = places.findLast((place) => place.from < to)
  if (first === undefined || last === undefined) return null
  const range = document.createRange()
  range.setStart(first.node, from - first.from)
  range.setEnd(last.node, Math.min(to - last.from, last.node.data.length))
  return range
}

/** Where the words of a query stand within an element. */
export const wordRanges = (element: Element, query: string): Range[] => {
  const places = textsOf(element)
  const mark = createMarker(readSearch(query).terms)
  return mark(places.map(({ node }) => node.data).join('')).flatMap(({ from, to }) => rangeOf(places, from, to) ?? [])
}

/** The paragraph that was found: by its place, or the first with the words where the text changed since. */
export const foundParagraph = (paragraphs: readonly Element[], place: number, query: string): Element | null => {
  const has = (paragraph: Element): boolean => wordRanges(paragraph, query).length > 0
  const expected = paragraphs[place]
  if (expected !== undefined && has(expected)) return expected
  return paragraphs.find(has) ?? null
}

// Only what a person can scroll: the frame around it would move too, and could not be brought back.
const bringIntoSight = (element: Element): void => {
  for (let box = element.parentElement; box !== null; box = box.parentElement) {
    if (!/auto|scroll/u.test(getComputedStyle(box).overflowY) || box.scrollHeight <= box.clientHeight) continue
    const { top, height } = element.getBoundingClientRect()
    box.scrollTop += top - box.getBoundingClientRect().top - Math.max(0, (box.clientHeight - height) / 2)
  }
}

// Painted over the text: the editor would take an element of ours for something that was typed.
const paint = (name: string, ranges: readonly Range[]): (() => void) => {
  if (!('highlights' in CSS)) return () => undefined // an older browser shows the place, and no marks
  CSS.highlights.set(name, new Highlight(...ranges))
  return () => {
    CSS.highlights.delete(name)
  }
}

/** Brings the paragraph that the address speaks of into sight, with what was looked for marked, once its notes are there. */
export const useFoundParagraph = (notes: RefObject<HTMLElement | null>, itemId: string | undefined): void => {
  const { punto, parrafo, busca } = useSearch({ from: '/sesiones/$sessionId/acta' })
  useEffect(() => {
    if (parrafo === undefined || busca === undefined || itemId === undefined || punto !== itemId) return undefined
    const paragraphs = [...(notes.current?.querySelectorAll('.ProseMirror p') ?? [])]
    const paragraph = foundParagraph(paragraphs, parrafo, busca)
    if (paragraph === null) return undefined
    bringIntoSight(paragraph)
    const whole = document.createRange()
    whole.selectNodeContents(paragraph)
    const cleaners = [
      paint('found-paragraph', [whole]),
      paint(
        'found-words',
        paragraphs.flatMap((one) => wordRanges(one, busca)),
      ),
    ]
    return () => {
      for (const clean of cleaners) clean()
    }
  }, [notes, itemId, punto, parrafo, busca])
}
