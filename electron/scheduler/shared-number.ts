/** A number that one thread writes and others read, never half written. */
export class SharedNumber {
  private readonly bits: BigInt64Array<SharedArrayBuffer>;

  /** Over memory handed from another thread, or new memory that holds `NaN`: no number yet. */
  constructor(memory?: SharedArrayBuffer) {
    this.bits = new BigInt64Array(memory ?? new SharedArrayBuffer(8));
    if (!memory) this.set(Number.NaN);
  }

  /** What to hand to another thread. */
  get memory(): SharedArrayBuffer {
    return this.bits.buffer;
  }

  set(value: number): void {
    Atomics.store(this.bits, 0, new BigInt64Array(Float64Array.of(value).buffer)[0]);
  }

  /** The number, null where there is none yet. */
  get(): number | null {
    const value = new Float64Array(BigInt64Array.of(Atomics.load(this.bits, 0)).buffer)[0];
    return Number.isNaN(value) ? null : value;
  }
}
