import { Big } from 'big.js'

/** A number and how it is printed, with so many digits after the decimal sign more than usual. */
export interface Printable {
  /** Exact decimal. */
  value: string
  print: (more: number) => string
}

/** More digits than this tell a reader nothing. */
const mostMore = 6

/**
 * A number printed so that rounding never makes it equal to another that it is not: 69.999 beside a target of 70 is
 * «۶۹٫۹۹۹» and never «۷۰». Digits are added until the two differ; where that takes too many, it is said in words, «کمتر
 * از ۷۰». Rounding keeps order, so numbers that are printed unlike stand as they are.
 * @param others what it must stay apart from: the target of an actual, 0 and 100 of a share
 */
export function printApart({ value, print }: Printable, others: readonly Printable[]): string {
  const unlike = others.filter(other => !new Big(other.value).eq(value))
  for (let more = 0; more <= mostMore; more++) {
    const text = print(more)
    if (unlike.every(other => other.print(more) !== text)) return text
  }
  const near = unlike.find(other => other.print(mostMore) === print(mostMore))
  if (near === undefined) return print(mostMore)
  return `${new Big(value).lt(near.value) ? 'کمتر از' : 'بیش از'} ${near.print(0)}`
}

/** The same for a share in percent points: neither nothing nor all of something, unless it is. */
export function printShare(percent: string, print: (percent: string, more: number) => string): string {
  const printable = (value: string): Printable => ({ value, print: more => print(value, more) })
  return printApart(printable(percent), ['0', '100'].map(printable))
}
