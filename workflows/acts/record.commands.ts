/** An entry about the performance of a contract, of this or of another procurement of the same authority. */
export interface PerformanceRef {
  /** The id of the procurement that awarded the contract. */
  readonly procurement: string;
  /** The reference of the entry there. */
  readonly entry: string;
}
