/**
 * Validators and serialisers are compiled when a route is first called: all routes at once cost a third of a second of
 * processor time at every start.
 */
import AjvCompiler from '@fastify/ajv-compiler';
import SerializerCompiler from '@fastify/fast-json-stringify-compiler';
import type { FastifyServerOptions } from 'fastify';

type Controller = NonNullable<FastifyServerOptions['schemaController']>;
type Factories = NonNullable<Controller['compilersFactory']>;

/** As Ajv makes them: the errors of the last call stand on the function. */
interface Validator {
  (data: unknown): unknown;
  errors?: unknown;
}
type Serialiser = (data: unknown) => string;
/** Both packages are called alike: first with what all schemas share, then with a route. */
type Factory<Made> = (shared: unknown, options: unknown) => (route: unknown) => Made;

export function lateSchemas(): Controller {
  const validators = AjvCompiler() as unknown as Factory<Validator>;
  const serialisers = SerializerCompiler() as unknown as Factory<Serialiser>;
  const late: { buildValidator: Factory<Validator>; buildSerializer: Factory<Serialiser> } = {
    buildValidator: (...given) => {
      const compile = validators(...given);
      return (route) => lateValidator(() => compile(route));
    },
    buildSerializer: (...given) => {
      const compile = serialisers(...given);
      return (route) => lateSerialiser(() => compile(route));
    },
  };
  return { compilersFactory: late as unknown as Factories };
}

function lateValidator(compile: () => Validator): Validator {
  let validate: Validator | undefined;
  const calling: Validator = (data) => {
    validate ??= compile();
    const result = validate(data);
    calling.errors = validate.errors;
    return result;
  };
  return calling;
}

function lateSerialiser(compile: () => Serialiser): Serialiser {
  let serialise: Serialiser | undefined;
  return (data) => {
    serialise ??= compile();
    return serialise(data);
  };
}
