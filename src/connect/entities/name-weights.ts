import { readFileSync } from 'node:fs';
import { bucketBits, tagCount, type NameModel } from './name-model.ts';

/** Weights as a file holds them. */
export interface WeightFile {
  /** What a step of a stored weight is worth. */
  readonly scale: number;
  readonly transitions: readonly number[];
  /**
   * Base64 of a record a bucket, by number: distance from the last bucket (7 bits a byte, low first, high bit: more
   * follows), a mask of its tags (2 bytes, low first), one signed byte a tag in the mask.
   */
  readonly buckets: string;
}

/** Weights below this share of the largest are left out. */
const least = 0.012;
/** Larger weights are cut to this share of the largest. */
const clip = 0.6;

function bytesOf(weights: Float64Array, scale: number, floor: number): Uint8Array {
  const bytes: number[] = [];
  let last = 0;
  for (let bucket = 0; bucket * tagCount < weights.length; bucket++) {
    const values = Array.from(weights.subarray(bucket * tagCount, (bucket + 1) * tagCount), (weight) =>
      Math.abs(weight) < floor ? 0 : Math.max(-127, Math.min(127, Math.round(weight / scale))),
    );
    if (values.every((value) => value === 0)) continue;
    let gap = bucket - last;
    last = bucket;
    for (; gap > 127; gap >>>= 7) bytes.push((gap & 127) | 128);
    bytes.push(gap);
    const mask = values.reduce((sum, value, tag) => (value === 0 ? sum : sum | (1 << tag)), 0);
    bytes.push(mask & 255, mask >>> 8, ...values.filter((value) => value !== 0).map((value) => value & 255));
  }
  return Uint8Array.from(bytes);
}

/** Packs learned weights: eight bits each, small ones left out. */
export function encodeWeights(weights: Float64Array, transitions: Float64Array): WeightFile {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = (largest * clip) / 127;
  const buckets = Buffer.from(bytesOf(weights, scale, largest * least)).toString('base64');
  return {
    scale: Number(scale.toPrecision(6)),
    transitions: Array.from(transitions, (each) => Number(each.toFixed(3))),
    buckets,
  };
}

/** The model that a file of weights describes. */
export function decodeWeights({ scale, transitions, buckets }: WeightFile): NameModel {
  const bytes = Buffer.from(buckets, 'base64');
  const rows = new Uint16Array(1 << bucketBits);
  const values: number[] = new Array<number>(tagCount).fill(0);
  let bucket = 0;
  for (let at = 0; at < bytes.length;) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      gap += (byte & 127) << shift;
      if (byte < 128) break;
    }
    bucket += gap;
    rows[bucket] = values.length / tagCount;
    const mask = bytes[at]! | (bytes[at + 1]! << 8);
    at += 2;
    for (let tag = 0; tag < tagCount; tag++)
      values.push(mask & (1 << tag) ? bytes.readInt8(at++) * scale : 0);
  }
  const table = Float32Array.from(values);
  return {
    transitions,
    add(number, scores, at) {
      const row = rows[number]! * tagCount;
      if (row === 0) return;
      for (let tag = 0; tag < tagCount; tag++) scores[at + tag]! += table[row + tag]!;
    },
  };
}

let shipped: NameModel | undefined;

/** The weights that ship with the project (made by tools/fit-entity-weights.ts; read at first use). */
export function shippedModel(): NameModel {
  const file = new URL('./data/name-weights.json', import.meta.url);
  shipped ??= decodeWeights(JSON.parse(readFileSync(file, 'utf8')) as WeightFile);
  return shipped;
}
