import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { DiscoveryService } from '@nestjs/core';
import { PERMISSIONS } from '#access';
import type { Permission } from '#access';
import { StartError } from '#platform';
import { permissionOf } from './allow.js';

type Controller = abstract new (...args: never[]) => unknown;
type Handler = (...args: never[]) => unknown;

export interface Route {
  method: string;
  /** As written in the code, without the language: `/mis-datos/descargar`. */
  path: string;
  permission: Permission | undefined;
  /** `MyDataPages.show` */
  name: string;
}

/** Every route of these controllers. */
export function routesOf(controllers: readonly Controller[]): Route[] {
  return controllers.flatMap((controller) => {
    const prototype = controller.prototype as Record<string, unknown>;
    return Object.getOwnPropertyNames(prototype)
      .filter((name) => name !== 'constructor')
      .flatMap((name) => {
        const handler = Object.getOwnPropertyDescriptor(prototype, name)?.value as Handler | undefined;
        return handler === undefined || !Reflect.hasMetadata(PATH_METADATA, handler)
          ? []
          : pathsOf(controller, handler).map((path) => ({
              method: RequestMethod[Number(Reflect.getMetadata(METHOD_METADATA, handler))] ?? '',
              path,
              permission: permissionOf(controller, handler),
              name: `${controller.name}.${name}`,
            }));
      });
  });
}

/** Stops the start when a route does not say who may use it. */
export function requirePermissions(routes: readonly Route[]): void {
  const open = routes.filter(({ permission }) => permission === undefined || !Object.hasOwn(PERMISSIONS, permission));
  if (open.length === 0) return;
  const names = open.map(({ method, path, name }) => `${method} ${path} (${name})`);
  throw new StartError(`These routes do not say who may use them; add @Allow('…'):\n  ${names.join('\n  ')}`);
}

function pathsOf(controller: Controller, handler: Handler): string[] {
  const parts = (target: object): string[] => [Reflect.getMetadata(PATH_METADATA, target) as string | string[]].flat();
  return parts(controller).flatMap((base) =>
    parts(handler).map((path) => `/${[base, path].join('/')}`.replaceAll(/\/+/g, '/').replace(/(?<=.)\/$/, '')),
  );
}

/** The controllers of the running program, whichever module brought them. */
export function controllersOf(discovery: DiscoveryService): Controller[] {
  return discovery.getControllers().flatMap(({ metatype }) => (metatype === null ? [] : [metatype as Controller]));
}
