/** MAPI properties as TNEF writes them ([MS-OXTNEF] 2.1.3.3): id → text or bytes. Numbers are skipped. */

export type MapiProperties = Map<number, string | Buffer>;

const TYPE = { unicode: 0x1f, string8: 0x1e, binary: 0x102, object: 0x0d } as const;
const MULTIPLE = 0x1000;
const FIRST_NAMED = 0x8000;
const GUID_BYTES = 16;
/** IID_IMessage, IID_IStorage… stand before the bytes of an object. */
const OBJECT_GUID_BYTES = 16;
const FIXED_BYTES: Record<number, number> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  0xa: 4,
  0xb: 4,
  0x14: 8,
  0x40: 8,
  0x48: 16,
};

/** Throws RangeError past the end of the bytes. */
export function readMapiProperties(bytes: Buffer): MapiProperties {
  const reader = new PropertyReader(bytes);
  return reader.read();
}

class PropertyReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  read(): MapiProperties {
    const properties: MapiProperties = new Map();
    for (let left = Math.min(this.#uint32(), 10_000); left > 0; left--) {
      const type = this.#uint16();
      const id = this.#uint16();
      if (id >= FIRST_NAMED) this.#skipName();
      const value = this.#value(type);
      if (value !== null && !properties.has(id)) properties.set(id, value);
    }
    return properties;
  }

  #value(type: number): string | Buffer | null {
    const base = type & ~MULTIPLE;
    const fixed = FIXED_BYTES[base];
    const isMultiple = (type & MULTIPLE) !== 0;
    if (fixed !== undefined) {
      this.#at += fixed * (isMultiple ? this.#uint32() : 1);
      return null;
    }
    let first: string | Buffer | null = null;
    for (let count = Math.min(this.#uint32(), 10_000); count > 0; count--) first ??= this.#sized(base);
    return first;
  }

  #sized(base: number): string | Buffer {
    const length = this.#uint32();
    const from = this.#at;
    if (from + length > this.#bytes.length) throw new RangeError('property longer than the stream');
    this.#at = from + Math.ceil(length / 4) * 4;
    const value = this.#bytes.subarray(from, from + length);
    if (base === TYPE.unicode) return value.toString('utf16le').replace(/\0+$/, '');
    return base === TYPE.object ? value.subarray(OBJECT_GUID_BYTES) : value;
  }

  #skipName(): void {
    this.#at += GUID_BYTES;
    const isString = this.#uint32() === 1;
    if (isString) this.#at += Math.ceil(this.#uint32() / 4) * 4;
    else this.#at += 4;
  }

  #uint32(): number {
    const value = this.#bytes.readUInt32LE(this.#at);
    this.#at += 4;
    return value;
  }

  #uint16(): number {
    const value = this.#bytes.readUInt16LE(this.#at);
    this.#at += 2;
    return value;
  }
}
