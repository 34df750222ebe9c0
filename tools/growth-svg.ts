/** One panel of a growth plot: a value against items placed. */
export interface Panel {
  readonly title: string;
  readonly values: readonly number[];
}

/** What a growth plot shows; every panel has one value for each of `placed`. */
export interface Growth {
  readonly title: string;
  /** Items placed at each point, rising. */
  readonly placed: readonly number[];
  readonly panels: readonly Panel[];
  /** Where a stream begins, in items placed, and its name. */
  readonly streams: readonly { readonly from: number; readonly name: string }[];
}

const width = 960;
const left = 70;
const right = 20;
const top = 60;
const panelHeight = 130;
const gap = 44;

const style = `
  text { font: 12px system-ui, sans-serif; fill: #333 }
  .title { font-size: 15px; font-weight: 600 }
  .panel { font-weight: 600 }
  .line { fill: none; stroke: #1f5fa8; stroke-width: 1.5 }
  .grid { stroke: #ccc }
  .stream { stroke: #999; stroke-dasharray: 3 3 }
  .back { fill: #fff }
  @media (prefers-color-scheme: dark) {
    text { fill: #ddd } .line { stroke: #7db4f0 } .grid { stroke: #444 } .stream { stroke: #777 } .back { fill: #16181c }
  }`;

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** The next of 1, 2, 5, 10, 20 … at or above a value. */
export function roundUp(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 5, 10].find((step) => step * power >= value * (1 - 1e-12))!;
  return factor * power;
}

function label(value: number): string {
  return value >= 1000 ? `${Number((value / 1000).toPrecision(3))}k` : String(Number(value.toPrecision(3)));
}

function panelLines({ title, values }: Panel, offset: number, xs: readonly number[]): string[] {
  const most = roundUp(Math.max(0, ...values));
  const yOf = (value: number): number => offset + panelHeight * (1 - value / most);
  const points = values.map((value, at) => `${xs[at]!.toFixed(1)},${yOf(value).toFixed(1)}`);
  const grid = [0, most / 2, most].flatMap((value) => [
    `<line class="grid" x1="${left}" x2="${width - right}" y1="${yOf(value)}" y2="${yOf(value)}"/>`,
    `<text x="${left - 8}" y="${yOf(value) + 4}" text-anchor="end">${label(value)}</text>`,
  ]);
  return [
    `<text class="panel" x="${left}" y="${offset - 8}">${escaped(title)}</text>`,
    ...grid,
    `<polyline class="line" points="${points.join(' ')}"/>`,
  ];
}

/** Draws panels one under the other as plain SVG, readable on light and dark ground. */
export function growthSvg({ title, placed, panels, streams }: Growth): string {
  const last = placed.at(-1) ?? 1;
  const xOf = (items: number): number => left + ((width - left - right) * items) / last;
  const bottom = top + panels.length * (panelHeight + gap) - gap;
  const marks = streams.flatMap(({ from, name }, at) => [
    `<line class="stream" x1="${xOf(from)}" x2="${xOf(from)}" y1="${top - 4}" y2="${bottom}"/>`,
    `<text x="${xOf(from) + 4}" y="${bottom + 34 + (at % 3) * 14}">${escaped(name)}</text>`,
  ]);
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (part) =>
      `<text x="${xOf(last * part)}" y="${bottom + 16}" text-anchor="middle">${label(last * part)}</text>`,
  );
  const drawn = panels.flatMap((panel, at) =>
    panelLines(panel, top + at * (panelHeight + gap), placed.map(xOf)),
  );
  const height = bottom + 74;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title><style>${style}</style>`,
    `<rect class="back" width="${width}" height="${height}"/>`,
    `<text class="title" x="${left}" y="24">${escaped(title)}</text>`,
    ...marks,
    ...drawn,
    ...ticks,
    '</svg>\n',
  ].join('\n');
}
