/** Who a verified token says is asking. The pair is the key by which a person is known; a subject alone means nothing. */
export interface Principal {
  /** The `iss` of the token: an OpenID Connect issuer, or `urn:probity:local`. */
  readonly issuer: string;
  /** The `sub` of the token, as that issuer knows the person. */
  readonly subject: string;
}
