import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { policyOf, type Policy } from './policy.js';

/** One way into the portal. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly policy: Policy;
  /** "SignUpPages.show" */
  readonly handler: string;
}

/** Every route with its policy. One without a policy stops the start. */
@Injectable()
export class Routes implements OnApplicationBootstrap {
  private found: readonly Route[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    this.found = this.discovery
      .getControllers()
      .flatMap(({ metatype }) => (metatype ? this.routesOf(metatype as Type) : []));
  }

  all(): readonly Route[] {
    return this.found;
  }

  private routesOf(controller: Type): Route[] {
    const prototype = controller.prototype as Record<string, object>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      if (!handler || Reflect.getMetadata(PATH_METADATA, handler) === undefined) return [];
      const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
      const path = `/${[...partsOf(controller), ...partsOf(handler)].join('/')}`;
      const policy = policyOf(handler, controller);
      if (!policy)
        throw new Error(
          `The route ${method} ${path} (${controller.name}.${name}) has no policy: say @Public(), @SignedIn() or @Needs()`,
        );
      return [{ method, path, policy, handler: `${controller.name}.${name}` }];
    });
  }
}

function partsOf(target: object): string[] {
  const path = Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined;
  return String(path ?? '')
    .split('/')
    .filter((part) => part !== '');
}
