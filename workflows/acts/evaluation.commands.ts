/** How the considerable change threshold was considered (reg 6(10) to (12)), contract by contract. */
export interface ConsiderableChangeWorksheet {
  /** Every existing contract that the proposed one would replace, with its lifetime value when it was entered into. */
  readonly contracts: readonly { readonly reference: string; readonly lifetimeValueAtEntry: number }[];
  /** Where there are several: how they were compared with the one proposed. The Regulations do not say. */
  readonly comparedHow?: string;
  /** The character of the proposed arrangements beside that of the existing contract as entered into (reg 6(10)(a)). */
  readonly character: string;
  /** To whose decision the changes in the services are attributable (reg 6(10)(b)(i), 6(12)). */
  readonly attribution: string;
  readonly evidence: readonly string[];
}
