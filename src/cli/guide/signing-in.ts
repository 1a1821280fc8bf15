import type { GuidePage } from './page.js';

export const signingIn: GuidePage = {
  name: 'signing-in',
  about: 'how people sign in with a browser, with OpenID Connect or without, and how long it lasts',
  text: `
SIGNING IN WITH A BROWSER

Without PROBITY_OIDC_ISSUERS, whoever runs the installation makes somebody an address:

  probity user add --organisation icb-1 --name "Aisha Khan" --role commissioner --subject aisha
  probity token aisha --link

Opening it shows a button; pressing that signs Aisha in, once, within ten minutes. There are no passwords.

With OpenID Connect (NHS Care Identity Service 2, Entra, GOV.UK One Login and others, several side by side):

  PROBITY_OIDC_ISSUERS='[{ "issuer": "https://login.example.nhs.uk", "audience": "probity",
    "name": "Care Identity", "clientId": "probity", "clientKeyFile": "/etc/probity/client.jwk.json",
    "scopes": ["openid"], "stepUp": ["AAL3"] }]'

  issuer, audience, jwksUri, algorithms  whose tokens count for programs
  clientId           as what the issuer knows this service; without it, people do not sign in with it in a browser
  clientKeyFile      a private key as a JWK, by which this service shows who it is; or clientSecretFile, a secret
  name               what the button says; the host of the issuer, if left out
  scopes             openid, if left out
  stepUp             values of acr; before acts that bind, the issuer is asked again who it is, and must answer with one of them

Tell the issuer these addresses, below PROBITY_PUBLIC_URL:

  /sign-in/return               where it sends people back to
  /sign-in/backchannel-logout   where its server says that somebody has signed out there

It must support the code flow with PKCE (S256). People are known by the issuer and what it calls them: probity user add
--issuer … --subject …. Somebody whom nobody has added is told by the page what that is.

A session ends after 30 minutes without a page and after 12 hours in all, when somebody signs out (everywhere: on the page of
their account), and when their issuer says so. It holds no role: one that is taken away is gone with the next page. It opens
pages and nothing else; programs send tokens, and a cookie means nothing to them.

Serve it over TLS: a browser sends the cookie over TLS only, or to 127.0.0.1. Behind a proxy set PROBITY_PUBLIC_URL, or have it
pass on the Host header: a form is taken only from the address that one of them names.
`,
};
