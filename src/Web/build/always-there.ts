import { Kind, type ObjectTypeDefinitionNode, parse, print, visit } from 'graphql';

/** Fields that are null only where their database is away. */
const always: Readonly<Record<string, RegExp>> = {
  Query: /^(periods|facilities|districts|communes|accounts)$/,
  ReportingPeriod: /^(completeness|byDistrict|bySection|reviews|board|changes|reminders|snapshots|extensions)$/,
  Viewer: /^reminders$/,
  Facility: /^reports$/,
};

/**
 * The schema as the screens see it: `ask` throws where a part is away, so whoever gets an answer has all of it. Who asks by `askPartly`
 * looks for itself what is missing.
 */
export function alwaysThere(schema: string): string {
  const document = visit(parse(schema), {
    [Kind.OBJECT_TYPE_DEFINITION]: (type: ObjectTypeDefinitionNode) => ({
      ...type,
      fields: type.fields?.map((field) =>
        field.type.kind !== Kind.NON_NULL_TYPE && always[type.name.value]?.test(field.name.value)
          ? { ...field, type: { kind: Kind.NON_NULL_TYPE, type: field.type } as const }
          : field,
      ),
    }),
  });
  return print(document);
}
