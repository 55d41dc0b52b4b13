/** A model in memory and as bytes: what the worker learned, what the database keeps, what a letter is asked with. */
import type { TriageHead } from '../../../contract/triage.ts';
import type { Head } from './learning/head.ts';
import { vocabularyOf, type Vocabulary } from './learning/vocabulary.ts';
import type { HeadRow } from './sql/models.ts';

export interface KnownModel {
  version: number;
  vocabulary: Vocabulary;
  heads: readonly KnownHead[];
}

/** Confidence, place of the truth, place of the answer; oldest first. */
export type CompactTrial = [number, number, number];

export interface KnownHead {
  name: TriageHead;
  head: Head;
  /** How many texts each label was learned from. */
  texts: readonly number[];
  trials: readonly CompactTrial[];
}

/** What the thread that learns sends back. */
export interface LearnedModel {
  texts: number;
  seconds: number;
  keys: Int32Array;
  idf: Float32Array;
  heads: KnownHead[];
}

export function knownHead(row: HeadRow): KnownHead {
  return {
    name: row.head,
    texts: row.texts,
    trials: row.trials,
    head: {
      labels: row.labels,
      weights: new Int8Array(aligned(row.weights)),
      scales: new Float32Array(aligned(row.scales)),
      bias: new Float32Array(aligned(row.bias)),
      calibration: { slope: row.slope, shift: row.shift },
    },
  };
}

export function knownVocabulary({ keys, idf }: { keys: Buffer; idf: Buffer }): Vocabulary {
  return vocabularyOf(new Int32Array(aligned(keys)), new Float32Array(aligned(idf)));
}

/** Bytes of a row begin anywhere; numbers must begin at a multiple of their size. */
function aligned(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

export function bytesOf({ buffer, byteOffset, byteLength }: Int8Array | Int32Array | Float32Array): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}
