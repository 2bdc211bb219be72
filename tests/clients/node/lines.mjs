// What both clients share: they read their statements, and write for each a line of JSON with what arrived. See lines.py.
import { readFileSync } from 'node:fs'

// A date is passed as text: a Date of JavaScript is a moment, and which day that is depends on a time zone.
const PASSED = { bigint: String, date: String, numeric: String, text: String }

export function statements(path) {
  return readFileSync(path, 'utf8').trimEnd().split('\n').map((line) => {
    const [name, sql, ...parameters] = line.split('\t')
    return { name, sql, parameters: parameters.map((p) => PASSED[p.slice(0, p.indexOf(':'))](p.slice(p.indexOf(':') + 1))) }
  })
}

// A type by its name as JavaScript has it: string, number, boolean, or the class of an object.
const nameOf = (value) => (typeof value === 'object' ? value.constructor.name : typeof value)

function canonical(value, day) {
  if (value === null || typeof value === 'string') return value
  if (value instanceof Date) return day ? day(value) : value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

// `rows` are arrays; `days` says for each column how its Date is a day, or undefined for one that is a moment.
export function answer(name, columns, rows, days) {
  const arrived = columns.map((_, i) => rows.map((row) => row[i]).filter((value) => value !== null).map(nameOf)[0] ?? null)
  console.log(JSON.stringify({ name, columns, arrived, rows: rows.map((row) => row.map((value, i) => canonical(value, days[i]))) }))
}

export const failed = (name, error) => console.log(JSON.stringify({ name, error: String(error.message) }))
