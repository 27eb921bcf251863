import { useState } from 'react'

const lines = new Map<string, string>()

/** What is half written in a line, kept for as long as the page lives: looking at another item loses no letter of it. */
export const useHalfWritten = (line: string): readonly [string, (text: string) => void] => {
  const [text, setText] = useState(() => lines.get(line) ?? '')
  const write = (next: string) => {
    if (next === '') lines.delete(line)
    else lines.set(line, next)
    setText(next)
  }
  return [text, write]
}
