/** A place in a file as editors count: both from 1; a column is a UTF-16 code unit. */
export interface FilePoint {
  readonly line: number;
  readonly column: number;
}

/**
 * Finds lines and columns in a file; CR LF, LF and CR end a line.
 *
 * @example
 * linesOf('one\r\ntwo')(6); // { line: 2, column: 2 }
 */
export function linesOf(content: string): (offset: number) => FilePoint {
  const starts = [0];
  for (const { index, 0: end } of content.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}
