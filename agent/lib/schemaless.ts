/**
 * Stands in for the schema library in the browser, where the contract gives only addresses and types:
 * the server checks what crosses the wire, and the library would weigh more than the screen.
 */
type Schema = Record<string, unknown>;

const anySchema = (): Schema => ({});

const makers: Record<string, (...given: never[]) => Schema> = {
  Object: (properties: Schema) => ({ properties }),
  Partial: (whole: Schema) => whole,
  Unsafe: (schema: Schema) => schema,
};

export const Type = new Proxy(makers, {
  get: (known, name) => known[String(name)] ?? anySchema,
});
