type Swagger = typeof import('@nestjs/swagger');
type Decorate = (library: Swagger) => ClassDecorator | MethodDecorator | PropertyDecorator;

const waiting: ((library: Swagger) => void)[] = [];

/**
 * A decorator of `@nestjs/swagger`, put on when the API's document is first asked for: the library takes 55 MB and half
 * a second, and most processes are never asked. `@Described(({ ApiTags }) => ApiTags('offerings'))`
 */
export function Described(decorate: Decorate): ClassDecorator & MethodDecorator & PropertyDecorator {
  return (target: object, key?: string | symbol, descriptor?: PropertyDescriptor) => {
    waiting.push((library) => {
      const put = decorate(library) as (target: object, key?: string | symbol, how?: PropertyDescriptor) => void;
      put(target, key, descriptor);
    });
  };
}

/** Puts on every decorator that waits; each only once. */
export function describeAll(library: Swagger): void {
  for (const put of waiting.splice(0)) put(library);
}
