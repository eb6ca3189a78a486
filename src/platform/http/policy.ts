import 'reflect-metadata';

/** Who may call a route. What they may reach there is asked of `Access` by the service. */
export type Policy =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed_in'; readonly reach: 'own' | 'asked' }
  | { readonly kind: 'needs'; readonly permission: string };

const POLICY = Symbol('policy');

/** Anyone, signed in or not. */
export function Public(): MethodDecorator & ClassDecorator {
  return policy({ kind: 'public' });
}

/**
 * Anyone with a session. A handler whose path has parameters must ask `Access` before it answers (an error in tests),
 * unless it says `SignedIn('own')`: every row it touches is found by the actor's own account id.
 */
export function SignedIn(reach: 'own' | 'asked' = 'asked'): MethodDecorator & ClassDecorator {
  return policy({ kind: 'signed_in', reach });
}

/** Anyone who holds the permission somewhere; others get 403, before anything is loaded. */
export function Needs(permission: string): MethodDecorator & ClassDecorator {
  return policy({ kind: 'needs', permission });
}

/** The policy of a handler: its own, else its controller's; undefined when neither has one. */
export function policyOf(handler: object, controller: object): Policy | undefined {
  return (Reflect.getMetadata(POLICY, handler) ?? Reflect.getMetadata(POLICY, controller)) as Policy | undefined;
}

function policy(value: Policy): MethodDecorator & ClassDecorator {
  return (target: object, _key?: string | symbol, descriptor?: PropertyDescriptor) => {
    Reflect.defineMetadata(POLICY, value, (descriptor?.value as object | undefined) ?? target);
  };
}
