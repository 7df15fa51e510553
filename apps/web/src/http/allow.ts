import { SetMetadata } from '@nestjs/common';
import type { Permission } from '#access';

const PERMISSION = 'ayni:permission';

/** Who may use a route, on its method or its controller. Without it the web does not start. */
export const Allow = (permission: Permission): ClassDecorator & MethodDecorator => SetMetadata(PERMISSION, permission);

/** What the method says, else its controller. */
export function permissionOf(controller: object, handler: object): Permission | undefined {
  const own = Reflect.getMetadata(PERMISSION, handler) as Permission | undefined;
  return own ?? (Reflect.getMetadata(PERMISSION, controller) as Permission | undefined);
}
