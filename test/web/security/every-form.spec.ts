import { RequestMethod } from '@nestjs/common';
import { GUARDS_METADATA, METHOD_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { ReaderGuard } from '../../../src/web/session/for-readers.js';
import { SameOriginGuard } from '../../../src/web/session/same-origin.js';
import { Service } from '../../support/http/service.js';

/** Where Nest keeps what Fastify is told about a route. */
const ROUTE_CONFIG = '__fastify_route_config__';

/** What no browser calls, and why it need not be. */
const notForBrowsers = [
  // The server of an issuer calls it, with a token that it signs.
  'BackchannelLogoutController.signOut',
];

interface Handler {
  readonly name: string;
  readonly guards: readonly unknown[];
  readonly isCounted: boolean;
}

/** What is not counted before it is looked at, and why. */
const countedOtherwise = [
  // It does nothing for whoever is not signed in, and asks for the token of whoever is.
  'SignOutController.signOut',
  // They count what they keep, when they keep it: a question that is answered is kept nowhere.
  ...['go', 'attach', 'check', 'send'].map((name) => `LodgingPagesController.${name}`),
  'VerifyController.check',
  // It looks nothing up: it leads to an address, where looking is counted.
  'ReceiptPagesController.find',
];

const said = <T>(of: object, key: string): T | undefined => Reflect.getMetadata(key, of) as T | undefined;

/** Every handler of the areas of pages that may change something. */
function changingHandlers(service: Service): readonly Handler[] {
  const modules = [...service.app.get(ModulesContainer).values()].filter(({ name }) => name.endsWith('PagesModule'));
  const controllers = modules.flatMap((module) => [...module.controllers.values()].map(({ metatype }) => metatype!));
  return controllers.flatMap((controller) => {
    const members = Object.entries(Object.getOwnPropertyDescriptors(controller.prototype as object));
    return members.flatMap(([name, { value }]) => {
      const handler = value as unknown;
      if (typeof handler !== 'function' || name === 'constructor') return [];
      const method = said<RequestMethod>(handler, METHOD_METADATA);
      if (method === undefined || method === RequestMethod.GET) return [];
      const guards = [controller, handler].flatMap((each) => said<readonly unknown[]>(each, GUARDS_METADATA) ?? []);
      const isCounted = 'counted' in (said<object>(handler, ROUTE_CONFIG) ?? {});
      return [{ name: `${controller.name}.${name}`, guards, isCounted }];
    });
  });
}

/** Whoever adds a page need not think of this: where it is forgotten, it is found here. */
describe('every form of a page', () => {
  let service: Service;
  let handlers: readonly Handler[] = [];

  beforeAll(async () => {
    service = await Service.start();
    handlers = changingHandlers(service).filter(({ name }) => !notForBrowsers.includes(name));
  });

  afterAll(() => service.stop());

  it('is taken from a page of ours alone', () => {
    expect(handlers.length).toBeGreaterThan(15);
    expect(handlers.filter(({ guards }) => !guards.includes(SameOriginGuard)).map(({ name }) => name)).toEqual([]);
  });

  it('is for people who are signed in, and carries their token, or is counted', () => {
    const open = handlers.filter(({ guards, isCounted }) => !guards.includes(ReaderGuard) && !isCounted);
    expect(open.map(({ name }) => name).filter((name) => !countedOtherwise.includes(name))).toEqual([]);
  });
});
