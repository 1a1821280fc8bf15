/** How the procurement principles were applied in one decision (reg 4). */
export interface Principles {
  /** With a view to securing the needs of the people who use the services (reg 4(1)(a)(i)). */
  readonly needs: string;
  /** With a view to improving the quality of the services (reg 4(1)(a)(ii)). */
  readonly quality: string;
  /** With a view to improving efficiency in their provision (reg 4(1)(a)(iii)). */
  readonly efficiency: string;
  /** Transparently, fairly and proportionately (reg 4(1)(b)). */
  readonly fairness: string;
  /** The value of providing services in an integrated way, where it was taken into account (reg 4(2)). */
  readonly integration?: string;
}
