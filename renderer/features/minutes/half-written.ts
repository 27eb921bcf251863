import { useState } from 'react'

const lines = new Map<string, string>()

/**
 * What is half written in a line, kept for as long as the page lives: looking at another item loses no letter of it. A
 * function is given what is written by then.
 */
export const useHalfWritten = (line: string): readonly [string, (text: string | ((now: string) => string)) => void] => {
  const [text, setText] = useState(() => lines.get(line) ?? '')
  const write = (written: string | ((now: string) => string)) => {
    const next = typeof written === 'string' ? written : written(lines.get(line) ?? '')
    if (next === '') lines.delete(line)
    else lines.set(line, next)
    setText(next)
  }
  return [text, write]
}
