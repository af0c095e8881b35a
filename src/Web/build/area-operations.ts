/**
 * Writes the operations that ask every area the same, from templates, so that a new area or line needs no hand here.
 *
 * `name.area.graphql`   one operation an area: `AREA` is its Pascal name, `FIELD` its field of a period, `FIGURES` its lines, `NUMBERS` those
 *                       of them that are numbers, `WORDS` its texts and registers.
 * `name.areas.graphql`  one operation over all areas: the lines between `# each area` and `# end` are repeated for each.
 */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { buildSchema, type GraphQLField, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';

interface Area {
  /** `EPrescriptions` */
  name: string;
  /** `ePrescriptions` */
  field: string;
  /** Its lines and derived values as one asks for them: of a register also its columns. */
  figures: string[];
  /** Of these the numbers, all that totals hold. */
  numbers: string[];
  /** Texts and registers. */
  words: string[];
}

const target = 'src/gateway/generated/areas';

// Beside and not in `generated`: the generator reads no operation from the folder that it writes.
const operations = 'src/gateway/generated-operations';

export function areasOf(schemaText: string): Area[] {
  const schema = buildSchema(schemaText);
  const period = schema.getType('ReportingPeriod') as GraphQLObjectType;
  return Object.values(period.getFields()).flatMap((field) => {
    const type = getNamedType(field.type);
    if (!isObjectType(type) || !type.name.endsWith('Section') || !type.getFields().definition) {
      return [];
    }
    const name = type.name.slice(0, -'Section'.length);
    const figures = schema.getType(`${name}Figures`) as GraphQLObjectType;
    const lines = Object.values(figures.getFields());
    return [
      {
        name,
        field: field.name,
        figures: lines.map(selectionOf),
        numbers: lines.filter(isNumber).map(selectionOf),
        words: lines.filter((line) => !isNumber(line)).map(selectionOf),
      },
    ];
  });
}

function isNumber(field: GraphQLField<unknown, unknown>): boolean {
  const type = getNamedType(field.type);
  return !isObjectType(type) && type.name !== 'String';
}

/** `issued`, or `systems { name state }` where the rows are objects. */
function selectionOf(field: GraphQLField<unknown, unknown>): string {
  const row = getNamedType(field.type);
  return isObjectType(row) ? `${field.name} { ${Object.keys(row.getFields()).join(' ')} }` : field.name;
}

export function fill(template: string, area: Area): string {
  return template
    .replaceAll('AREA', area.name)
    .replaceAll('FIELD', area.field)
    .replaceAll('FIGURES', chosen(area.figures))
    .replaceAll('NUMBERS', chosen(area.numbers))
    .replaceAll('WORDS', chosen(area.words));
}

/** One cannot ask nothing of a type that an area has no line for. */
function chosen(names: readonly string[]): string {
  return names.length > 0 ? names.join(' ') : '__typename';
}

export function repeat(template: string, areas: Area[]): string {
  return template.replaceAll(/^.*# each area\n([\s\S]*?)^.*# end\n/gm, (_, part: string) =>
    areas.map((area) => fill(part, area)).join(''),
  );
}

/** A table from an area's name to its document, and the union of their results: what a screen for any section needs. */
function table(name: string, areas: Area[]): string {
  const pascal = name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  const documents = areas.map((area) => `${area.name}${pascal}`);
  return [
    `import { ${documents.map((d) => `${d}Document, type ${d}Query`).join(', ')} } from '../graphql';`,
    '',
    `export type ${pascal}Query = ${documents.map((d) => `${d}Query`).join(' | ')};`,
    `export const ${pascal.charAt(0).toLowerCase()}${pascal.slice(1)}Documents = {`,
    ...areas.map((area, i) => `  ${area.field}: ${documents[i]}Document,`),
    '};',
    '',
  ].join('\n');
}

if (import.meta.main) {
  const areas = areasOf(readFileSync('../../tests/Host.Tests/Snapshots/schema.graphql', 'utf8'));
  if (areas.length === 0) {
    throw new Error('The schema has no areas: has the shape of a section changed?');
  }
  for (const folder of [target, operations]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  for (const path of globSync('src/{features,drafts,totals}/**/*.{area,areas}.graphql')) {
    const template = readFileSync(path, 'utf8');
    const name = basename(path).replace(/\.areas?\.graphql$/, '');
    const text = path.endsWith('.areas.graphql')
      ? repeat(template, areas)
      : areas.map((area) => fill(template, area)).join('\n');
    writeFileSync(`${operations}/${name}.graphql`, text);
    if (path.endsWith('.area.graphql')) {
      writeFileSync(`${target}/${name}.ts`, table(name, areas));
    }
  }
}
